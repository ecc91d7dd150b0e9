import { z } from "zod";
import { orNotSent, sentDay, sentWords } from "./sent";

/** Who did what to which object (additive: the API page documents no audit). No personal value is ever among `details`. */
export const auditRecord = z.object({
  /** Place in the organisation's chain, from 1. */
  seq: z.number().int(),
  at: z.string(),
  actor: z.object({
    kind: z.enum(["user", "api-key", "system"]),
    id: z.string().nullable(),
    name: z.string().nullable(),
  }),
  /** `object.verb`, such as `verification.create` or `image.view`. */
  action: z.string(),
  object: z.object({ kind: z.string(), id: z.string() }).nullable(),
  outcome: z.enum(["success", "refused", "failed"]),
  details: z.record(z.string(), z.unknown()),
});
export type AuditRecord = z.infer<typeof auditRecord>;

export const auditPage = z.object({
  entries: z.array(auditRecord),
  /** `before` of the next page; null on the last one. */
  nextBefore: z.number().int().nullable(),
});
export type AuditPage = z.infer<typeof auditPage>;

const whole = z
  .string()
  .regex(/^\d{1,12}$/, "must be a whole number")
  .transform(Number);
export const auditQuery = z.object({
  limit: orNotSent(whole.pipe(z.number().min(1)).transform((n) => Math.min(n, 100))),
  before: orNotSent(whole),
  /** The beginning of an action: `image` finds `image.view`. */
  action: sentWords(60),
  actorId: sentWords(60),
  objectKind: sentWords(40),
  objectId: sentWords(60),
  outcome: orNotSent(z.enum(["success", "refused", "failed"])),
  from: sentDay,
  to: sentDay,
});

/** Whether the whole chain holds, walked at this moment. */
export const auditVerification = z.object({
  holds: z.boolean(),
  entries: z.number().int(),
  head: z.object({ seq: z.number().int(), hash: z.string() }).nullable(),
  broken: z.object({ seq: z.number().int(), reason: z.string() }).nullable(),
  checkedAt: z.string(),
});
export type AuditVerification = z.infer<typeof auditVerification>;

/**
 * The head of the chain, signed (Ed25519 over the JSON text of `statement` exactly as it stands here). Kept elsewhere, it
 * shows later whether the end of the chain was cut off, which the chain itself cannot show.
 */
export const auditCheckpoint = z.object({
  statement: z.string(),
  /** Base64 of the 64 bytes. */
  signature: z.string(),
  /** Base64 of the public key as SPKI DER. */
  publicKey: z.string(),
});
export type AuditCheckpoint = z.infer<typeof auditCheckpoint>;

/** What the statement of a checkpoint says. */
export const checkpointStatement = z.object({
  purpose: z.literal("kyc-desk audit checkpoint"),
  organizationId: z.string(),
  seq: z.number().int(),
  hash: z.string(),
  at: z.string(),
});
export type CheckpointStatement = z.infer<typeof checkpointStatement>;
