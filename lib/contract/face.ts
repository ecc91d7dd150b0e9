import { z } from "zod";
import { quad } from "./reading";

/**
 * What the engine says of faces, as it is stored and sent. Shapes mirror `lib/engine/face-reading.ts` without the
 * template: a face's numbers never leave the server.
 */
export const retakeReason = z.enum([
  "too-small",
  "blurred",
  "too-dark",
  "too-bright",
  "turned",
  "eyes-closed",
  "several-faces",
  "cut-off",
]);
export type RetakeReason = z.infer<typeof retakeReason>;

export const faceQuality = z.object({
  /** Pixels of the canonical image. */
  faceWidthPx: z.number(),
  interEyePx: z.number(),
  /** Degrees; positive yaw looks to the left of the picture's viewer. */
  yawDeg: z.number(),
  pitchDeg: z.number(),
  rollDeg: z.number(),
  /** Eye aspect ratio of each eye; about 0.26 open, under 0.13 closed. */
  eyeOpening: z.object({ left: z.number(), right: z.number() }),
  sharpness: z.number(),
  /** Mean grey inside the aligned crop, 0–255. */
  brightness: z.number(),
  contrast: z.number(),
  detectorScore: z.number(),
  /** Probability that the mesh sits on a face, 0–1. */
  presence: z.number(),
  facesInPicture: z.number().int(),
  clippedByBorder: z.boolean(),
});
export type FaceQuality = z.infer<typeof faceQuality>;

/** `not-judged`: too small or cut off for a verdict, never "live". `score` 0–1, 1 is live. */
export const selfieLiveness = z.object({
  score: z.number().nullable(),
  zone: z.enum(["live", "review", "attack", "not-judged"]),
  reason: z.string().nullable(),
  modelId: z.string(),
});
export type SelfieLiveness = z.infer<typeof selfieLiveness>;

/** One face as it was found on one picture. */
export const faceFinding = z.object({
  quad,
  quality: faceQuality,
  /** Why another picture would be better; empty when this one is good. */
  retake: z.array(retakeReason),
  modelId: z.string(),
  liveness: selfieLiveness.nullable(),
});
export type FaceFinding = z.infer<typeof faceFinding>;

/** `look` asks a person: the score passes the lower of the two marks only. */
export const faceBand = z.enum(["match", "look", "no-match"]);
export type FaceBand = z.infer<typeof faceBand>;

/** Two faces compared. */
export const faceComparison = z.object({
  /** Cosine of the two templates, -1 to 1. */
  cosine: z.number(),
  /** 0–100 on the calibrated scale: above 50, ten points are about a tenfold drop in false matches. */
  score: z.number(),
  band: faceBand,
  /** Share of pairs of different people that score this high or higher, as measured; a bound where it is too rare to measure. */
  falseMatchRate: z.number(),
  modelId: z.string(),
});
export type FaceComparison = z.infer<typeof faceComparison>;
