import { CORRECTABLE_FIELDS, type CorrectableField } from "@/lib/contract";

const PARTS_OF_NAME: ReadonlySet<string> = new Set(["surname", "givenNames"]);

/**
 * The fields that a person may add because the matrix has no row for them, those that somebody added first. A name is either
 * whole or in parts: whichever way it was read, the other is not missing.
 */
export function missingFields(shown: readonly string[], corrected: readonly string[]): CorrectableField[] {
  const inParts = shown.some((field) => PARTS_OF_NAME.has(field));
  const whole = shown.includes("fullName");
  const isOtherName = (field: string) => (field === "fullName" ? inParts : PARTS_OF_NAME.has(field) && whole);
  const missing = CORRECTABLE_FIELDS.filter(
    (field) => !shown.includes(field) && (corrected.includes(field) || !isOtherName(field)),
  );
  return [
    ...missing.filter((field) => corrected.includes(field)),
    ...missing.filter((field) => !corrected.includes(field)),
  ];
}
