import { z } from "zod";
import { findingSays } from "./finding-facts";

/**
 * Warning codes of all checks. `rank` orders the headline reason when several are present (lower first):
 * block list, duplicate, spoof, disagreement, validity, unreadable, provided data, eligibility.
 * `text` is the plain English label; other languages live in `lib/i18n`.
 */
const table = {
  ORGANIZATION_BLOCKLIST: { rank: 9, text: "The person is on the organisation's block list" },
  ID_DOCUMENT_IN_BLOCKLIST: { rank: 10, text: "The document is on the block list" },
  FACE_IN_BLOCKLIST: { rank: 11, text: "The face is on the block list" },
  DUPLICATED_FACE: { rank: 15, text: "The same face was approved for another person" },
  POSSIBLE_DUPLICATED_FACE: { rank: 16, text: "A similar face was approved for another person" },
  POSSIBLE_DUPLICATED_USER: { rank: 20, text: "The same document was approved for another person" },
  SCREEN_CAPTURE_DETECTED: { rank: 30, text: "The picture looks like a photograph of a screen" },
  PRINTED_COPY_DETECTED: { rank: 31, text: "The picture looks like a paper copy" },
  PORTRAIT_MANIPULATION_DETECTED: { rank: 32, text: "The portrait looks replaced" },
  LIVENESS_FACE_ATTACK: { rank: 29, text: "The selfie looks like a picture or a screen, not a living face" },
  PUBLIC_DOCUMENT_IMAGE_DETECTED: { rank: 33, text: "The picture is known from the public web" },
  DOCUMENT_LIVENESS_NOT_COMPUTED: { rank: 34, text: "Document liveness was asked for but could not be computed" },
  MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME: { rank: 40, text: "Printed data and machine-readable zone disagree" },
  DATA_INCONSISTENT: { rank: 41, text: "Two sources on the document disagree" },
  DOCUMENT_SIDES_MISMATCH: { rank: 42, text: "Front and back are not the same document" },
  DOCUMENT_NAME_DIFFERENT_FROM_OTHER_APPROVED_DOCUMENTS: {
    rank: 43,
    text: "The name differs from earlier approved documents",
  },
  ID_VERIFICATION_DATA_MISMATCH_BETWEEN_DOCUMENTS: { rank: 44, text: "Two documents of this person disagree" },
  DOCUMENT_EXPIRED: { rank: 50, text: "The document has expired" },
  MRZ_VALIDATION_FAILED: { rank: 51, text: "Check digits of the machine-readable zone are wrong" },
  MRZ_NOT_DETECTED: { rank: 52, text: "The machine-readable zone was not found" },
  BARCODE_VALIDATION_FAILED: { rank: 53, text: "The barcode disagrees with the document" },
  BARCODE_NOT_DETECTED: { rank: 54, text: "The barcode was not found" },
  QR_VALIDATION_FAILED: { rank: 55, text: "The QR code disagrees with the document" },
  QR_NOT_DETECTED: { rank: 56, text: "The QR code was not found" },
  INVALID_DATE: { rank: 57, text: "A date on the document is impossible" },
  LOW_FACE_MATCH_SIMILARITY: { rank: 58, text: "The two faces are not similar enough" },
  LOW_LIVENESS_SCORE: { rank: 59, text: "It is not certain that the selfie shows a living face" },
  FACE_MATCH_NOT_COMPUTED: { rank: 59, text: "The faces could not be compared" },
  FACE_MATCH_MAX_ATTEMPTS_EXCEEDED: { rank: 59, text: "All attempts at the face match are used up" },
  NO_FACE_DETECTED: { rank: 60, text: "No face was found" },
  NO_REFERENCE_IMAGE: { rank: 60, text: "No face was found on the reference picture" },
  NO_FACE_IN_SELFIE: { rank: 60, text: "No face was found on the selfie" },
  MULTIPLE_FACES_DETECTED: { rank: 61, text: "There is more than one face; the largest was used" },
  LOW_FACE_QUALITY: { rank: 67, text: "The face is hard to see" },
  LOW_FACE_LUMINANCE: { rank: 68, text: "The face is too dark" },
  HIGH_FACE_LUMINANCE: { rank: 69, text: "The face is too bright" },
  RENAPER_UNAVAILABLE: { rank: 75, text: "The national registry cannot be asked from here" },
  RENAPER_DOCUMENT_NOT_FOUND: { rank: 76, text: "The national registry does not know the document" },
  RENAPER_NAME_MISMATCH: { rank: 76, text: "The national registry has another name" },
  RENAPER_DATE_OF_BIRTH_MISMATCH: { rank: 76, text: "The national registry has another date of birth" },
  RENAPER_GENDER_MISMATCH: { rank: 76, text: "The national registry has another sex" },
  RENAPER_DOCUMENT_NOT_CURRENT: { rank: 76, text: "The national registry has a newer document" },
  RENAPER_DECEASED: { rank: 76, text: "The national registry says that the person died" },
  SANDBOX_RESULT: { rank: 95, text: "A sandbox number decided this: nothing was checked" },
  COULD_NOT_RECOGNIZE_DOCUMENT: { rank: 60, text: "No identity document could be recognised" },
  COULD_NOT_DETECT_DOCUMENT_TYPE: { rank: 61, text: "The type of document is unclear" },
  NAME_NOT_DETECTED: { rank: 62, text: "The name could not be read" },
  DATE_OF_BIRTH_NOT_DETECTED: { rank: 63, text: "The date of birth could not be read" },
  DOCUMENT_NUMBER_NOT_DETECTED: { rank: 64, text: "The document number could not be read" },
  EXPIRATION_DATE_NOT_DETECTED: { rank: 65, text: "The date of expiry could not be read" },
  PORTRAIT_IMAGE_NOT_DETECTED: { rank: 66, text: "No portrait was found" },
  DOCUMENT_NUMBER_FORMAT_MISMATCH: { rank: 70, text: "The document number does not fit the country's pattern" },
  PERSONAL_NUMBER_FORMAT_MISMATCH: { rank: 71, text: "The personal number does not fit the country's pattern" },
  UNPARSED_ADDRESS: { rank: 72, text: "The address could not be split into parts" },
  FULL_NAME_MISMATCH_WITH_PROVIDED: { rank: 80, text: "The name differs from the entity's" },
  DOB_MISMATCH_WITH_PROVIDED: { rank: 81, text: "The date of birth differs from the entity's" },
  GENDER_MISMATCH_WITH_PROVIDED: { rank: 82, text: "The sex differs from the entity's" },
  NATIONALITY_MISMATCH_WITH_PROVIDED: { rank: 83, text: "The nationality differs from the entity's" },
  IDENTIFICATION_NUMBER_MISMATCH_WITH_PROVIDED: { rank: 84, text: "The number differs from the entity's" },
  DOCUMENT_COUNTRY_MISMATCH: { rank: 85, text: "The issuing country differs from the expected one" },
  DOCUMENT_TYPE_DIFFERS_FROM_CHOSEN: { rank: 86, text: "The document is of another type than the one that was chosen" },
  MINIMUM_AGE_NOT_MET: { rank: 90, text: "The person is younger than the minimum age" },
  DOCUMENT_NOT_SUPPORTED_FOR_APPLICATION: { rank: 91, text: "This type of document is not accepted" },
} as const;

