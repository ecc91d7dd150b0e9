import { z } from "zod";
import { faceComparison, faceFinding } from "./face";
import { foreignStatus } from "./foreign-status";
import { entityId, faceMatchId } from "./ids";
import { pageQuery, pagination } from "./pagination";
import { orNotSent, sentDay, sentFlag, sentText } from "./sent";
import { warningDetail } from "./warnings";

/** API page "face-match": two pictures, one score. The integration's default threshold. */
export const DEFAULT_FACE_MATCH_THRESHOLD = 30;

export const faceMatchStatus = z.enum(["approved", "declined", "in_review", "failed"]);
export type FaceMatchStatus = z.infer<typeof faceMatchStatus>;

const score = z
  .string()
  .trim()
  .regex(/^\d{1,3}(\.\d{1,6})?$/, "scoreThreshold must be a number from 0 to 100")
  .transform(Number)
  .pipe(z.number().min(0).max(100));

/** Text fields of POST face-match; the JSON form is turned into the same strings first. Unknown fields are ignored. */
export const faceMatchForm = z.object({
  entityId: orNotSent(entityId),
  vendorData: sentText(255),
  scoreThreshold: orNotSent(score),
});
export type FaceMatchForm = z.infer<typeof faceMatchForm>;

/** Answer of POST face-match. `score` is 0 where no face could be compared; the record then holds null. */
export const faceMatchAnswer = z.object({
  match: z.boolean(),
  score: z.number(),
  status: z.enum(["approved", "declined", "in_review"]).or(foreignStatus),
  verificationId: faceMatchId.optional(),
  scoreDeclineThreshold: z.number(),
  requestId: z.string(),
  warnings: z.array(z.string()),
});
export type FaceMatchAnswer = z.infer<typeof faceMatchAnswer>;

/** Where the threshold in force came from. */
export const thresholdOrigin = z.enum(["request", "organization", "default"]);

/** The wire record; keys after `threshold` are additive. */
export const faceMatchRecord = z.object({
  id: faceMatchId,
  organizationId: z.string(),
  entityId: entityId.nullable(),
  status: faceMatchStatus.or(foreignStatus),
  match: z.boolean(),
  score: z.number().nullable(),
  requestId: z.string().nullable(),
  vendorData: z.string().nullable(),
  errorMessage: z.string().nullable(),
  triggeredByUserId: z.string().nullable(),
  createdAt: z.string(),
  documentStoragePath: z.string().nullable(),
  selfieStoragePath: z.string().nullable(),
  storageProvider: z.enum(["s3", "local"]).nullable(),
  /** In force when the check ran; a later change does not touch it. */
  threshold: z.number().nullable(),
  thresholdOrigin: thresholdOrigin.nullable(),
  /** Scores from `threshold` to below this one are in review; null when there is no such band. */
  reviewThreshold: z.number().nullable(),
  warnings: z.array(z.string()),
  warningDetails: z.array(warningDetail),
  engineVersion: z.string().nullable(),
  durationMs: z.number().nullable(),
  entityName: z.string().nullable(),
});
export type FaceMatchRecord = z.infer<typeof faceMatchRecord>;

/** A single read adds what was seen on each picture and how the two compare. */
export const faceMatchDetail = faceMatchRecord.extend({
  documentFace: faceFinding.nullable(),
  selfieFace: faceFinding.nullable(),
  comparison: faceComparison.nullable(),
});
export type FaceMatchDetail = z.infer<typeof faceMatchDetail>;

export const faceMatchList = z.object({ verifications: z.array(faceMatchRecord), pagination });
export type FaceMatchList = z.infer<typeof faceMatchList>;

export const faceMatchListQuery = z
  .object({
    ...pageQuery,
    entityId: orNotSent(entityId),
    withoutEntity: sentFlag,
    status: orNotSent(faceMatchStatus),
    from: sentDay,
    to: sentDay,
  })
  .refine((q) => !(q.withoutEntity && q.entityId), {
    message: "withoutEntity excludes entityId",
    path: ["withoutEntity"],
  });
export type FaceMatchListQuery = z.infer<typeof faceMatchListQuery>;

/** Pictures of a face match; the two crops are the faces as they were compared, upright and aligned. */
export const FACE_MATCH_IMAGES = ["document-image", "selfie-image", "document-face", "selfie-face"] as const;
export type FaceMatchImage = (typeof FACE_MATCH_IMAGES)[number];
