import type { ExtractedData, ShadowDetails, ShadowField } from "@/lib/contract";

/** One backend's result, as far as two backends can be compared. */
export interface Comparable {
  status: string;
  extractedData: ExtractedData;
  warnings: readonly string[];
}

/** What every backend of the API names alike (API page, extractedData). */
const FIELDS = [
  "documentType",
  "documentNumber",
  "fullName",
  "firstName",
  "lastName",
  "dateOfBirth",
  "expirationDate",
  "dateOfIssue",
  "nationality",
  "issuingState",
  "personalNumber",
  "gender",
  "placeOfBirth",
  "address",
] as const;

/**
 * Two results field by field. Case, accents, spaces and punctuation make no difference: servers write the same reading in
 * their own manner. A field that neither found is left out.
 */
export function compareResults(main: Comparable, shadow: Comparable): { details: ShadowDetails; differences: number } {
  const fields = FIELDS.map((field) => compared(field, main.extractedData[field], shadow.extractedData[field])).filter(
    (each) => each !== null,
  );
  const only = (mine: readonly string[], theirs: readonly string[]) => mine.filter((code) => !theirs.includes(code));
  const warnings = {
    both: main.warnings.filter((code) => shadow.warnings.includes(code)),
    mainOnly: only(main.warnings, shadow.warnings),
    shadowOnly: only(shadow.warnings, main.warnings),
  };
  const differences =
    fields.filter(({ verdict }) => verdict !== "same").length +
    warnings.mainOnly.length +
    warnings.shadowOnly.length +
    (main.status === shadow.status ? 0 : 1);
  return { details: { status: { main: main.status, shadow: shadow.status }, fields, warnings }, differences };
}

const filled = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : null;

function compared(field: string, mine: unknown, theirs: unknown): ShadowField | null {
  const [main, shadow] = [filled(mine), filled(theirs)];
  if (main === null && shadow === null) return null;
  if (main === null || shadow === null) return { field, main, shadow, verdict: "one-sided" };
  return { field, main, shadow, verdict: plain(main) === plain(shadow) ? "same" : "differs" };
}

const plain = (value: string): string =>
  value
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toUpperCase();
