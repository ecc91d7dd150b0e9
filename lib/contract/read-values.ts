import { CORRECTABLE_FIELDS, type CorrectableField } from "./correction";
import type { ExtractedData } from "./extracted-data";
import type { DocumentReading } from "./reading";

/** Where a field stands in `extractedData`, for servers that send no reading. */
const SAID_AS: Readonly<Partial<Record<CorrectableField, string>>> = {
  surname: "lastName",
  givenNames: "firstName",
  dateOfExpiry: "expirationDate",
  sex: "gender",
};

/**
 * What was read of a run, by the fields a person may put right: from its reading, and from `extractedData` where the server
 * that ran the check tells no more. Null when nothing was read. A name that is told in parts is not told a second time.
 */
export function readValues({
  reading,
  extractedData,
}: {
  reading: DocumentReading | null;
  extractedData: ExtractedData;
}): Partial<Record<CorrectableField, string>> | null {
  const read = (field: CorrectableField): unknown => {
    if (reading !== null) return reading.fields.find((each) => each.field === field)?.value;
    if (field === "fullName" && (extractedData.firstName || extractedData.lastName)) return undefined;
    if (field === "authority") return extractedData.extraFields?.authority;
    return extractedData[SAID_AS[field] ?? field];
  };
  const values: Partial<Record<CorrectableField, string>> = {};
  for (const field of CORRECTABLE_FIELDS) {
    const value = read(field);
    if (typeof value === "string" && value !== "") values[field] = value;
  }
  return reading === null && Object.keys(values).length === 0 ? null : values;
}

/** The fields that nobody may correct: two sources prove their value. */
export const provenFields = (reading: DocumentReading | null): CorrectableField[] =>
  CORRECTABLE_FIELDS.filter((name) => reading?.fields.some(({ field, level }) => field === name && level === "proven"));
