import { z } from "zod";
import { faceComparison, faceFinding } from "./face";
import { foreignStatus } from "./foreign-status";
import { biometricCheckId, entityId, validationId } from "./ids";
import { pageQuery, pagination } from "./pagination";
import { orNotSent, sentDay, sentWords } from "./sent";
import { warningDetail } from "./warnings";

/** API page "biometric": one face against the entity's approved validations. */
export const biometricCheckStatus = z.enum(["matched", "not_matched", "failed"]);
export type BiometricCheckStatus = z.infer<typeof biometricCheckStatus>;

/** Text fields of POST biometric. `entityId` wins when both are sent; one of the two must be there. */
export const biometricForm = z
  .object({
    entityId: orNotSent(entityId),
    externalEntityId: sentWords(200),
  })
  .refine((form) => form.entityId !== undefined || form.externalEntityId !== undefined, {
    message: "entityId or externalEntityId is required",
    path: ["entityId"],
  });
export type BiometricForm = z.infer<typeof biometricForm>;

/** `status` says that the search ran and names no verdict: read `match`. */
export const faceSearch = z.object({
  status: z.enum(["Approved", "In Review", "Declined"]).or(foreignStatus),
  totalMatches: z.number().int(),
  approvedMatchesCount: z.number().int(),
  requestId: z.string(),
});

export const biometricAnswer = z.object({
  match: z.boolean(),
  /** Sessions of the entity whose face this is and that the check itself had approved, whatever was decided later. */
  approvedSessionIds: z.array(z.string()),
  /** Of those, the validations that stand approved today. */
  matchedKycValidationIds: z.array(validationId),
  faceSearch,
  /** Additive: the audit record. */
  verificationId: biometricCheckId.optional(),
});
export type BiometricAnswer = z.infer<typeof biometricAnswer>;

/** Wire record of the audit list; additive throughout, since the API documents none. */
export const biometricCheckRecord = z.object({
  id: biometricCheckId,
  organizationId: z.string(),
  entityId: entityId.nullable(),
  status: biometricCheckStatus.or(foreignStatus),
  match: z.boolean(),
  /** Best score against this entity's approved validations; null when there was nothing to compare with. */
  score: z.number().nullable(),
  approvedSessionIds: z.array(z.string()),
  matchedKycValidationIds: z.array(validationId),
  requestId: z.string().nullable(),
  errorMessage: z.string().nullable(),
  triggeredByUserId: z.string().nullable(),
  createdAt: z.string(),
  imageStoragePath: z.string().nullable(),
  storageProvider: z.enum(["s3", "local"]).nullable(),
  threshold: z.number().nullable(),
  warnings: z.array(z.string()),
  warningDetails: z.array(warningDetail),
  engineVersion: z.string().nullable(),
  durationMs: z.number().nullable(),
  entityName: z.string().nullable(),
});
export type BiometricCheckRecord = z.infer<typeof biometricCheckRecord>;

/** One stored face the probe was compared with. `ofEntity` false: another person's approved session. */
export const biometricCandidate = z.object({
  validationId,
  sessionId: z.string(),
  entityId,
  entityName: z.string().nullable(),
  ofEntity: z.boolean(),
  validationStatus: z.string(),
  validationExpired: z.boolean(),
  comparison: faceComparison,
});
export type BiometricCandidate = z.infer<typeof biometricCandidate>;

export const biometricCheckDetail = biometricCheckRecord.extend({
  face: faceFinding.nullable(),
  candidates: z.array(biometricCandidate),
});
export type BiometricCheckDetail = z.infer<typeof biometricCheckDetail>;

export const biometricCheckList = z.object({ verifications: z.array(biometricCheckRecord), pagination });
export type BiometricCheckList = z.infer<typeof biometricCheckList>;

export const biometricCheckListQuery = z.object({
  ...pageQuery,
  entityId: orNotSent(entityId),
  status: orNotSent(biometricCheckStatus),
  from: sentDay,
  to: sentDay,
});
export type BiometricCheckListQuery = z.infer<typeof biometricCheckListQuery>;

export const BIOMETRIC_IMAGES = ["image", "face"] as const;
export type BiometricImage = (typeof BIOMETRIC_IMAGES)[number];
