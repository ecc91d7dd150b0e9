import { lettering } from "./lettering";
import {
  type Cell,
  cells,
  chipMark,
  crest,
  photo,
  securityPaper,
  sheetSvg,
  signature,
  signedName,
  specimenTag,
  titleRibbon,
  zone,
} from "./parts";
import type { Plan, Sheet } from "./plan";
import { printDate, WORDING } from "./wording";
import { zoneOf } from "./zone-of";

/** TD1 identity card, 85.6 × 53.98 mm (ICAO 9303-5): portrait and names on the front, zone on the back. */
const [WIDTH, HEIGHT] = [85.6, 53.98];

function front(plan: Plan, portrait: Buffer): Sheet {
  const { holder, theme } = plan;
  const words = WORDING[plan.language];
  const date = (iso: string): string => printDate(iso, plan.dates, plan.language);
  const box = { x: 4.5, y: 13.4, width: 23.5, height: 29.4 };
  const list: Cell[] = [
    { word: "surname", value: holder.surname, x: 31, y: 14.6, size: 3 },
    { word: "given", value: holder.given, x: 31, y: 21, size: 3 },
    { word: "sex", value: holder.sex, x: 31, y: 27.4 },
    { word: "nationality", value: holder.nationality, x: 43, y: 27.4 },
    { word: "dob", value: date(plan.printedDob ?? holder.dob), x: 31, y: 33.4 },
    { word: "number", value: plan.number, x: 31, y: 45.2, size: 3.1 },
  ];
  if (plan.expiry) list.push({ word: "expiry", value: date(plan.expiry), x: 31, y: 39.2 });
  if (plan.personal) list.push({ word: "personal", value: plan.personal, x: 58.5, y: 45.2 });
  const body =
    securityPaper(plan, WIDTH, HEIGHT, "front") +
    crest(8.4, 6.6, 3.9, theme) +
    lettering(plan.stateName.toUpperCase(), 14, 5.4, { face: "serif", size: 3, fill: theme.accent, tracking: 0.2 }) +
    lettering(plan.language === "en" ? words.card : `${words.card} / Identity card`, 14, 9, {
      face: "plex",
      size: 2.5,
      fill: theme.accent,
    }) +
    titleRibbon(31, 11, 50, theme) +
    chipMark(77, 3.2, 4.8, theme) +
    photo(portrait, box.x, box.y, box.width, box.height, "main") +
    photo(portrait, 70.5, 22.5, 11, 13.75, "ghost") +
    cells(plan, list, 1.75) +
    signature(signedName(holder, plan.language), 6, 48.6, 3.6, 22) +
    specimenTag(66, 7, theme, 1.9);
  return {
    side: "front",
    widthMm: WIDTH,
    heightMm: HEIGHT,
    svg: sheetSvg(WIDTH, HEIGHT, 3.2, body),
    mrz: null,
    barcodeText: null,
    portrait: box,
    printed: ["surname", "given", "dob", "expiry", "number", "sex", "nationality"],
  };
}

export function cardBack(plan: Plan): Sheet {
  const { holder, theme } = plan;
  const mrz = zoneOf(plan);
  const date = (iso: string): string => printDate(iso, plan.dates, plan.language);
  const body =
    securityPaper(plan, WIDTH, HEIGHT, "back") +
    crest(76, 8, 5, theme) +
    cells(
      plan,
      [
        { word: "pob", value: holder.birthplace, x: 5, y: 6.4 },
        ...(holder.address ? [{ word: "address", value: holder.address, x: 5, y: 12.6 }] : []),
        { word: "issue", value: date(plan.issue), x: 5, y: 23.8 },
        { word: "authority", value: plan.authority, x: 34, y: 23.8 },
      ],
      1.75,
    ) +
    titleRibbon(5, 30.4, 75, theme) +
    specimenTag(74, 18.5, theme, 1.9) +
    zone(mrz, 4.7, [38.6, 43.2, 47.8], 32.6, WIDTH, HEIGHT);
  return {
    side: "back",
    widthMm: WIDTH,
    heightMm: HEIGHT,
    svg: sheetSvg(WIDTH, HEIGHT, 3.2, body),
    mrz,
    barcodeText: null,
    portrait: null,
    printed: holder.address ? ["address"] : [],
  };
}

export function identityCard(plan: Plan, portrait: Buffer): Sheet[] {
  return [front(plan, portrait), cardBack(plan)];
}
