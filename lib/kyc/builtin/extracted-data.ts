import { DOCUMENT_TYPE_TEXT, type ExtractedData } from "@/lib/contract";
import type { BarcodeReading, DocumentReading, FieldName, MrzReading } from "@/lib/engine/reading";
import { countryName } from "@/lib/i18n";
import { ageOn, isRealDay } from "@/lib/policy";

/**
 * A reading as the API's `extractedData`: one value per field, keys of what was not read absent. `today` (YYYY-MM-DD) is
 * only for the age. How far each value may be trusted stands in the record's `reading`.
 */
export function extractedDataOf(reading: DocumentReading, today: string): ExtractedData {
  const value = (field: FieldName) => reading.fields.find((f) => f.field === field)?.value || undefined;
  const firstName = value("givenNames");
  const lastName = value("surname");
  const fullName = value("fullName") ?? ([firstName, lastName].filter(Boolean).join(" ") || undefined);
  const dateOfBirth = value("dateOfBirth");
  const authority = value("authority");
  const issuingState = value("issuingState") ?? reading.issuingState ?? undefined;
  const barcode = reading.barcodes.find((b) => b.payload !== "unknown") ?? reading.barcodes[0];
  return withoutAbsent({
    fullName,
    firstName,
    lastName,
    documentNumber: value("documentNumber"),
    documentType: DOCUMENT_TYPE_TEXT[reading.documentType] ?? undefined,
    dateOfBirth,
    age: dateOfBirth !== undefined && isRealDay(dateOfBirth) ? ageOn(dateOfBirth, today) : undefined,
    expirationDate: value("dateOfExpiry"),
    dateOfIssue: value("dateOfIssue"),
    gender: genderOf(value("sex")),
    nationality: value("nationality"),
    issuingState,
    issuingStateName: issuingState === undefined ? undefined : stateName(issuingState),
    personalNumber: value("personalNumber"),
    placeOfBirth: value("placeOfBirth"),
    address: value("address"),
    extraFields: authority === undefined ? undefined : { authority },
    mrz: reading.mrz === null ? undefined : zoneOf(reading.mrz),
    barcode: barcode === undefined ? undefined : barcodeOf(barcode),
  });
}

/** Issuers that only ICAO 9303 part 3 section 5 knows; its made-up Utopia has no name on purpose. */
const ICAO_NAMES: Readonly<Record<string, string>> = {
  EUE: "European Union",
  RKS: "Kosovo",
  UNA: "United Nations specialized agency",
  UNK: "United Nations Interim Administration Mission in Kosovo",
  UNO: "United Nations",
  XOM: "Sovereign Military Order of Malta",
};

/** English name of an issuer; absent for codes that name no state. */
function stateName(code: string): string | undefined {
  const known = ICAO_NAMES[code] ?? countryName(code, "en");
  return known === code ? undefined : known;
}

/** The API knows M, F and U; ICAO 9303 part 3 writes X (or a filler) for unspecified. */
const genderOf = (sex: string | undefined) => (sex === undefined ? undefined : sex === "M" || sex === "F" ? sex : "U");

/** Snake case and six-digit dates, as this API spells the parsed zone; `lines` is the zone as read. */
function zoneOf(mrz: MrzReading) {
  const { parsed } = mrz;
  return withoutAbsent({
    mrz_type: mrz.format,
    document_type: parsed.documentCode,
    country: parsed.issuingState,
    surname: parsed.surname,
    given_name: parsed.givenNames,
    document_number: parsed.documentNumber,
    nationality: parsed.nationality,
    birth_date: parsed.birthDate,
    expiry_date: parsed.expiryDate ?? undefined,
    sex: parsed.sex,
    optional_data: parsed.optionalData || undefined,
    optional_data_2: parsed.optionalData2 || undefined,
    valid: mrz.valid,
    lines: [...mrz.lines],
  });
}

function barcodeOf(barcode: BarcodeReading) {
  const lines = barcode.text.split(/[\r\n]+/).filter((line) => line !== "");
  return { format: barcode.format, payload: barcode.payload, elements: { ...barcode.elements }, lines };
}

function withoutAbsent<T extends Record<string, unknown>>(values: T) {
  const present = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
