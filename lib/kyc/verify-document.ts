import crypto from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/auth";
import {
  ERROR_STATUS,
  type ErrorCode,
  KycError,
  type VerificationAnswer,
  verificationAnswer,
  verificationForm,
  verificationId,
} from "@/lib/contract";
import { log } from "@/lib/log";
import { admitDocumentCheck } from "./admit-document-check";
import { backend } from "./backend";
import type { DocumentCheck } from "./capabilities";
import { parseInput } from "./parse-input";
import { recordFailedRequest } from "./record-failed-request";

/** Chosen by the uploading tab; anything else is treated as none, since it only names a progress line. */
export const progressId = z
  .string()
  .regex(/^[A-Za-z0-9_-]{8,64}$/)
  .nullable()
  .catch(null);

const image = z.instanceof(Uint8Array).nullable().default(null);
const request = z.object({
  front: image,
  back: image,
  /** Text fields of the form as they came. */
  fields: z.record(z.string(), z.string()).default({}),
  requestId: z.string(),
  progressId,
  idempotencyKey: z
    .string()
    .min(1)
    .max(255, "Idempotency-Key must have at most 255 characters")
    .nullable()
    .default(null),
});

/**
 * Run one ID check: images and options in, approved or declined out. Whatever happens, exactly one record is kept; an
 * error that is thrown names it in `extras.verificationId`. Errors: FORBIDDEN, NOT_ENABLED, NOT_CONFIGURED,
 * INVALID_REQUEST, SERVICE_UNAVAILABLE, VERIFICATION_FAILED, and the two of Idempotency-Key.
 */
export async function verifyDocument(actor: Actor, input: unknown): Promise<VerificationAnswer> {
  const { requestId } = z.object({ requestId: z.string() }).parse(input);
  const form = keepable(input);
  try {
    await admitDocumentCheck(actor);
    const parsed = parseInput(request, input);
    const check = checkOf(parsed);
    if (parsed.idempotencyKey === null) return await backend().verifyDocument(actor, check);
    return await onlyOnce(actor, parsed.idempotencyKey, check);
  } catch (error) {
    const refusal = error instanceof KycError ? error : unexpected(error, requestId);
    // Two requests with one key are one request: the other one is kept.
    if (refusal.extras.verificationId !== undefined || refusal.code === "IDEMPOTENCY_CONFLICT") throw refusal;
    throw await recordFailedRequest(actor, refusal, { requestId, form });
  }
}

function checkOf(parsed: z.infer<typeof request>): DocumentCheck {
  const { front, back, fields, requestId, progressId } = parsed;
  const form = parseInput(verificationForm, fields);
  if (front === null || front.byteLength === 0) {
    const details = [{ path: "documentFront", message: "is required" }];
    throw new KycError("INVALID_REQUEST", "documentFront is required, as a file or as base64.", { details });
  }
  return { front, back: back !== null && back.byteLength > 0 ? back : null, form, requestId, progressId };
}

/** What of a refused form can still be kept beside the refusal. */
function keepable(input: unknown) {
  const fields =
    z.object({ fields: z.record(z.string(), z.unknown()).default({}) }).safeParse(input).data?.fields ?? {};
  const { entityId, vendorData } = verificationForm.shape;
  return {
    entityId: entityId.catch(undefined).parse(fields.entityId),
    vendorData: vendorData.catch(undefined).parse(fields.vendorData),
  };
}

function unexpected(cause: unknown, requestId: string): KycError {
  const place = cause instanceof Error ? (cause.stack?.split("\n")[1]?.trim() ?? null) : null;
  log.error("check broke", { requestId, name: cause instanceof Error ? cause.name : typeof cause, place });
  return new KycError("VERIFICATION_FAILED", "The check could not be completed. Try again.", {}, { cause });
}

const refusedBefore = z.object({
  code: z.custom<ErrorCode>((code) => typeof code === "string" && code in ERROR_STATUS),
  message: z.string(),
  verificationId: verificationId.optional(),
});

async function onlyOnce(actor: Actor, key: string, check: DocumentCheck): Promise<VerificationAnswer> {
  const first = await backend().once(actor, key, hashOf(check), async () => {
    try {
      return { status: 200, body: await backend().verifyDocument(actor, check) };
    } catch (error) {
      // A check that ran and failed is an answer, and repeats get it too; one that was refused may be sent again.
      if (!(error instanceof KycError) || error.extras.verificationId === undefined) throw error;
      const { code, message, extras } = error;
      return { status: error.status, body: { code, message, verificationId: extras.verificationId } };
    }
  });
  if (first.status === 200) return verificationAnswer.parse(first.body);
  const { code, message, verificationId: id } = refusedBefore.parse(first.body);
  throw new KycError(code, message, id === undefined ? {} : { verificationId: id });
}

/** Of all that makes two requests the same: images and options, whatever their transport. */
function hashOf(check: DocumentCheck): Uint8Array {
  const digest = (bytes: Uint8Array | null) =>
    bytes === null ? null : crypto.createHash("sha256").update(bytes).digest("hex");
  const form = Object.entries(check.form).sort(([a], [b]) => (a < b ? -1 : 1));
  const facts = JSON.stringify([digest(check.front), digest(check.back), form]);
  return crypto.createHash("sha256").update(facts).digest();
}
