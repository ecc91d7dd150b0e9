import { lettering } from "./lettering";
import {
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

/** TD3 data page, 125 × 88 mm (ICAO 9303-4). */
export function passportPage(plan: Plan, portrait: Buffer): Sheet {
  const [width, height] = [125, 88];
  const { holder, theme } = plan;
  const words = WORDING[plan.language];
  const mrz = zoneOf(plan);
  const date = (iso: string): string => printDate(iso, plan.dates, plan.language);
  const box = { x: 6, y: 17.5, width: 31, height: 38.75 };
  const title = [words.passport, plan.language === "en" ? "Passeport" : "Passport"].filter(
    (word, index, all) => all.indexOf(word) === index,
  );
  const body =
    securityPaper(plan, width, height, "front") +
    crest(11, 8.6, 5, theme) +
    lettering(plan.stateName.toUpperCase(), 41, 7.4, { face: "serif", size: 4.3, fill: theme.accent, tracking: 0.35 }) +
    titleRibbon(41, 9.8, 78, theme) +
    title
      .map((word, row) =>
        lettering(word, 18.5, 7.4 + row * 3.4, { face: "serif", size: row ? 2.3 : 3.2, fill: theme.accent }),
      )
      .join("") +
    chipMark(112.5, 3.6, 6.6, theme) +
    photo(portrait, box.x, box.y, box.width, box.height, "main") +
    photo(portrait, 103, 20.5, 15.5, 19.4, "ghost") +
    cells(
      plan,
      [
        { word: "type", value: plan.zone?.code.replace("<", "") ?? "P", x: 41, y: 14.2 },
        { word: "code", value: plan.zoneState ?? plan.state, x: 57, y: 14.2 },
        { word: "number", value: plan.number, x: 79, y: 14.2, size: 3.5 },
        { word: "surname", value: holder.surname, x: 41, y: 21.4, size: 3.5 },
        { word: "given", value: holder.given, x: 41, y: 28.3, size: 3.5 },
        { word: "nationality", value: holder.nationality, x: 41, y: 35.2 },
        { word: "dob", value: date(plan.printedDob ?? holder.dob), x: 41, y: 42 },
        ...(plan.personal ? [{ word: "personal", value: plan.personal, x: 79, y: 35.2 }] : []),
        { word: "sex", value: holder.sex, x: 79, y: 42 },
        { word: "pob", value: holder.birthplace, x: 41, y: 48.6 },
        { word: "issue", value: date(plan.issue), x: 41, y: 55.2 },
        { word: "authority", value: plan.authority, x: 79, y: 55.2 },
        ...(plan.expiry ? [{ word: "expiry", value: date(plan.expiry), x: 79, y: 48.6 }] : []),
      ],
      1.95,
    ) +
    signature(signedName(holder, plan.language), 9, 62.2, 4.8, 28) +
    specimenTag(103, 7.2, theme) +
    zone(mrz, 6.6, [74.6, 81], 66, width, height);
  return {
    side: "front",
    widthMm: width,
    heightMm: height,
    svg: sheetSvg(width, height, 2.4, body),
    mrz,
    barcodeText: null,
    portrait: box,
    printed: ["surname", "given", "dob", "expiry", "number", "sex", "nationality"],
  };
}
