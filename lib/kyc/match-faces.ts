import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { type FaceMatchAnswer, faceMatchAnswer, faceMatchForm, type KycError } from "@/lib/contract";
import { admitFaceMatch } from "./admit-face-match";
import { backend } from "./backend";
import { faceRequest, keepableFields, needed, sentImage } from "./face-request";
import { keepRefusals } from "./keep-refusals";
import { onlyOnce, requestHash } from "./only-once";
import { parseInput } from "./parse-input";
import { recordFailedFaceMatch } from "./record-failed-face-match";

const request = z.object({ ...faceRequest.shape, document: sentImage, selfie: sentImage });

/**
 * Compare the faces on two pictures. Whatever happens, exactly one record is kept; an error that is thrown names it in
 * `extras.verificationId`. Errors: FORBIDDEN, NOT_ENABLED, NOT_CONFIGURED, INVALID_REQUEST, SERVICE_UNAVAILABLE,
 * VERIFICATION_FAILED, and the two of Idempotency-Key. A picture without a face is declined, not an error.
 */
export async function matchFaces(actor: Actor, input: unknown): Promise<FaceMatchAnswer> {
  const { requestId } = z.object({ requestId: z.string() }).parse(input);
  const record = (refusal: KycError) => recordFailedFaceMatch(actor, refusal, { requestId, ...keepableFields(input) });
  return keepRefusals(requestId, record, async () => {
    await admitFaceMatch(actor);
    const { fields, idempotencyKey, progressId, ...images } = parseInput(request, input);
    const form = parseInput(faceMatchForm, fields);
    const document = needed(images.document, "documentImage");
    const selfie = needed(images.selfie, "selfieImage");
    const hash = requestHash("face-match", [document, selfie], form);
    return onlyOnce(actor, { key: idempotencyKey, hash, answer: faceMatchAnswer }, () =>
      backend().matchFaces(actor, { document, selfie, form, requestId, progressId }),
    );
  });
}
