import { z } from "zod";

/** How well the engine reads, as its committed ledgers measured it (additive). Wrong is counted apart from missed. */
const tally = z.object({ right: z.number().int(), wrong: z.number().int(), missed: z.number().int() });
export type Tally = z.infer<typeof tally>;

export const accuracyRow = tally.extend({
  group: z.enum(["zone", "barcode", "fields with zone", "fields without zone"]),
  name: z.string(),
});
export type AccuracyRow = z.infer<typeof accuracyRow>;

const quantiles = z.object({ p50: z.number(), p95: z.number() });

export const readingAccuracy = z.object({
  set: z.string(),
  engineVersion: z.string(),
  images: z.number().int(),
  rows: z.array(accuracyRow),
  /** Counts that stand for a broken promise when they are not 0. */
  invented: z.number().int(),
  provenButWrong: z.number().int(),
  recognisedThoughNothing: z.number().int(),
  seconds: quantiles,
  cpuSeconds: quantiles,
  zoneCpuSeconds: quantiles,
  peakMemoryMb: z.number(),
  /** Pictures with at least one value that is not right: their id in the set, and which values. */
  misses: z.array(
    z.object({ id: z.string(), group: z.string(), wrong: z.array(z.string()), missed: z.array(z.string()) }),
  ),
});
export type ReadingAccuracy = z.infer<typeof readingAccuracy>;

/**
 * One document liveness cue on one set; what could not be judged counts in neither share. `attacks` holds those not
 * judged, `genuine` the judged ones alone, as the ledger writes them.
 */
export const cueAccuracy = z.object({
  set: z.string(),
  cue: z.string(),
  attacks: z.number().int(),
  found: z.number().int(),
  attacksNotJudged: z.number().int(),
  genuine: z.number().int(),
  falseAlarms: z.number().int(),
  genuineNotJudged: z.number().int(),
});
export type CueAccuracy = z.infer<typeof cueAccuracy>;

/** How often something came about, of how often it could have. */
const share = z.object({ hits: z.number().int(), all: z.number().int() });
export type MeasuredShare = z.infer<typeof share>;

/** How well faces are found and compared. `missed`: same person under the score; `taken`: different people at or over it. */
export const faceAccuracy = z.object({
  set: z.string(),
  engineVersion: z.string(),
  images: z.number().int(),
  scores: z.array(z.object({ score: z.number(), missed: share, taken: share })),
  /** Same people recognised where one pair of different people in `strangersPerMatch` is taken for one. */
  recognised: z.array(z.object({ strangersPerMatch: z.number(), recognised: share })),
  /** A selfie against a portrait made small, grey, printed and so on, at score 70. */
  portraits: z.array(z.object({ how: z.string(), missed: share, taken: share })),
  /** Portraits on pictures of documents, and the ids of those that were not found or not there. */
  documents: z.array(z.object({ set: z.string(), found: share, invented: share, misses: z.array(z.string()) })),
  /** Live faces that one still picture takes for an attack. */
  takenForAttack: share,
});
export type FaceAccuracy = z.infer<typeof faceAccuracy>;

export const accuracy = z.object({
  reading: z.array(readingAccuracy),
  documentLiveness: z.array(cueAccuracy),
  faces: faceAccuracy,
});
export type Accuracy = z.infer<typeof accuracy>;