export type WarningCode = keyof typeof table;
export const WARNING_CODES = Object.keys(table) as WarningCode[];
export const isWarningCode = (code: string): code is WarningCode => Object.hasOwn(table, code);

const UNKNOWN_RANK = 200;
export const warningRank = (code: string): number => (isWarningCode(code) ? table[code].rank : UNKNOWN_RANK);
/** Codes we do not know still get a readable label: a backend may send newer ones. */
export const warningText = (code: string): string =>
  isWarningCode(code)
    ? table[code].text
    : code
        .toLowerCase()
        .replaceAll("_", " ")
        .replace(/^./, (c) => c.toUpperCase());

/** `error` declines, `warning` asks for a look, `information` only informs; stored with the record, never looked up later. */
export const severity = z.enum(["information", "warning", "error"]);
export type Severity = z.infer<typeof severity>;

/** One compared value: where it stands and what it says. */
export const comparedValue = z.object({
  label: z.string(),
  source: z.enum(["mrz", "printed", "barcode", "entity", "clock", "policy", "engine", "person"]),
  value: z.string(),
});
export type ComparedValue = z.infer<typeof comparedValue>;

/** A record that a person may want to open beside the one that warns. */
export const warningLink = z.object({ kind: z.enum(["entity", "validation", "verification"]), id: z.uuid() });
export type WarningLink = z.infer<typeof warningLink>;

export const warningDetail = z.object({
  code: z.string(),
  feature: z.enum(["document", "data", "security", "request", "liveness", "face", "registry"]),
  severity,
  /** The option that decided the effect, when one did. */
  option: z.string().nullable(),
  action: z.enum(["NO_ACTION", "DECLINE", "ALWAYS_DECLINE", "INFORMATION"]),
  /** One sentence with the values, in English. */
  text: z.string(),
  /** The same in values, to be told in other languages; left out by older records and by other servers. */
  says: findingSays.optional(),
  field: z.string().nullable(),
  compared: z.array(comparedValue),
  /** What would clear the warning, in English. */
  clearedBy: z.string(),
  threshold: z.string().nullable(),
  links: z.array(warningLink).optional(),
});
export type WarningDetail = z.infer<typeof warningDetail>;

/** The headline reason: blocking ones first, then by rank. */
export function headlineOf(details: readonly WarningDetail[]): WarningDetail | null {
  const order: Record<Severity, number> = { error: 0, warning: 1, information: 2 };
  const sorted = [...details].sort(
    (a, b) => order[a.severity] - order[b.severity] || warningRank(a.code) - warningRank(b.code),
  );
  return sorted[0] ?? null;
}
