import type { FindingFacts, LimitWords, SentenceWords } from "@/lib/contract";
import { plural } from "./plural";

/** Every sentence of a finding, with its values in braces, as the rules of `lib/policy` write it into the record: a test holds the two together. */
const sentences: SentenceWords = {
  MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME: {
    differ: "Printed zone and MRZ differ in: {fields}.",
    mayDiffer: "Printed zone and MRZ may differ, or one was misread: {fields}.",
  },
  BARCODE_NOT_DETECTED: {
    missing: "This type of document carries a barcode on a side that was sent, but none could be read.",
  },
  BARCODE_VALIDATION_FAILED: { differ: "The barcode differs from the document in: {fields}." },
  DOCUMENT_SIDES_MISMATCH: { differ: "Front and back differ in: {fields}." },
  MINIMUM_AGE_NOT_MET: { younger: "The person is {age}; the minimum age is {minimum}." },
  EXPIRATION_DATE_NOT_DETECTED: { missing: "No date of expiry could be read on the sides that were sent." },
  DOCUMENT_EXPIRED: { expired: "The document expired on {expiry}; the check ran on {today}." },
  NAME_NOT_DETECTED: { missing: "No name could be read." },
  DATE_OF_BIRTH_NOT_DETECTED: {
    missing: "No date of birth could be read.",
    noDate: 'The date of birth was read as "{read}", which is no date.',
  },
  INVALID_DATE: {
    bornLater: "The date of birth {birth} lies in the future.",
    expiresFirst: "Issued on {issue}, after it expires on {expiry}.",
  },
  DOCUMENT_NUMBER_NOT_DETECTED: { missing: "No document number could be read." },
  PORTRAIT_IMAGE_NOT_DETECTED: { missing: "This type of document carries a portrait, but none was found." },
  COULD_NOT_DETECT_DOCUMENT_TYPE: { unclear: "The document was read, but not which type it is." },
  COULD_NOT_RECOGNIZE_DOCUMENT: { unknown: "No identity document could be recognised in the pictures." },
  MRZ_NOT_DETECTED: {
    missing: "This type of document carries a machine-readable zone on a side that was sent, but none could be read.",
  },
  MRZ_VALIDATION_FAILED: { wrong: "Check digits that do not fit: {checks}." },
  SCREEN_CAPTURE_DETECTED: { screen: "The picture shows the traces of a screen ({side}, score {score})." },
  PRINTED_COPY_DETECTED: {
    print: "The picture shows the traces of a print ({side}, score {score}).",
    grey: "The document is grey where the original is coloured ({side}, score {score}).",
  },
  PORTRAIT_MANIPULATION_DETECTED: {
    surface: "The portrait's surface differs from the document around it ({side}, score {score}).",
  },
  DOCUMENT_LIVENESS_NOT_COMPUTED: {
    because: "Document liveness was asked for but could not be computed: {reasons}",
    unsaid: "Document liveness was asked for but could not be computed.",
  },
  FULL_NAME_MISMATCH_WITH_PROVIDED: { differs: "The name on the document differs from the entity's." },
  DOB_MISMATCH_WITH_PROVIDED: { differs: "The date of birth on the document differs from the entity's." },
  NATIONALITY_MISMATCH_WITH_PROVIDED: { differs: "The nationality on the document differs from the entity's." },
  DUPLICATED_FACE: { approved: "The same face was approved for {people}; {pairs} are as alike." },
  POSSIBLE_DUPLICATED_FACE: { approved: "A similar face was approved for {people}; {pairs} are as alike." },
  POSSIBLE_DUPLICATED_USER: {
    approved: "A document with this number, issuing state and type was approved for {people}.",
  },
  DOCUMENT_TYPE_DIFFERS_FROM_CHOSEN: { differs: "The document is of another type than the one that was chosen." },
  DOCUMENT_COUNTRY_MISMATCH: { differs: "The document was issued by another country than the one that was chosen." },
  LIVENESS_FACE_ATTACK: {
    face: "The face looks like a print or a screen, not like a living face.",
    selfie: "The selfie looks like a print or a screen, not like a living face.",
    framesFlat: "The frames of the head turn look like a print or a screen.",
    framesOfAnother: "The frames of the head turn do not show the person of the selfie.",
  },
  LOW_LIVENESS_SCORE: {
    picture: "It is not certain that the picture shows a living face.",
    selfie: "It is not certain that the selfie shows a living face.",
    noTurns: "The head turns that were asked for were not seen.",
  },
  MULTIPLE_FACES_DETECTED: { several: "There are {faces} faces on {picture}; the largest was used." },
  LOW_FACE_QUALITY: {
    hardToSee: "The face on {picture} is {flaws}.",
    notJudged: "The face on the selfie is too small or cut off, so whether it is live was not judged.",
  },
  LOW_FACE_LUMINANCE: { dark: "The face on {picture} is too dark." },
  HIGH_FACE_LUMINANCE: { bright: "The face on {picture} is too bright." },
  NO_FACE_DETECTED: { none: "No face was found on the picture." },
  NO_FACE_IN_SELFIE: { none: "No face was found on the selfie." },
  NO_REFERENCE_IMAGE: {
    none: "No face was found on the reference picture.",
    noPortrait: "No face was found on the document to compare the selfie with.",
  },
  FACE_MATCH_NOT_COMPUTED: {
    otherModel: "The person's stored faces were measured by an earlier model and cannot be compared with this one.",
    failed: "The two faces could not be compared.",
  },
  LOW_FACE_MATCH_SIMILARITY: {
    ofSessions:
      "The face scores {score} of 100 against the person's approved sessions, under the threshold of {threshold}; {pairs} reach that score.",
    different: "The faces score {score} of 100, under the threshold of {threshold}; {pairs} reach that score.",
    underReview:
      "The faces score {score} of 100: a match, but under {review}, from which nobody needs to look; {pairs} reach that score.",
    notSimilar: "The selfie and the portrait on the document are not similar enough.",
    unsure: "The selfie and the portrait are similar, but not enough to be sure.",
  },
  RENAPER_UNAVAILABLE: {
    unreachable: "The check against the national registry was asked for, and it cannot be reached from here.",
  },
  ORGANIZATION_BLOCKLIST: {},
  ID_DOCUMENT_IN_BLOCKLIST: {},
  FACE_IN_BLOCKLIST: {},
  PUBLIC_DOCUMENT_IMAGE_DETECTED: {},
  DATA_INCONSISTENT: {},
  DOCUMENT_NAME_DIFFERENT_FROM_OTHER_APPROVED_DOCUMENTS: {},
  ID_VERIFICATION_DATA_MISMATCH_BETWEEN_DOCUMENTS: {},
  QR_VALIDATION_FAILED: {},
  QR_NOT_DETECTED: {},
  FACE_MATCH_MAX_ATTEMPTS_EXCEEDED: {},
  RENAPER_DOCUMENT_NOT_FOUND: {},
  RENAPER_NAME_MISMATCH: {},
  RENAPER_DATE_OF_BIRTH_MISMATCH: {},
  RENAPER_GENDER_MISMATCH: {},
  RENAPER_DOCUMENT_NOT_CURRENT: {},
  RENAPER_DECEASED: {},
  SANDBOX_RESULT: {},
  DOCUMENT_NUMBER_FORMAT_MISMATCH: {},
  PERSONAL_NUMBER_FORMAT_MISMATCH: {},
  UNPARSED_ADDRESS: {},
  GENDER_MISMATCH_WITH_PROVIDED: {},
  IDENTIFICATION_NUMBER_MISMATCH_WITH_PROVIDED: {},
  DOCUMENT_NOT_SUPPORTED_FOR_APPLICATION: {},
};

