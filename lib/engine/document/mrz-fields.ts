import { birthDate, expiryDate, FORMATS, type IsoDate, type Span, stateCode } from "../mrz";
import type { Check, FieldName, FieldReading, MrzCheck, MrzReading } from "../reading";
import type { DecodedZone } from "./mrz-decode";
import { spanQuad } from "./mrz-reading";

/** Fields of the zone as single reads, each with the place of its characters. Empty fields give none. */
export function mrzFields(zone: DecodedZone, reading: MrzReading, today: IsoDate): FieldReading[] {
  const { fields, names } = FORMATS[zone.format];
  const { parsed } = reading;
  const [primary] = names;
  const reads: Array<FieldReading | null> = [];
  const add = (
    field: FieldName,
    span: Span | null,
    value: string | null,
    raw: string,
    check: MrzCheck["name"] | null,
  ): void => {
    reads.push(span && value ? toField(zone, reading, field, span, value, raw, check) : null);
  };
  if (primary) {
    const [surname, given] = nameSpans(zone, primary, names[1] ?? null);
    add("surname", surname, parsed.surname, parsed.surname, null);
    add("givenNames", given, parsed.givenNames, parsed.givenNames, null);
  }
  add("documentNumber", fields.number, parsed.documentNumber, parsed.documentNumber, "documentNumber");
  const birth = birthDate(parsed.birthDate, today);
  add("dateOfBirth", fields.birth, birth, parsed.birthDate, "dateOfBirth");
  const expiry = parsed.expiryDate === null ? null : expiryDate(parsed.expiryDate, today, birth);
  add("dateOfExpiry", fields.expiry, expiry, parsed.expiryDate ?? "", "dateOfExpiry");
  // A filler stands for an unspecified sex (ICAO 9303-3 §4.8), which the print writes as X.
  add("sex", fields.sex, parsed.sex === "" ? "X" : parsed.sex, parsed.sex || "<", null);
  add("nationality", fields.nationality, stateCode(parsed.nationality), parsed.nationality, null);
  add("issuingState", fields.issuer, stateCode(parsed.issuingState), parsed.issuingState, null);
  if (zone.format === "TD3")
    add(
      "personalNumber",
      fields.optional,
      parsed.optionalData.replace(/</g, ""),
      parsed.optionalData,
      "personalNumber",
    );
  return reads.filter((read) => read !== null);
}

function toField(
  zone: DecodedZone,
  reading: MrzReading,
  field: FieldName,
  span: Span,
  value: string,
  raw: string,
  check: MrzCheck["name"] | null,
): FieldReading {
  return {
    field,
    value,
    raw,
    source: "mrz",
    confidence: lowestConfidence(zone, span),
    check: checkOf(reading, check),
    corrected: reading.corrected.some(
      ([line, column]) => line === span.line && column >= span.from && column <= span.to,
    ),
    side: reading.side,
    quad: spanQuad(zone, span),
  };
}

function checkOf(reading: MrzReading, name: MrzCheck["name"] | null): Check {
  const check = name === null ? undefined : reading.checks.find((item) => item.name === name);
  return check === undefined ? "none" : check.passed ? "passed" : "failed";
}

function lowestConfidence(zone: DecodedZone, span: Span): number {
  return Math.min(1, ...(zone.confidences[span.line] ?? []).slice(span.from, span.to));
}

/** Characters of the surname and of the given names: one field of the zone holds both, parted by two fillers. */
function nameSpans(zone: DecodedZone, primary: Span, secondary: Span | null): [Span, Span] {
  const text = (zone.lines[primary.line] ?? "").slice(primary.from, primary.to);
  const whole = (span: Span): Span => {
    const own = (zone.lines[span.line] ?? "").slice(span.from, span.to).replace(/<+$/, "");
    return { ...span, to: span.from + Math.max(1, own.length) };
  };
  if (secondary) return [whole(primary), whole(secondary)];
  const parting = text.indexOf("<<");
  const end = parting < 0 ? text.length : parting;
  const given = text.slice(end + 2).replace(/<+$/, "");
  const from = primary.from + Math.min(text.length - 1, end + 2);
  return [
    { ...primary, to: primary.from + Math.max(1, end) },
    { ...primary, from, to: from + Math.max(1, given.length) },
  ];
}
