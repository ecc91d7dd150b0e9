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
  /** The document itself, as it lies on each picture. */
  | { at: "document" }
  /** Something that should be on the document and was not found. */
  | { at: "searched" }
  /** On no picture of the document: a selfie, a register, a list. */
  | { at: "elsewhere" };

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

const elsewhere = (rule: string): ExplainRule => ({ rule, looksAt: { at: "elsewhere" } });

/**
 * Which rule gives each warning, and where what it found can be seen. Total: codes of selfies and registers stand on the
 * records of a session, and some come from other servers alone.
 */
export const EXPLAIN_RULES: Record<Exclude<WarningCode, "INVALID_DATE">, ExplainRule> = {
  ORGANIZATION_BLOCKLIST: elsewhere("block-list"),
  ID_DOCUMENT_IN_BLOCKLIST: at("block-list", "documentNumber"),
  FACE_IN_BLOCKLIST: elsewhere("block-list"),
  DUPLICATED_FACE: elsewhere("face-seen-before"),
  POSSIBLE_DUPLICATED_FACE: elsewhere("face-seen-before"),
  LIVENESS_FACE_ATTACK: elsewhere("face-liveness"),
  LOW_LIVENESS_SCORE: elsewhere("face-liveness"),
  LOW_FACE_MATCH_SIMILARITY: elsewhere("face-match"),
  FACE_MATCH_NOT_COMPUTED: elsewhere("face-match"),
  FACE_MATCH_MAX_ATTEMPTS_EXCEEDED: elsewhere("face-match"),
  NO_FACE_DETECTED: elsewhere("face-match"),
  NO_REFERENCE_IMAGE: elsewhere("face-match"),
  NO_FACE_IN_SELFIE: elsewhere("face-match"),
  MULTIPLE_FACES_DETECTED: elsewhere("face-quality"),
  LOW_FACE_QUALITY: elsewhere("face-quality"),
  LOW_FACE_LUMINANCE: elsewhere("face-quality"),
  HIGH_FACE_LUMINANCE: elsewhere("face-quality"),
  RENAPER_UNAVAILABLE: elsewhere("registry"),
  RENAPER_DOCUMENT_NOT_FOUND: at("registry", "documentNumber"),
  RENAPER_NAME_MISMATCH: at("registry", "fullName", "givenNames", "surname"),
  RENAPER_DATE_OF_BIRTH_MISMATCH: at("registry", "dateOfBirth"),
  RENAPER_GENDER_MISMATCH: at("registry", "sex"),
  RENAPER_DOCUMENT_NOT_CURRENT: at("registry", "documentNumber"),
  RENAPER_DECEASED: elsewhere("registry"),
  SANDBOX_RESULT: elsewhere("sandbox"),
  DOCUMENT_TYPE_DIFFERS_FROM_CHOSEN: { rule: "chosen-document", looksAt: { at: "document" } },
  DOCUMENT_COUNTRY_MISMATCH: at("chosen-document", "issuingState"),
  DOCUMENT_NOT_SUPPORTED_FOR_APPLICATION: { rule: "document-type", looksAt: { at: "document" } },
  COULD_NOT_RECOGNIZE_DOCUMENT: searched("document-type"),
  PUBLIC_DOCUMENT_IMAGE_DETECTED: { rule: "public-image", looksAt: { at: "document" } },
  DATA_INCONSISTENT: { rule: "printed-against-mrz", looksAt: { at: "differing" } },
  DOCUMENT_NAME_DIFFERENT_FROM_OTHER_APPROVED_DOCUMENTS: at("other-documents", "fullName", "givenNames", "surname"),
  ID_VERIFICATION_DATA_MISMATCH_BETWEEN_DOCUMENTS: { rule: "other-documents", looksAt: { at: "document" } },
  QR_NOT_DETECTED: searched("barcode"),
  QR_VALIDATION_FAILED: { rule: "barcode", looksAt: { at: "differing" } },
  DOCUMENT_NUMBER_FORMAT_MISMATCH: at("document-number", "documentNumber"),
  PERSONAL_NUMBER_FORMAT_MISMATCH: at("document-number", "personalNumber"),
  UNPARSED_ADDRESS: at("address", "address"),
  GENDER_MISMATCH_WITH_PROVIDED: at("provided-data", "sex"),
  IDENTIFICATION_NUMBER_MISMATCH_WITH_PROVIDED: at("provided-data", "documentNumber", "personalNumber"),
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
