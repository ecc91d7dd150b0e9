import { z } from "zod";
import { extractedData } from "./extracted-data";
import { faceComparison, faceFinding } from "./face";
import { foreignStatus } from "./foreign-status";
import { entityId, validationId, verificationId } from "./ids";
import { numberedPageQuery } from "./pagination";
import { orNotSent, sentDay, sentFlag, sentText, sentWords } from "./sent";
import { warningDetail } from "./warnings";

/** Session-based KYC (API page "validations"): document, selfie, face match and liveness in one hosted session. */
export const VALIDATION_INTEGRATION = "global_gueno_validation_kyc";

export const VALIDATION_STATUSES = [
  "pending",
  "in_progress",
  "in_review",
  "approved",
  "rejected",
  "expired",
  "abandoned",
  "cancelled",
] as const;
export const validationStatus = z.enum(VALIDATION_STATUSES);
export type ValidationStatus = z.infer<typeof validationStatus>;
/** Nothing leads on from these: the way on is a new validation. */
export const FINAL_VALIDATION_STATUSES = ["approved", "rejected", "expired", "abandoned", "cancelled"] as const;

const MAX_METADATA_BYTES = 10 * 1024;
export const validationCreate = z.object({
  entityId,
  integrationCode: z.literal(VALIDATION_INTEGRATION),
  doubleCheckRenaper: z.boolean().optional().default(false),
  omitWarnings: z.array(z.string().max(80)).max(40).optional().default([]),
  webhookUrl: z
    .url({ protocol: /^https$/ })
    .max(2_000)
    .optional(),
  metadata: z
    .record(z.string(), z.unknown())
    .refine((value) => new TextEncoder().encode(JSON.stringify(value)).byteLength <= MAX_METADATA_BYTES, {
      message: "metadata may have 10 KB",
    })
    .optional()
    .default({}),
  /** Additive: language of the hosted pages. */
  language: z.enum(["en", "es", "pt"]).optional(),
});
export type ValidationCreate = z.infer<typeof validationCreate>;

/** Body of approve, reject and cancel. */
export const REASON_MIN = 5;
export const validationReason = z.object({ reason: z.string().trim().min(REASON_MIN).max(2_000) });

/** What a step of the session found, in both spellings the API knows (singular object, and array of one). */
const open = z.record(z.string(), z.unknown());
export const validationDecision = z.looseObject({
  status: z.string(),
  features: z.array(z.string()),
  id_verification: open.nullable(),
  id_verifications: z.array(open),
  liveness: open.nullable(),
  liveness_checks: z.array(open),
  face_match: open.nullable(),
  face_matches: z.array(open),
});
export type ValidationDecision = z.infer<typeof validationDecision>;

export const validationRecord = z.object({
  id: validationId,
  entityId,
  organizationId: z.string(),
  sessionId: z.string(),
  validationSessionId: z.string(),
  status: validationStatus.or(foreignStatus),
  provider: z.string(),
  providerSessionUrl: z.string().nullable(),
  decision: validationDecision.nullable(),
  documentsVerified: z.array(open),
  biometricResult: open.nullable(),
  riskAssessment: open.nullable(),
  verifiedFields: z.array(z.string()),
  extractedData: extractedData.nullable(),
  warnings: z.array(z.string()),
  isCurrent: z.boolean(),
  expiresAt: z.string().nullable(),
  verifiedAt: z.string().nullable(),
  metadata: open,
  createdAt: z.string(),
  updatedAt: z.string(),
  // Additive from here on.
  entityName: z.string().nullable(),
  omittedWarnings: z.array(z.string()),
  warningDetails: z.array(warningDetail),
  /** The session's own outcome, which a later decision by a person does not change. */
  automaticStatus: z.enum(["approved", "rejected", "in_review"]).nullable(),
  manualDecision: z
    .object({
      by: z.string().nullable(),
      at: z.string(),
      reason: z.string(),
      from: validationStatus,
      to: validationStatus,
    })
    .nullable(),
  /** The ID check that read the session's document. */
  idVerificationId: verificationId.nullable(),
});
export type ValidationRecord = z.infer<typeof validationRecord>;

/** One frame of the head-turn challenge as the server judged it. */
export const challengeFrame = z.object({
  index: z.number().int(),
  /** Milliseconds after the challenge was issued. */
  atMs: z.number(),
  yawDeg: z.number().nullable(),
  asymmetry: z.number().nullable(),
  cosineToFirst: z.number().nullable(),
});
export const sessionChallenge = z.object({
  passed: z.boolean(),
  reason: z.string().nullable(),
  turns: z.array(z.enum(["left", "right"])),
  frames: z.array(challengeFrame),
});
export type SessionChallenge = z.infer<typeof sessionChallenge>;

/** One thing that happened to a session; `by` is a name, what asked instead of a person, or null for the clock. */
export const sessionEvent = z.object({ at: z.string(), kind: z.string(), by: z.string().nullable() });
export type SessionEvent = z.infer<typeof sessionEvent>;

/** A single read adds what the desk shows: faces, comparison, challenge, events of the session. */
export const validationDetail = validationRecord.extend({
  portraitFace: faceFinding.nullable(),
  selfieFace: faceFinding.nullable(),
  comparison: faceComparison.nullable(),
  challenge: sessionChallenge.nullable(),
  events: z.array(sessionEvent),
  /** Sides of the document that the person is asked for; null before one was chosen, and where it is not known. */
  sidesAsked: z.array(z.enum(["front", "back"])).nullable(),
});
export type ValidationDetail = z.infer<typeof validationDetail>;

export const validationList = z.object({
  validations: z.array(validationRecord),
  total: z.number(),
  page: z.number(),
  limit: z.number(),
});
export type ValidationList = z.infer<typeof validationList>;

export const validationListQuery = z.object({
  ...numberedPageQuery,
  status: orNotSent(validationStatus),
  isCurrent: sentFlag,
  entityId: orNotSent(entityId),
  provider: sentText(80),
  from: sentDay,
  to: sentDay,
  search: sentWords(120),
});
export type ValidationListQuery = z.infer<typeof validationListQuery>;

export const entityKycStatus = z.object({
  entityId,
  hasKyc: z.boolean(),
  isVerified: z.boolean(),
  currentValidation: z
    .object({
      id: validationId,
      status: validationStatus.or(foreignStatus),
      metadata: open,
      verifiedAt: z.string().nullable(),
    })
    .nullable(),
  lastVerifiedAt: z.string().nullable(),
  expiresAt: z.string().nullable(),
  needsReverification: z.boolean(),
});
export type EntityKycStatus = z.infer<typeof entityKycStatus>;

/** Pictures of a session. `frame-N` is frame N of the challenge. */
export const validationImage = z.union([
  z.enum(["document-front", "document-back", "portrait", "selfie", "portrait-face", "selfie-face"]),
  z.templateLiteral(["frame-", z.number().int().min(0).max(11)]),
]);
export type ValidationImage = z.infer<typeof validationImage>;
