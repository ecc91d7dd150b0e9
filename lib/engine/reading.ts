/**
 * What the engine says about one identity document: a plain value that survives JSON.
 * Every rule about a *person* (expired, too young, accepted country) lives in `lib/policy`; here is only what was seen.
 *
 * Coordinates: pixels of the canonical image of that side (upright by EXIF, long side at most 4,000), origin top left.
 */
export type Side = "front" | "back";
export type Point = readonly [x: number, y: number];
/** Corners clockwise as a reader sees the text: top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

/** Where a value was read. `printed` is the visual inspection zone (VIZ) of ICAO 9303. */
export type Source = "mrz" | "printed" | "barcode";
/** Result of the check digit that protects this very value; `none` when the format has none for it. */
export type Check = "passed" | "failed" | "none";

/** The fields we know by name. Dates are YYYY-MM-DD, states are ISO 3166 alpha-3 (or ICAO codes such as `D`→`DEU`, `UTO`). */
export const FIELD_NAMES = [
  "surname",
  "givenNames",
  "fullName",
  "documentNumber",
  "dateOfBirth",
  "dateOfExpiry",
  "dateOfIssue",
  "sex",
  "nationality",
  "issuingState",
  "personalNumber",
  "placeOfBirth",
  "address",
  "authority",
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** One value read at one place. `value` is normalised (dates ISO, sex M/F/X, numbers without spaces); `raw` is as printed. */
export interface FieldReading {
  field: FieldName;
  value: string;
  raw: string;
  source: Source;
  /** 0–1: probability-like; the lowest character decides for numbers and dates. */
  confidence: number;
  check: Check;
  /** True when the check-digit search replaced a character (penalty 0.5–3.5 nats): a person should look. */
  corrected: boolean;
  side: Side;
  /** Null only for values that have no place on the image. */
  quad: Quad | null;
}

/**
 * `proven`: two independent sources agree, or a digits-only value stands under its own valid check digit.
 * `read`: one source, confident. `needs-eyes`: sources differ, check failed, corrected, or low confidence.
 */
export type Level = "proven" | "read" | "needs-eyes";
export type Agreement = "agree" | "differ" | "single";

/** One row of the evidence matrix: all reads of one field, the one to show, and how far to trust it. */
export interface FieldEvidence {
  field: FieldName;
  value: string;
  /** The source whose read is shown as `value`. */
  source: Source;
  level: Level;
  agreement: Agreement;
  /** One plain English sentence when level is needs-eyes, e.g. "MRZ says 1990-04-02, printed zone says 1990-04-20". */
  reason: string | null;
  reads: FieldReading[];
}

export const MRZ_FORMATS = ["TD1", "TD2", "TD3", "MRVA", "MRVB", "FRA"] as const;
export type MrzFormat = (typeof MRZ_FORMATS)[number];
export interface MrzCheck {
  name: "documentNumber" | "dateOfBirth" | "dateOfExpiry" | "personalNumber" | "composite";
  passed: boolean;
}
export interface MrzReading {
  format: MrzFormat;
  /** The zone as read, one string a line, characters 0-9A-Z<. */
  lines: string[];
  /** Probability of each character, same shape as `lines`. */
  confidences: number[][];
  checks: MrzCheck[];
  /** True when every check digit of the format is right. */
  valid: boolean;
  /** Nats lost by forcing the check digits: < 0.5 free, 0.5–3.5 corrected, above: not forced, digits reported as failing. */
  penalty: number;
  /** Positions [line, column] whose character was changed by the check-digit search. */
  corrected: Array<readonly [line: number, column: number]>;
  confidence: number;
  side: Side;
  quad: Quad;
  /** One quad per line. */
  lineQuads: Quad[];
  /** Parsed values before any cross-check; dates in raw six-digit form as in the zone. */
  parsed: MrzParsed;
}
export interface MrzParsed {
  documentCode: string;
  issuingState: string;
  surname: string;
  givenNames: string;
  documentNumber: string;
  nationality: string;
  birthDate: string;
  expiryDate: string | null;
  sex: string;
  optionalData: string;
  optionalData2: string | null;
}

export type BarcodeFormat = "PDF417" | "QRCode" | "DataMatrix" | "Aztec" | "Code128";
export type BarcodePayload = "AAMVA" | "AR_DNI" | "unknown";
export interface BarcodeReading {
  format: BarcodeFormat;
  payload: BarcodePayload;
  /** The text as encoded, control characters kept. */
  text: string;
  /** Element id → value, as the payload's standard names them (AAMVA: DAQ, DCS …). */
  elements: Record<string, string>;
  side: Side;
  quad: Quad;
}

/** One printed line as the recogniser read it. */
export interface TextLine {
  text: string;
  confidence: number;
  side: Side;
  quad: Quad;
}

/** Image quality of one side, each 0–1 where 1 is best unless a unit is named. */
export interface Quality {
  overall: number;
  sharpness: number;
  /** Share of document pixels lost to glare, 0–1: less is better. */
  glare: number;
  brightness: number;
  /** Pixels across the document's long side. */
  documentWidthPx: number;
  /** All four corners of the document lie inside the picture; null when no outline was found. */
  cornersVisible: boolean | null;
  /** Plain retake advice, most important first; empty when nothing is wrong. */
  advice: string[];
}

/** One liveness cue. `score` 0–1, 1 = surely an attack; `detected` at the cue's threshold (`lib/engine/liveness/thresholds.ts`). */
export interface LivenessCue {
  kind: "screen-replay" | "printed-copy" | "grey-copy" | "portrait-replaced";
  score: number;
  threshold: number;
  detected: boolean;
  side: Side;
}
export interface LivenessReading {
  /** False when the check was asked but could not run (say why in `reason`). */
  computed: boolean;
  reason: string | null;
  cues: LivenessCue[];
}

/** One side's picture as everything else saw it. */
export interface ImageFacts {
  side: Side;
  width: number;
  height: number;
  /** Outline of the document on the image, when it was found. */
  documentQuad: Quad | null;
  /** Degrees clockwise to turn the image so that its text stands upright: 0, 90, 180, 270. */
  uprightTurn: 0 | 90 | 180 | 270;
  quality: Quality;
}

export const DOCUMENT_TYPES = [
  "passport",
  "identity-card",
  "driver-licence",
  "residence-permit",
  "visa",
  "unknown",
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

/** What one call of `readDocument` returns. */
export interface DocumentReading {
  engineVersion: string;
  /** False when nothing recognisable as an identity document was found on any side. */
  recognised: boolean;
  documentType: DocumentType;
  /** ISO 3166 alpha-3 where known. */
  issuingState: string | null;
  images: ImageFacts[];
  fields: FieldEvidence[];
  mrz: MrzReading | null;
  /**
   * True when this type of document carries an MRZ on a side that was sent (passport data page, back of a TD1 card …),
   * so that its absence is a finding and not a missing side.
   */
  mrzExpected: boolean;
  barcodes: BarcodeReading[];
  barcodeExpected: boolean;
  lines: TextLine[];
  portrait: { side: Side; quad: Quad; confidence: number } | null;
  /** True when this type carries a portrait on a side that was sent. */
  portraitExpected: boolean;
  liveness: LivenessReading | null;
  timings: StageTiming[];
}

/** Stages in the order in which they run; the desk shows them as progress. */
export const STAGES = ["decode", "find", "read", "compare", "decide"] as const;
export type Stage = (typeof STAGES)[number];
export interface StageTiming {
  name: string;
  wallMs: number;
  cpuMs: number;
}

export interface ReadOptions {
  /** Look for screen, print and copy cues. */
  documentLiveness: boolean;
  /** `zone`: MRZ and barcode only; `full`: all printed text too. */
  depth: "zone" | "full";
}
