import { z } from "zod";

/**
 * The engine's reading as it travels: stored sealed, sent to the desk and to API clients under `reading`.
 * Shapes mirror `lib/engine/reading.ts`; pixels are those of the canonical image the image routes serve.
 */
export const side = z.enum(["front", "back"]);
export type Side = z.infer<typeof side>;
const point = z.tuple([z.number(), z.number()]);
export const quad = z.tuple([point, point, point, point]);
export type Quad = z.infer<typeof quad>;

export const fieldSource = z.enum(["mrz", "printed", "barcode"]);
export type FieldSource = z.infer<typeof fieldSource>;
export const fieldCheck = z.enum(["passed", "failed", "none"]);
export const level = z.enum(["proven", "read", "needs-eyes"]);
export type Level = z.infer<typeof level>;

export const fieldRead = z.object({
  field: z.string(),
  value: z.string(),
  raw: z.string(),
  source: fieldSource,
  confidence: z.number(),
  check: fieldCheck,
  corrected: z.boolean(),
  side,
  quad: quad.nullable(),
});
export type FieldRead = z.infer<typeof fieldRead>;

export const fieldEvidence = z.object({
  field: z.string(),
  value: z.string(),
  source: fieldSource,
  level,
  agreement: z.enum(["agree", "differ", "single"]),
  reason: z.string().nullable(),
  reads: z.array(fieldRead),
});
export type FieldEvidence = z.infer<typeof fieldEvidence>;

export const mrzReading = z.object({
  format: z.enum(["TD1", "TD2", "TD3", "MRVA", "MRVB", "FRA"]),
  lines: z.array(z.string()),
  confidences: z.array(z.array(z.number())),
  checks: z.array(z.object({ name: z.string(), passed: z.boolean() })),
  valid: z.boolean(),
  penalty: z.number(),
  corrected: z.array(z.tuple([z.number(), z.number()])),
  confidence: z.number(),
  side,
  quad,
  lineQuads: z.array(quad),
  parsed: z.object({
    documentCode: z.string(),
    issuingState: z.string(),
    surname: z.string(),
    givenNames: z.string(),
    documentNumber: z.string(),
    nationality: z.string(),
    birthDate: z.string(),
    expiryDate: z.string().nullable(),
    sex: z.string(),
    optionalData: z.string(),
    optionalData2: z.string().nullable(),
  }),
});
export type MrzReading = z.infer<typeof mrzReading>;

export const barcodeReading = z.object({
  format: z.string(),
  payload: z.enum(["AAMVA", "AR_DNI", "unknown"]),
  text: z.string(),
  elements: z.record(z.string(), z.string()),
  side,
  quad,
});

export const quality = z.object({
  overall: z.number(),
  sharpness: z.number(),
  glare: z.number(),
  brightness: z.number(),
  documentWidthPx: z.number(),
  cornersVisible: z.boolean().nullable(),
  advice: z.array(z.string()),
});
export type Quality = z.infer<typeof quality>;

export const livenessReading = z.object({
  computed: z.boolean(),
  reason: z.string().nullable(),
  cues: z.array(
    z.object({
      kind: z.enum(["screen-replay", "printed-copy", "grey-copy", "portrait-replaced"]),
      score: z.number(),
      threshold: z.number(),
      detected: z.boolean(),
      side,
    }),
  ),
});

export const documentReading = z.object({
  engineVersion: z.string(),
  recognised: z.boolean(),
  documentType: z.enum(["passport", "identity-card", "driver-licence", "residence-permit", "visa", "unknown"]),
  issuingState: z.string().nullable(),
  images: z.array(
    z.object({
      side,
      width: z.number(),
      height: z.number(),
      documentQuad: quad.nullable(),
      uprightTurn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
      quality,
    }),
  ),
  fields: z.array(fieldEvidence),
  mrz: mrzReading.nullable(),
  mrzExpected: z.boolean(),
  barcodes: z.array(barcodeReading),
  barcodeExpected: z.boolean(),
  lines: z.array(z.object({ text: z.string(), confidence: z.number(), side, quad })),
  portrait: z.object({ side, quad, confidence: z.number() }).nullable(),
  portraitExpected: z.boolean(),
  liveness: livenessReading.nullable(),
  timings: z.array(z.object({ name: z.string(), wallMs: z.number(), cpuMs: z.number() })),
});
export type DocumentReading = z.infer<typeof documentReading>;

/** Stages of a running check in order, as the progress stream names them. */
export const STAGES = ["decode", "find", "read", "compare", "decide"] as const;
export const stage = z.enum(STAGES);
export type Stage = z.infer<typeof stage>;
