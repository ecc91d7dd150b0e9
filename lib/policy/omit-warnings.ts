import { WARNING_CODES, type WarningDetail } from "@/lib/contract";

/** Block lists, spoofs and the registry are never waved through, nor is the mark that a result is a sandbox's. */
const NEVER = new Set<string>([
  "ORGANIZATION_BLOCKLIST",
  "ID_DOCUMENT_IN_BLOCKLIST",
  "FACE_IN_BLOCKLIST",
  "SCREEN_CAPTURE_DETECTED",
  "PRINTED_COPY_DETECTED",
  "PORTRAIT_MANIPULATION_DETECTED",
  "PUBLIC_DOCUMENT_IMAGE_DETECTED",
  "DOCUMENT_LIVENESS_NOT_COMPUTED",
  "LIVENESS_FACE_ATTACK",
  "SANDBOX_RESULT",
  ...WARNING_CODES.filter((code) => code.startsWith("RENAPER_")),
]);

/** Codes that a validation may be created with in `omitWarnings`. */
export const OMITTABLE: readonly string[] = WARNING_CODES.filter((code) => !NEVER.has(code));

export const isOmittable = (code: string): boolean => OMITTABLE.includes(code);

interface Sorted {
  /** Count for the status and stand in the record's `warnings`. */
  counted: WarningDetail[];
  /** Stay visible in the decision and count for nothing. */
  omitted: WarningDetail[];
}

/** Part what was found by what the caller asked to leave out. A code that may not be omitted is counted whatever was asked. */
export function sortWarnings(found: readonly WarningDetail[], omit: readonly string[]): Sorted {
  const left = (warning: WarningDetail) => omit.includes(warning.code) && isOmittable(warning.code);
  return { counted: found.filter((warning) => !left(warning)), omitted: found.filter(left) };
}