/** The limits that were held against the values, as the rules write them into the record. */
const limits: LimitWords = {
  MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME: {
    differ: "both reads at confidence {confidence} or more",
    mayDiffer: "a read under confidence {confidence}, or look-alike characters only",
  },
  DOCUMENT_SIDES_MISMATCH: { differ: "{least} identifying fields" },
  MINIMUM_AGE_NOT_MET: { younger: "at least {minimum} years" },
  DOCUMENT_EXPIRED: { expired: "expiry on or after {today}" },
  MRZ_VALIDATION_FAILED: { wrong: "every check digit right (ICAO 9303-3 §4.9)" },
  SCREEN_CAPTURE_DETECTED: { screen: "score under {threshold}" },
  PRINTED_COPY_DETECTED: { print: "score under {threshold}", grey: "score under {threshold}" },
  PORTRAIT_MANIPULATION_DETECTED: { surface: "score under {threshold}" },
  DUPLICATED_FACE: { approved: "score under {threshold}" },
  POSSIBLE_DUPLICATED_FACE: { approved: "score under {threshold}" },
  MULTIPLE_FACES_DETECTED: { several: "1 face" },
  LOW_FACE_MATCH_SIMILARITY: {
    ofSessions: "score from {threshold}",
    different: "score from {threshold}",
    underReview: "score from {review}",
    notSimilar: "match from {threshold}, look by hand from {look}",
    unsure: "match from {threshold}, look by hand from {look}",
  },
};

const numbers = new Intl.NumberFormat("en");
const pictures: Record<FindingFacts["picture"], string> = {
  selfie: "the selfie",
  reference: "the reference picture",
  picture: "the picture",
};

export const findingSentences = {
  sentences,
  limits,
  parts: {
    pictures: pictures as Record<string, string>,
    sides: { front: "front", back: "back" } as Record<string, string>,
    flaws: {
      "too-small": "too small",
      blurred: "blurred",
      turned: "turned away",
      "eyes-closed": "with closed eyes",
      "cut-off": "cut off by the border",
    } as Record<string, string>,
    /** Why a side could not be judged, by the engine's own sentence. */
    reasons: {
      "The document's outline was not found on the front.": "The document's outline was not found on the front.",
      "The document's outline was not found on the back.": "The document's outline was not found on the back.",
      "The document on the front is too small to judge.": "The document on the front is too small to judge.",
      "The document on the back is too small to judge.": "The document on the back is too small to judge.",
    } as Record<string, string>,
    people: (count: number) => (count === 1 ? "another person" : plural(count, "another person", "other people")),
    pairs: (count: number) =>
      count < 2
        ? "nearly every pair of different people"
        : `about 1 of ${numbers.format(count)} pairs of different people`,
  },
};
