import { aamvaText, dniText } from "./aamva";
import { cardBack } from "./layout-card";
import { lettering } from "./lettering";
import {
  type Cell,
  cells,
  crest,
  photo,
  securityPaper,
  sheetSvg,
  signature,
  signedName,
  specimenTag,
  titleRibbon,
} from "./parts";
import type { Plan, Sheet } from "./plan";
import { printDate, WORDING } from "./wording";
import { pdf417Path } from "./write-barcode";

/** Cards of ID-1 size that carry no zone on the front: driving licences and the Argentine card. */
const [WIDTH, HEIGHT] = [85.6, 53.98];
const NAMES = ["surname", "given", "dob", "expiry", "number", "sex"] as const;

interface Row {
  code: string;
  value: string;
  x: number;
  y: number;
  size?: number;
}

/** Licence rows: a small numeral or short label in front of the value, on one baseline. */
function rows(plan: Plan, list: readonly Row[], labelWidth: number): string {
  return list
    .map(
      ({ code, value, x, y, size = 2.5 }) =>
        lettering(code, x, y, { face: "narrow", size: size * 0.72, fill: plan.theme.accent }) +
        lettering(value, x + labelWidth, y, { face: "plexBold", size, fill: plan.theme.ink }),
    )
    .join("");
}

function heading(plan: Plan, state: string, words: string): string {
  return (
    `<rect x="0" y="0" width="${WIDTH}" height="10.4" fill="${plan.theme.accent}"/>` +
    lettering(state, 5, 6.9, { face: "serif", size: 4.6, fill: "#fff", tracking: 0.12 }) +
    lettering(words, WIDTH - 4, 4.6, { face: "bold", size: 2.3, fill: "#fff", anchor: "end" }) +
    lettering("SPECIMEN", WIDTH - 4, 8.4, { face: "bold", size: 2, fill: "#fff", anchor: "end", tracking: 0.4 })
  );
}

function sheet(side: "front" | "back", body: string, rest: Pick<Sheet, "barcodeText" | "portrait" | "printed">): Sheet {
  return { side, widthMm: WIDTH, heightMm: HEIGHT, svg: sheetSvg(WIDTH, HEIGHT, 3.2, body), mrz: null, ...rest };
}

async function barcodeBack(plan: Plan, text: string): Promise<Sheet> {
  const body =
    securityPaper(plan, WIDTH, HEIGHT, "back") +
    `<rect x="0" y="3.2" width="${WIDTH}" height="9.5" fill="#17181c"/>` +
    (await pdf417Path(text, 12, 5.4, 16.4, 74.8, 17.5)) +
    lettering("CLASS C: any 2-axle vehicle with a GVWR of 26,000 lb or less", 5.4, 40.4, {
      face: "narrow",
      size: 1.9,
      fill: plan.theme.ink,
    }) +
    lettering("RESTRICTIONS: NONE   ENDORSEMENTS: NONE", 5.4, 43.4, {
      face: "narrow",
      size: 1.9,
      fill: plan.theme.ink,
    }) +
    lettering("If found, drop in any mailbox. This card was drawn as a specimen and proves nothing.", 5.4, 46.4, {
      face: "narrow",
      size: 1.9,
      fill: plan.theme.ink,
    }) +
    specimenTag(73, 44.2, plan.theme, 2);
  return sheet("back", body, { barcodeText: text, portrait: null, printed: [] });
}

async function american(plan: Plan, portrait: Buffer, country: "USA" | "CAN"): Promise<Sheet[]> {
  const { holder } = plan;
  const date = (iso: string): string => printDate(iso, plan.dates, plan.language);
  const box = { x: 4, y: 13, width: 24, height: 30 };
  const address = holder.address ?? [];
  const body =
    securityPaper(plan, WIDTH, HEIGHT, "front") +
    heading(plan, plan.stateName, country === "USA" ? "DRIVER LICENSE" : "DRIVER'S LICENCE") +
    photo(portrait, box.x, box.y, box.width, box.height, "main") +
    photo(portrait, 69, 37, 11.5, 14.4, "ghost") +
    rows(
      plan,
      [
        { code: "4d DLN", value: plan.number, x: 31, y: 15.6, size: 3.1 },
        { code: "4b EXP", value: date(plan.expiry ?? plan.issue), x: 31, y: 19.6 },
        { code: "9 CLASS", value: "C", x: 60, y: 19.6 },
        { code: "1 LN", value: holder.surname, x: 31, y: 24.2, size: 2.9 },
        { code: "2 FN", value: holder.given, x: 31, y: 28, size: 2.9 },
        { code: "8", value: address[0] ?? "", x: 31, y: 31.8 },
        { code: "", value: address[1] ?? "", x: 31, y: 34.8 },
        { code: "3 DOB", value: date(plan.printedDob ?? holder.dob), x: 31, y: 39.4, size: 2.9 },
        { code: "15 SEX", value: holder.sex, x: 31, y: 43.2 },
        { code: "16 HGT", value: country === "USA" ? "5'-07\"" : "170 cm", x: 47, y: 43.2 },
        { code: "18 EYES", value: "BRO", x: 31, y: 46.8 },
        { code: "4a ISS", value: date(plan.issue), x: 47, y: 46.8 },
        { code: "5 DD", value: "SPECIMEN00417", x: 31, y: 50.4 },
      ],
      8.4,
    ) +
    signature(signedName(holder, plan.language), 5, 49.6, 3.8, 22);
  const front = sheet("front", body, { barcodeText: null, portrait: box, printed: [...NAMES, "address"] });
  const text = aamvaText(plan, country, country === "USA" ? "636417" : "636418");
  return [front, await barcodeBack(plan, text)];
}

