import type { Actor } from "@/lib/auth";
import { KycError, type VerificationForm } from "@/lib/contract";
import { log } from "@/lib/log";
import { backend } from "./backend";

/**
 * Keep a check that was refused before it ran, and return the error to answer with, which then names the record. Needs no
 * permission: a refused caller's attempt is kept too. When nothing can be kept, the refusal stands without a record.
 */
export async function recordFailedRequest(
  actor: Actor,
  error: KycError,
  facts: { requestId: string; form?: Pick<VerificationForm, "entityId" | "vendorData"> },
): Promise<KycError> {
  try {
    const { code, message } = error;
    const id = await backend().recordFailedRequest(actor, { ...facts, form: facts.form ?? {}, code, message });
    return id === null ? error : new KycError(code, message, { ...error.extras, verificationId: id }, { cause: error });
  } catch (cause) {
    log.error("failed request not kept", {
      requestId: facts.requestId,
      name: cause instanceof Error ? cause.name : null,
    });
    return error;
  }
}
