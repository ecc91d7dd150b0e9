import type { Actor } from "@/lib/auth";
import type { EntityId, KycError } from "@/lib/contract";
import { backend } from "./backend";
import { namingRecord } from "./keep-refusals";

/**
 * Keep a request that was refused before it ran, and return the error to answer with, which then names the record. Needs
 * no permission: a refused caller's attempt is kept too.
 */
export function recordFailedBiometricCheck(
  actor: Actor,
  error: KycError,
  facts: { requestId: string; entityId?: EntityId | undefined; vendorData?: string | undefined },
): Promise<KycError> {
  const { code, message } = error;
  const { requestId, entityId, vendorData } = facts;
  return namingRecord(error, requestId, () =>
    backend().recordFailedBiometricCheck(actor, { requestId, entityId, vendorData, code, message }),
  );
}
