import { z } from "zod";
import { faceComparison, faceFinding } from "./face";
import { foreignStatus } from "./foreign-status";
import { biometricSessionId, entityId, validationId } from "./ids";
import { pageQuery, pagination } from "./pagination";
import { orNotSent, sentDay } from "./sent";
import { sessionChallenge, sessionEvent } from "./validation";

/** Embedded biometric session (API page "embedded-biometric"): a live selfie against the portrait of an approved KYC. */
export const biometricSessionStatus = z.enum([
  "pending",
  "in_progress",
  "approved",
  "rejected",
  "abandoned",
  "cancelled",
  "expired",
]);
export type BiometricSessionStatus = z.infer<typeof biometricSessionStatus>;

export const biometricRejection = z.enum(["FACE_MATCH_SCORE_LOW", "CROSS_ENTITY", "CAPTURE_DECLINED"]);

export const biometricSessionCreate = z.object({
  entityId,
  webhookUrl: z
    .url({ protocol: /^https$/ })
    .max(2_000)
    .optional(),
  callback: z
    .url({ protocol: /^https?$/ })
    .max(2_000)
    .optional(),
  language: z.enum(["en", "es", "pt"]).optional(),
  workflowId: z.string().max(200).optional(),
});
export type BiometricSessionCreate = z.infer<typeof biometricSessionCreate>;

export const biometricSessionRecord = z.object({
  id: biometricSessionId,
  entityId,
  organizationId: z.string(),
  status: biometricSessionStatus.or(foreignStatus),
  mode: z.literal("face_match"),
  sessionUrl: z.string().nullable(),
  hostedSessionId: z.string(),
  /** Value for the `allow` attribute of an iframe that shows the session. */
  iframeAllow: z.string(),
  rejectionCode: biometricRejection.or(foreignStatus).nullable(),
  rejectionMessage: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  completedAt: z.string().nullable(),
  /** From here on additive. */
  entityName: z.string().nullable(),
  /** The approved KYC whose faces the selfie is compared with. */
  validationId: validationId.nullable(),
  /** Of the selfie against those faces; null while, and when, nothing was compared. */
  score: z.number().nullable(),
});
export type BiometricSessionRecord = z.infer<typeof biometricSessionRecord>;

const open = z.record(z.string(), z.unknown());

/** What a session that was decided found, spelled as the `decision` of a validation is: each part an object, and a list of one. */
export const biometricDecision = z.looseObject({
  status: z.string(),
  features: z.array(z.string()),
  liveness: open.nullable(),
  liveness_checks: z.array(open),
  face_match: open.nullable(),
  face_matches: z.array(open),
});
export type BiometricDecision = z.infer<typeof biometricDecision>;

/** Answer of GET …/entities/{entityId}/current: null while nothing was decided (API page "current-biometric"). */
export const currentBiometricSession = biometricSessionRecord.extend({ decision: biometricDecision.nullable() });
export type CurrentBiometricSession = z.infer<typeof currentBiometricSession>;

/** Somebody else whose stored face the selfie shows. */
export const crossEntity = z.object({ entityId, validationId, comparison: faceComparison });
export type CrossEntity = z.infer<typeof crossEntity>;

export const biometricSessionDetail = currentBiometricSession.extend({
  comparison: faceComparison.nullable(),
  selfieFace: faceFinding.nullable(),
  challenge: sessionChallenge.nullable(),
  /** With the rejection CROSS_ENTITY. */
  crossEntity: crossEntity.nullable(),
  /** What happened, oldest first. */
  events: z.array(sessionEvent.extend({ reason: z.string().nullable() })),
});
export type BiometricSessionDetail = z.infer<typeof biometricSessionDetail>;

export const biometricSessionList = z.object({
  sessions: z.array(biometricSessionRecord),
  currentSessionId: biometricSessionId.nullable(),
  /** Additive: the API's page names no way to page. */
  pagination,
});
export type BiometricSessionList = z.infer<typeof biometricSessionList>;

export const biometricSessionListQuery = z.object({
  ...pageQuery,
  entityId: orNotSent(entityId),
  status: orNotSent(biometricSessionStatus),
  from: sentDay,
  to: sentDay,
});
export type BiometricSessionListQuery = z.infer<typeof biometricSessionListQuery>;

/** Pictures of a biometric session. `frame-N` is frame N of the challenge. */
export const biometricSessionImage = z.union([
  z.enum(["selfie", "selfie-face"]),
  z.templateLiteral(["frame-", z.number().int().min(0).max(11)]),
]);
export type BiometricSessionImage = z.infer<typeof biometricSessionImage>;
