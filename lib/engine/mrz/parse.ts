import type { MrzFormat, MrzParsed } from "../reading";
import { FORMATS, type Span, textOf } from "./formats";
import { longNumber } from "./validate";

/** Cuts a zone into its fields. States are left as they stand in the zone without fillers; dates stay YYMMDD. */
export function parseZone(format: MrzFormat, lines: readonly string[]): MrzParsed {
  const { fields } = FORMATS[format];
  const trimmed = (span: Span | null): string => (span ? textOf(lines, span).replace(/<+$/, "") : "");
  const { surname, givenNames } = namesOf(format, lines);
  const long = format === "TD1" ? longNumber(lines) : null;
  return {
    documentCode: trimmed(fields.code),
    issuingState: trimmed(fields.issuer),
    surname,
    givenNames,
    documentNumber: (long ?? trimmed(fields.number)).replace(/</g, ""),
    // The old French card states no nationality: only citizens got one.
    nationality: fields.nationality ? trimmed(fields.nationality) : trimmed(fields.issuer),
    birthDate: textOf(lines, fields.birth),
    expiryDate: fields.expiry ? textOf(lines, fields.expiry) : null,
    sex: trimmed(fields.sex),
    optionalData: long ? "" : trimmed(fields.optional),
    optionalData2: fields.optional2 ? trimmed(fields.optional2) : null,
  };
}

function namesOf(format: MrzFormat, lines: readonly string[]): { surname: string; givenNames: string } {
  const [first, second] = FORMATS[format].names;
  const text = first ? textOf(lines, first) : "";
  const words = (part: string): string => part.replace(/<+/g, " ").trim();
  if (second) return { surname: words(text), givenNames: words(textOf(lines, second)) };
  const [primary = "", ...rest] = text.split("<<");
  return { surname: words(primary), givenNames: words(rest.join("<")) };
}

/** True when the names fill their field to its last character, so that they may be cut (ICAO 9303-3 §4.6). */
export function namesMayBeCut(format: MrzFormat, lines: readonly string[]): boolean {
  return FORMATS[format].names.some((span) => !textOf(lines, span).endsWith("<"));
}