function european(plan: Plan, portrait: Buffer): Sheet[] {
  const { holder, theme } = plan;
  const date = (iso: string): string => printDate(iso, plan.dates, plan.language);
  const box = { x: 4, y: 15, width: 22.4, height: 28 };
  const body =
    securityPaper(plan, WIDTH, HEIGHT, "front") +
    `<rect x="3.6" y="3.4" width="10.6" height="8.2" rx="0.8" fill="#23408f"/>` +
    crest(8.9, 7.5, 3.3, { ...theme, accent: "#ffd447" }) +
    lettering(WORDING[plan.language].licence.toUpperCase(), 17, 6.6, {
      face: "bold",
      size: 3.2,
      fill: theme.accent,
      tracking: 0.1,
    }) +
    lettering(plan.stateName.toUpperCase(), 17, 10.6, { face: "plex", size: 2.4, fill: theme.accent }) +
    photo(portrait, box.x, box.y, box.width, box.height, "main") +
    rows(
      plan,
      [
        { code: "1.", value: holder.surname, x: 29, y: 16.4, size: 2.9 },
        { code: "2.", value: holder.given, x: 29, y: 20.6, size: 2.9 },
        {
          code: "3.",
          value: `${date(plan.printedDob ?? holder.dob)}  ${holder.birthplace}`,
          x: 29,
          y: 24.8,
          size: 2.6,
        },
        { code: "4a.", value: date(plan.issue), x: 29, y: 29 },
        { code: "4c.", value: plan.authority, x: 54, y: 29 },
        { code: "4b.", value: date(plan.expiry ?? plan.issue), x: 29, y: 33.2 },
        { code: "4d.", value: plan.personal ?? "", x: 54, y: 33.2 },
        { code: "5.", value: plan.number, x: 29, y: 37.4, size: 2.9 },
        { code: "8.", value: (holder.address ?? []).join(", "), x: 29, y: 41.6 },
        { code: "9.", value: "AM/B1/B", x: 29, y: 50.2 },
      ].filter((row) => row.value !== ""),
      5,
    ) +
    lettering("7.", 29, 46, { face: "narrow", size: 1.8, fill: theme.accent }) +
    signature(signedName(holder, plan.language), 34, 46.4, 4, 30) +
    specimenTag(74, 7, theme, 2);
  return [
    sheet("front", body, {
      barcodeText: null,
      portrait: box,
      printed: ["surname", "given", "dob", "expiry", "number", "address"],
    }),
  ];
}

async function argentine(plan: Plan, portrait: Buffer): Promise<Sheet[]> {
  const { holder, theme } = plan;
  const date = (iso: string): string => printDate(iso, plan.dates, plan.language);
  const box = { x: 4.5, y: 12, width: 21, height: 26.25 };
  const list: Cell[] = [
    { word: "Apellido / Surname", value: holder.surname, x: 29, y: 12.4, size: 2.8 },
    { word: "Nombre / Name", value: holder.given, x: 29, y: 17.8, size: 2.8 },
    { word: "Sexo / Sex", value: holder.sex, x: 29, y: 23.2 },
    { word: "Nacionalidad / Nationality", value: holder.nationality, x: 41, y: 23.2 },
    { word: "Fecha de nacimiento / Date of birth", value: date(holder.dob), x: 29, y: 28.4 },
    { word: "Fecha de emisión / Date of issue", value: date(plan.issue), x: 29, y: 33.6 },
    { word: "Fecha de vencimiento / Date of expiry", value: date(plan.expiry ?? plan.issue), x: 57, y: 33.6 },
    { word: "Documento / Document", value: plan.number, x: 66, y: 23.2, size: 3.2 },
  ];
  const text = dniText(plan);
  const body =
    securityPaper(plan, WIDTH, HEIGHT, "front") +
    crest(8.4, 6.2, 3.7, theme) +
    lettering(plan.stateName.toUpperCase(), 14, 5, { face: "serif", size: 3, fill: theme.accent, tracking: 0.2 }) +
    lettering("Documento nacional de identidad", 14, 8.4, { face: "plex", size: 2.3, fill: theme.accent }) +
    specimenTag(76, 6, theme, 1.9) +
    titleRibbon(29, 9.6, 52, theme) +
    photo(portrait, box.x, box.y, box.width, box.height, "main") +
    cells(plan, list, 1.55) +
    (await pdf417Path(text, 8, 29, 41.6, 51.5, 9.4)) +
    signature(signedName(holder, plan.language), 5.6, 44, 3.5, 19);
  const front = sheet("front", body, { barcodeText: text, portrait: box, printed: [...NAMES, "nationality"] });
  return [front, cardBack(plan)];
}

export async function licence(plan: Plan, portrait: Buffer): Promise<Sheet[]> {
  switch (plan.layout) {
    case "licence-us":
      return american(plan, portrait, "USA");
    case "licence-ca":
      return american(plan, portrait, "CAN");
    case "dni":
      return argentine(plan, portrait);
    default:
      return european(plan, portrait);
  }
}
