import type { ExtractedData } from "./extracted-data";
import { readValues } from "./read-values";
import type { DocumentReading } from "./reading";

/** Told among the fields of a document, with a reading or without one. */
const FIELDS = new Set([
  ...["fullName", "firstName", "lastName", "documentNumber", "documentType", "dateOfBirth", "expirationDate"],
  ...["dateOfIssue", "nationality", "issuingState", "personalNumber", "gender", "placeOfBirth", "address"],
]);
/** What a reading tells by itself, line by line; without one these are the only word of it. */
const ZONES = new Set(["mrz", "barcode"]);

const isPlain = (value: unknown): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

function spelled(value: unknown): string {
  if (isPlain(value)) return String(value);
  const lines = typeof value === "object" && value !== null && "lines" in value ? value.lines : null;
  if (Array.isArray(lines) && lines.length > 0 && lines.every(isPlain)) return lines.join("\n");
  return JSON.stringify(value);
}

/** Values of `extractedData` that have no place of their own, by their keys: what a newer server says shows all the same. */
export function otherValues({
  reading,
  extractedData,
}: {
  reading: DocumentReading | null;
  extractedData: ExtractedData;
}): Array<readonly [key: string, value: string]> {
  const { extraFields, ...rest } = extractedData;
  const authority = readValues({ reading, extractedData })?.authority;
  const told = (key: string, value: unknown): boolean =>
    FIELDS.has(key) || (reading !== null && ZONES.has(key)) || (key === "authority" && value === authority);
  return [...Object.entries(rest), ...Object.entries(extraFields ?? {})]
    .filter(([key, value]) => value !== null && value !== undefined && value !== "" && !told(key, value))
    .map(([key, value]) => [key, spelled(value)]);
}
