import { sameName } from "../mrz";
import type { FieldName, FieldReading, Source } from "../reading";
import { WITNESS_CONFIDENCE } from "./thresholds";

/** What the comparison has to know beyond the two values. */
export interface CompareContext {
  /** True when the zone's names fill their field, so that they may be cut (ICAO 9303-3 §4.6). */
  zoneNamesCut: boolean;
}

type Compare = (a: FieldReading, b: FieldReading, context: CompareContext) => boolean;

/** True when two reads of one field can be the same value, each written by the rules of its zone. */
export function sameValue(a: FieldReading, b: FieldReading, context: CompareContext): boolean {
  return COMPARE[a.field](a, b, context);
}

const COMPARE: Readonly<Record<FieldName, Compare>> = {
  surname: sameNames,
  givenNames: sameNames,
  fullName: sameNames,
  documentNumber: sameNumber,
  personalNumber: sameNumber,
  dateOfBirth: sameText,
  dateOfExpiry: sameText,
  dateOfIssue: sameText,
  sex: sameText,
  nationality: sameText,
  issuingState: sameText,
  placeOfBirth: sameWords,
  address: sameWords,
  authority: sameWords,
};

function sameText(a: FieldReading, b: FieldReading): boolean {
  return a.value === b.value;
}

/**
 * Spaces, dots, dashes and fillers are layout, not number; case is not either. A look-alike in a blurred read is no
 * difference: that read is too weak to bear witness, for or against.
 */
function sameNumber(a: FieldReading, b: FieldReading): boolean {
  const [x, y] = [bareNumber(a.value), bareNumber(b.value)];
  if (x === y) return true;
  const blurred = Math.min(a.confidence, b.confidence) < WITNESS_CONFIDENCE;
  return blurred && lookAlike(x) === lookAlike(y);
}

function bareNumber(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

const TWINS: Readonly<Record<string, string>> = {
  O: "0",
  Q: "0",
  D: "0",
  I: "1",
  L: "1",
  Z: "2",
  S: "5",
  G: "6",
  B: "8",
};

function lookAlike(text: string): string {
  return text.replace(/[OQDILZSGB]/g, (letter) => TWINS[letter] ?? letter);
}

/** Zones and barcodes write names without accents: ICAO 9303-3 §6 A says how; AAMVA cuts long names and says so apart. */
function sameNames(a: FieldReading, b: FieldReading, { zoneNamesCut }: CompareContext): boolean {
  const [accented, bare] = WRITES_PLAIN[a.source] ? [b, a] : [a, b];
  return sameName(accented.value, bare.value, zoneNamesCut && bare.source === "mrz" ? "truncated" : "whole");
}

const WRITES_PLAIN: Readonly<Record<Source, boolean>> = { mrz: true, barcode: true, printed: false };

function sameWords(a: FieldReading, b: FieldReading): boolean {
  return bareWords(a.value) === bareWords(b.value);
}

function bareWords(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
}
