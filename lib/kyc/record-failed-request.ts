import type { Actor } from "@/lib/auth";
import type { KycError, VerificationForm } from "@/lib/contract";
import { backend } from "./backend";
import { namingRecord } from "./keep-refusals";

/**
 * Keep a check that was refused before it ran, and return the error to answer with, which then names the record. Needs no
 * permission: a refused caller's attempt is kept too. When nothing can be kept, the refusal stands without a record.
 */
export function recordFailedRequest(
  actor: Actor,
  error: KycError,
  facts: { requestId: string; form?: Pick<VerificationForm, "entityId" | "vendorData"> },
): Promise<KycError> {
  const { code, message } = error;
  return namingRecord(error, facts.requestId, () =>
    backend().recordFailedRequest(actor, { ...facts, form: facts.form ?? {}, code, message }),
  );
}
