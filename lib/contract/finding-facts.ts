import { z } from "zod";

/**
 * What a finding's sentence is made of, apart from the words: which of its code's sentences it is, and the values that
 * stand in it. Kept beside the English text, so that a reader of another language is told the same.
 */
export const findingSays = z.object({
  sentence: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
});
export type FindingSays = z.infer<typeof findingSays>;

/** The values by name. A name means the same in every sentence, and how it is put into words is known by it. */
export interface FindingFacts {
  /** Fields of a reading. */
  fields: string[];
  /** Check digits of a machine-readable zone. */
  checks: string[];
  /** Days, YYYY-MM-DD. */
  expiry: string;
  issue: string;
  birth: string;
  today: string;
  /** A date as it was read, which is none. */
  read: string;
  /** Whole years. */
  age: number;
  minimum: number;
  /** How many fields must differ. */
  least: number;
  /** 0–1. */
  confidence: number;
  side: string;
  /** A score as it is told, and the limits held against it. */
  score: string;
  threshold: string;
  review: string;
  look: string;
  /** One of how many pairs of different people is as alike. */
  pairs: number;
  /** Other people. */
  people: number;
  faces: number;
  picture: "selfie" | "reference" | "picture";
  /** What makes a face hard to see. */
  flaws: string[];
  /** Why a side could not be judged, as the engine says it. */
  reasons: string;
}
type Fact = keyof FindingFacts;

/**
 * The sentences of each code, and the values that each needs. Codes without any come from other servers, which say them in
 * their own words, or say no more than the code does. Total: a new code cannot be forgotten, in no language.
 */
export interface FindingSentences {
  MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME: { differ: "fields" | "confidence"; mayDiffer: "fields" | "confidence" };
  BARCODE_NOT_DETECTED: { missing: never };
  BARCODE_VALIDATION_FAILED: { differ: "fields" };
  DOCUMENT_SIDES_MISMATCH: { differ: "fields" | "least" };
  MINIMUM_AGE_NOT_MET: { younger: "age" | "minimum" };
  EXPIRATION_DATE_NOT_DETECTED: { missing: never };
  DOCUMENT_EXPIRED: { expired: "expiry" | "today" };
  NAME_NOT_DETECTED: { missing: never };
  DATE_OF_BIRTH_NOT_DETECTED: { missing: never; noDate: "read" };
  INVALID_DATE: { bornLater: "birth"; expiresFirst: "issue" | "expiry" };
  DOCUMENT_NUMBER_NOT_DETECTED: { missing: never };
  PORTRAIT_IMAGE_NOT_DETECTED: { missing: never };
  COULD_NOT_DETECT_DOCUMENT_TYPE: { unclear: never };
  COULD_NOT_RECOGNIZE_DOCUMENT: { unknown: never };
  MRZ_NOT_DETECTED: { missing: never };
  MRZ_VALIDATION_FAILED: { wrong: "checks" };
  SCREEN_CAPTURE_DETECTED: { screen: "side" | "score" | "threshold" };
  PRINTED_COPY_DETECTED: { print: "side" | "score" | "threshold"; grey: "side" | "score" | "threshold" };
  PORTRAIT_MANIPULATION_DETECTED: { surface: "side" | "score" | "threshold" };
  DOCUMENT_LIVENESS_NOT_COMPUTED: { because: "reasons"; unsaid: never };
  FULL_NAME_MISMATCH_WITH_PROVIDED: { differs: never };
  DOB_MISMATCH_WITH_PROVIDED: { differs: never };
  NATIONALITY_MISMATCH_WITH_PROVIDED: { differs: never };
  DUPLICATED_FACE: { approved: "people" | "pairs" | "threshold" };
  POSSIBLE_DUPLICATED_FACE: { approved: "people" | "pairs" | "threshold" };
  POSSIBLE_DUPLICATED_USER: { approved: "people" };
  DOCUMENT_TYPE_DIFFERS_FROM_CHOSEN: { differs: never };
  DOCUMENT_COUNTRY_MISMATCH: { differs: never };
  LIVENESS_FACE_ATTACK: { face: never; selfie: never; framesFlat: never; framesOfAnother: never };
  LOW_LIVENESS_SCORE: { picture: never; selfie: never; noTurns: never };
  MULTIPLE_FACES_DETECTED: { several: "faces" | "picture" };
  LOW_FACE_QUALITY: { hardToSee: "picture" | "flaws"; notJudged: never };
  LOW_FACE_LUMINANCE: { dark: "picture" };
  HIGH_FACE_LUMINANCE: { bright: "picture" };
  NO_FACE_DETECTED: { none: never };
  NO_FACE_IN_SELFIE: { none: never };
  NO_REFERENCE_IMAGE: { none: never; noPortrait: never };
  FACE_MATCH_NOT_COMPUTED: { otherModel: never; failed: never };
  LOW_FACE_MATCH_SIMILARITY: {
    ofSessions: "score" | "threshold" | "pairs";
    different: "score" | "threshold" | "pairs";
    underReview: "score" | "review" | "pairs";
    notSimilar: "threshold" | "look";
    unsure: "threshold" | "look";
  };
  RENAPER_UNAVAILABLE: { unreachable: never };
  ORGANIZATION_BLOCKLIST: Silent;
  ID_DOCUMENT_IN_BLOCKLIST: Silent;
  FACE_IN_BLOCKLIST: Silent;
  PUBLIC_DOCUMENT_IMAGE_DETECTED: Silent;
  DATA_INCONSISTENT: Silent;
  DOCUMENT_NAME_DIFFERENT_FROM_OTHER_APPROVED_DOCUMENTS: Silent;
  ID_VERIFICATION_DATA_MISMATCH_BETWEEN_DOCUMENTS: Silent;
  QR_VALIDATION_FAILED: Silent;
  QR_NOT_DETECTED: Silent;
  FACE_MATCH_MAX_ATTEMPTS_EXCEEDED: Silent;
  RENAPER_DOCUMENT_NOT_FOUND: Silent;
  RENAPER_NAME_MISMATCH: Silent;
  RENAPER_DATE_OF_BIRTH_MISMATCH: Silent;
  RENAPER_GENDER_MISMATCH: Silent;
  RENAPER_DOCUMENT_NOT_CURRENT: Silent;
  RENAPER_DECEASED: Silent;
  SANDBOX_RESULT: Silent;
  DOCUMENT_NUMBER_FORMAT_MISMATCH: Silent;
  PERSONAL_NUMBER_FORMAT_MISMATCH: Silent;
  UNPARSED_ADDRESS: Silent;
  GENDER_MISMATCH_WITH_PROVIDED: Silent;
  IDENTIFICATION_NUMBER_MISMATCH_WITH_PROVIDED: Silent;
  DOCUMENT_NOT_SUPPORTED_FOR_APPLICATION: Silent;
}
type Silent = Record<never, never>;

/** Every sentence of every code in one language, its values in braces: "It expired on {expiry}." */
export type SentenceWords = { [C in keyof FindingSentences]: { [S in keyof FindingSentences[C]]: string } };

/** The limit that stands with a sentence, from the same values; many have none. */
export type LimitWords = { [C in keyof SentenceWords]?: Partial<SentenceWords[C]> };

/** A code with one of its sentences and the values that it needs. */
export type SaidFinding = {
  [C in keyof FindingSentences]: {
    code: C;
    says: {
      [S in keyof FindingSentences[C]]: {
        sentence: S & string;
        values: { [F in FindingSentences[C][S] & Fact]: FindingFacts[F] };
      };
    }[keyof FindingSentences[C]];
  };
}[keyof FindingSentences];
