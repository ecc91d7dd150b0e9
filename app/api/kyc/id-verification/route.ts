import { answerError, answerJson } from "@/app/api/_http/answer";
import { type Call, methods } from "@/app/api/_http/methods";
import { readUpload } from "@/app/api/_http/read-upload";
import { withReadingPlace, withUploadSlot } from "@/app/api/_http/upload-slots";
import { type Actor, checkOrganization, identifyCaller } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import { admitDocumentCheck, recordFailedRequest, verifyDocument } from "@/lib/kyc";

/** Multipart alone (API page, request). */
const UPLOAD = {
  images: { documentFront: ["documentFront"], documentBack: ["documentBack"] },
  bodies: ["multipart"],
} as const;

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({ POST: post });

/** Order of the contract: 401, scope, NOT_ENABLED, NOT_CONFIGURED, then the body. Every refusal of a known caller is kept. */
async function post({ request, requestId }: Call<unknown>): Promise<Response> {
  const actor = await identifyCaller(request);
  try {
    return answerJson(await withUploadSlot(() => check(actor, request, requestId)), requestId);
  } catch (error) {
    const response = answerError(await kept(actor, error, requestId), requestId);
    // Part of the body may still be on its way: nothing more of it is read.
    response.headers.set("Connection", "close");
    return response;
  }
}

async function check(actor: Actor, request: Request, requestId: string) {
  checkOrganization(actor, request);
  await admitDocumentCheck(actor);
  const { images, fields } = await withReadingPlace(() => readUpload(request, UPLOAD));
  return verifyDocument(actor, {
    front: images.documentFront,
    back: images.documentBack,
    fields,
    requestId,
    progressId: request.headers.get("x-progress-id"),
    idempotencyKey: request.headers.get("idempotency-key"),
  });
}

/** The verb keeps its own refusals and names the record; what was refused before it is kept here. */
async function kept(actor: Actor, error: unknown, requestId: string): Promise<unknown> {
  if (!(error instanceof KycError) || error.extras.verificationId !== undefined) return error;
  if (error.code === "IDEMPOTENCY_CONFLICT") return error;
  return recordFailedRequest(actor, error, { requestId });
}
