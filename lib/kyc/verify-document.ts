import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { KycError, type VerificationAnswer, verificationAnswer, verificationForm } from "@/lib/contract";
import { admitDocumentCheck } from "./admit-document-check";
import { backend } from "./backend";
import type { DocumentCheck } from "./capabilities";
import { keepRefusals } from "./keep-refusals";
import { idempotencyKey, onlyOnce, requestHash } from "./only-once";
import { parseInput } from "./parse-input";
import { progressId } from "./progress-id";
import { recordFailedRequest } from "./record-failed-request";

const image = z.instanceof(Uint8Array).nullable().default(null);
const request = z.object({
  front: image,
  back: image,
  /** Text fields of the form as they came. */
  fields: z.record(z.string(), z.string()).default({}),
  requestId: z.string(),
  progressId,
  idempotencyKey,
});

/**
 * Run one ID check: images and options in, approved or declined out. Whatever happens, exactly one record is kept; an
 * error that is thrown names it in `extras.verificationId`. Errors: FORBIDDEN, NOT_ENABLED, NOT_CONFIGURED,
 * INVALID_REQUEST, SERVICE_UNAVAILABLE, VERIFICATION_FAILED, and the two of Idempotency-Key.
 */
export async function verifyDocument(actor: Actor, input: unknown): Promise<VerificationAnswer> {
  const { requestId } = z.object({ requestId: z.string() }).parse(input);
  const form = keepable(input);
  const record = (refusal: KycError) => recordFailedRequest(actor, refusal, { requestId, form });
  return keepRefusals(requestId, record, async () => {
    await admitDocumentCheck(actor);
    const parsed = parseInput(request, input);
    const check = checkOf(parsed);
    const hash = requestHash("id-verification", [check.front, check.back], check.form);
    const once = { key: parsed.idempotencyKey, hash, answer: verificationAnswer };
    return onlyOnce(actor, once, () => backend().verifyDocument(actor, check));
  });
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
