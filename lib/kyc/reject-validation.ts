import type { Actor } from "@/lib/auth";
import { type ValidationDetail, validationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { parseReason } from "./parse-reason";
import { permit } from "./permit";

/** Reject what is in review; the entity has no current validation then. INVALID_STATUS, INVALID_REASON as for approving. */
export async function rejectValidation(actor: Actor, id: unknown, input: unknown): Promise<ValidationDetail> {
  permit(actor, "validation:decide");
  const request = { id: parseId(validationId, id, "validation"), reason: parseReason(input) };
  return backend().decideValidation(actor, { ...request, decision: "reject" });
}
