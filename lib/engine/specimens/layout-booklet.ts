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
  zone,
} from "./parts";
import type { Plan, Sheet } from "./plan";
import { printDate, WORDING } from "./wording";
import { zoneOf } from "./zone-of";

/** Sheets with a two-line zone that are no passport: TD2 cards, the old French card, visas (ICAO 9303-6 and -7). */
interface Format {
  width: number;
  height: number;
  heading: string;
  zoneX: number;
}

function formatOf(plan: Plan): Format {
  const words = WORDING[plan.language];
  if (plan.zone?.format === "MRVA") return { width: 120, height: 80, heading: words.visa, zoneX: 4.2 };
  if (plan.zone?.format === "MRVB") return { width: 105, height: 74, heading: words.visa, zoneX: 6.8 };
  return { width: 105, height: 74, heading: words.card, zoneX: 6.8 };
}

export function twoLineSheet(plan: Plan, portrait: Buffer): Sheet {
  const { width, height, heading, zoneX } = formatOf(plan);
  const { holder, theme } = plan;
  const mrz = zoneOf(plan);
  const date = (iso: string): string => printDate(iso, plan.dates, plan.language);
  const box = { x: 5, y: 15.5, width: 26, height: 32.5 };
  const second = width > 110 ? 80 : 70;
  const list: Cell[] = [
    { word: "surname", value: holder.surname, x: 35, y: 17, size: 3.2 },
    { word: "given", value: holder.given, x: 35, y: 23.6, size: 3.2 },
    { word: "nationality", value: holder.nationality, x: 35, y: 30.2 },
    { word: "sex", value: holder.sex, x: second, y: 30.2 },
    { word: "dob", value: date(plan.printedDob ?? holder.dob), x: 35, y: 36.2 },
    { word: "number", value: plan.number, x: second, y: 36.2, size: 3 },
    { word: "issue", value: date(plan.issue), x: 35, y: 42.2 },
    { word: "authority", value: plan.authority, x: 35, y: 48.2 },
  ];
  if (plan.expiry) list.push({ word: "expiry", value: date(plan.expiry), x: second, y: 42.2 });
  const body =
    securityPaper(plan, width, height, "front") +
    crest(10, 7.6, 4.6, theme) +
    lettering(plan.stateName.toUpperCase(), 17, 6.4, { face: "serif", size: 3.6, fill: theme.accent, tracking: 0.25 }) +
    lettering(heading, 17, 10.6, { face: "plex", size: 2.9, fill: theme.accent }) +
    titleRibbon(35, 12.6, width - 41, theme) +
    photo(portrait, box.x, box.y, box.width, box.height, "main") +
    cells(plan, list, 1.85) +
    signature(signedName(holder, plan.language), 7, 52.6, 3.9, 23) +
    specimenTag(width - 13, 7, theme, 2.1) +
    zone(mrz, zoneX, [height - 14.2, height - 7.8], height - 20.6, width, height);
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
