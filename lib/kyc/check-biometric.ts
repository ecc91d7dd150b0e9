import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { type BiometricAnswer, biometricAnswer, biometricForm, type KycError } from "@/lib/contract";
import { admitBiometricCheck } from "./admit-biometric-check";
import { backend } from "./backend";
import { faceRequest, keepableFields, needed, sentImage } from "./face-request";
import { keepRefusals } from "./keep-refusals";
import { onlyOnce, requestHash } from "./only-once";
import { parseInput } from "./parse-input";
import { recordFailedBiometricCheck } from "./record-failed-biometric-check";

const request = z.object({ ...faceRequest.shape, image: sentImage });

/**
 * Look for one face among a person's approved validations. Whatever happens, exactly one record is kept; an error that is
 * thrown names it in `extras.verificationId`. Errors: FORBIDDEN, NOT_ENABLED, NOT_CONFIGURED, INVALID_REQUEST, NOT_FOUND
 * (no such person), SERVICE_UNAVAILABLE, VERIFICATION_FAILED (no face on the picture: a `match: false` would say that it
 * shows somebody else), and the two of Idempotency-Key.
 */
export async function checkBiometric(actor: Actor, input: unknown): Promise<BiometricAnswer> {
  const { requestId } = z.object({ requestId: z.string() }).parse(input);
  const record = (refusal: KycError) =>
    recordFailedBiometricCheck(actor, refusal, { requestId, ...keepableFields(input) });
  return keepRefusals(requestId, record, async () => {
    await admitBiometricCheck(actor);
    const { fields, idempotencyKey, progressId, ...images } = parseInput(request, input);
    const form = parseInput(biometricForm, fields);
    const image = needed(images.image, "userImage");
    const hash = requestHash("biometric", [image], form);
    return onlyOnce(actor, { key: idempotencyKey, hash, answer: biometricAnswer }, () =>
      backend().checkBiometric(actor, { image, form, requestId, progressId }),
    );
  });
}
