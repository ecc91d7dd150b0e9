import type { CharKind } from "./formats";

/** The 37 characters in the class order of the recognisers (ICAO 9303-3 §4.3). */
export const MRZ_CHARS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<";
export const CHAR_COUNT = MRZ_CHARS.length;
export const FILLER = CHAR_COUNT - 1;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0123456789";

const LEGAL: Record<CharKind, string> = {
  letter: `${LETTERS}<`,
  digit: DIGITS,
  digitOrFiller: `${DIGITS}<`,
  any: `${DIGITS}${LETTERS}<`,
  sex: "MFX<",
  passport: "P",
  visa: "V",
  card: "ACI",
};

/** Shapes that OCR-B sets apart least: a digit read in a letter field is nearly always its twin. */
const TWINS: Record<string, string> = {
  "0": "ODQ",
  "1": "IL",
  "2": "Z",
  "3": "B",
  "4": "A",
  "5": "S",
  "6": "G",
  "7": "TZ",
  "8": "B",
  "9": "G",
  O: "0",
  D: "0",
  Q: "0",
  I: "1",
  L: "1",
  Z: "27",
  A: "4",
  S: "5",
  G: "69",
  T: "7",
  B: "83",
};

export function legalAt(kind: CharKind): Uint8Array {
  return Uint8Array.from(MRZ_CHARS, (char) => (LEGAL[kind].includes(char) ? 1 : 0));
}

/** The document code letter decides the format: nothing else is thinkable there. */
export function isHard(kind: CharKind): boolean {
  return kind === "passport" || kind === "visa" || kind === "card";
}

// An illegal character stays thinkable at a price: real documents break the rules now and then.
const ILLEGAL_WEIGHT = 0.003;
const TWIN_WEIGHT = 1e-6;

/** Prior weight of each character at a position of this kind. */
export function weightsOf(kind: CharKind): Float64Array {
  const legal = legalAt(kind);
  if (isHard(kind)) return Float64Array.from(legal);
  return Float64Array.from(legal, (ok, index) => {
    if (ok) return 1;
    const twins = TWINS[MRZ_CHARS.charAt(index)] ?? "";
    return [...twins].some((twin) => legal[MRZ_CHARS.indexOf(twin)]) ? TWIN_WEIGHT : ILLEGAL_WEIGHT;
  });
}

/** Pairs [illegal, legal] of twins: 3 % of an illegal character's mass is lent to its legal twin. */
export function twinLoans(kind: CharKind): Array<readonly [from: number, to: number]> {
  if (kind === "any" || isHard(kind)) return [];
  const legal = legalAt(kind);
  const loans: Array<readonly [number, number]> = [];
  for (let from = 0; from < CHAR_COUNT; from++) {
    if (legal[from]) continue;
    const twin = [...(TWINS[MRZ_CHARS.charAt(from)] ?? "")].find((char) => legal[MRZ_CHARS.indexOf(char)]);
    if (twin) loans.push([from, MRZ_CHARS.indexOf(twin)]);
  }
  return loans;
}
