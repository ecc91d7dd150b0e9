import type { OptionName, WarningCode } from "@/lib/contract";
import type { FieldName } from "@/lib/engine/reading";

/** Where a finding can be seen on the pictures. */
export type LooksAt =
  /** Reads of these fields; where none was read, the places that were searched. */
  | { at: "fields"; fields: readonly FieldName[] }
  /** The compared reads of every field whose sources differ. */
  | { at: "differing" }
  | { at: "zone" }
  | { at: "portrait" }
  /** The side on which a liveness cue was found. */
  | { at: "cue" }
  /** Something that should be on the document and was not found. */
  | { at: "searched" };

interface ExplainRule {
  /** Id of the check that gives the warning. */
  rule: string;
  looksAt: LooksAt;
  /** The option that is the limit. */
  threshold?: OptionName;
  /** The option without which the rule does not run. */
  askedBy?: OptionName;
}

const at = (rule: string, ...fields: FieldName[]): ExplainRule => ({ rule, looksAt: { at: "fields", fields } });
const searched = (rule: string): ExplainRule => ({ rule, looksAt: { at: "searched" } });
const liveness = (place: "cue" | "portrait" | "searched"): ExplainRule => ({
  rule: "document-liveness",
  looksAt: { at: place },
  askedBy: "performDocumentLiveness",
});

/** Which rule gives each warning of a document check, and where what it found can be seen. */
export const EXPLAIN_RULES: Partial<Record<WarningCode, ExplainRule>> = {
  COULD_NOT_DETECT_DOCUMENT_TYPE: searched("document-type"),
  DOCUMENT_EXPIRED: at("expiry", "dateOfExpiry"),
  EXPIRATION_DATE_NOT_DETECTED: at("expiry", "dateOfExpiry"),
  MINIMUM_AGE_NOT_MET: { ...at("minimum-age", "dateOfBirth"), threshold: "minimumAge", askedBy: "minimumAge" },
  NAME_NOT_DETECTED: searched("name"),
  DATE_OF_BIRTH_NOT_DETECTED: at("date-of-birth", "dateOfBirth"),
  DOCUMENT_NUMBER_NOT_DETECTED: searched("document-number"),
  PORTRAIT_IMAGE_NOT_DETECTED: searched("portrait"),
  MRZ_NOT_DETECTED: searched("mrz"),
  MRZ_VALIDATION_FAILED: { rule: "mrz", looksAt: { at: "zone" } },
  MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME: { rule: "printed-against-mrz", looksAt: { at: "differing" } },
  BARCODE_NOT_DETECTED: searched("barcode"),
  BARCODE_VALIDATION_FAILED: { rule: "barcode", looksAt: { at: "differing" } },
  DOCUMENT_SIDES_MISMATCH: { rule: "sides", looksAt: { at: "differing" } },
  FULL_NAME_MISMATCH_WITH_PROVIDED: at("provided-data", "fullName", "givenNames", "surname"),
  DOB_MISMATCH_WITH_PROVIDED: at("provided-data", "dateOfBirth"),
  NATIONALITY_MISMATCH_WITH_PROVIDED: at("provided-data", "nationality"),
  POSSIBLE_DUPLICATED_USER: at("document-seen-before", "documentNumber"),
  SCREEN_CAPTURE_DETECTED: liveness("cue"),
  PRINTED_COPY_DETECTED: liveness("cue"),
  PORTRAIT_MANIPULATION_DETECTED: liveness("portrait"),
  DOCUMENT_LIVENESS_NOT_COMPUTED: liveness("searched"),
};

/** One code, two rules: which of them spoke is told by the field that it names. */
export const INVALID_DATE_RULES: Partial<Record<string, ExplainRule>> = {
  dateOfBirth: at("date-of-birth", "dateOfBirth"),
  dateOfIssue: at("dates", "dateOfIssue", "dateOfExpiry"),
};
