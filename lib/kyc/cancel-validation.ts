import type { Actor } from "@/lib/auth";
import { type ValidationDetail, validationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { parseReason } from "./parse-reason";
import { permit } from "./permit";

/** End a session that is open or in review: its link is dead. INVALID_STATUS from a final status, INVALID_REASON. */
export async function cancelValidation(actor: Actor, id: unknown, input: unknown): Promise<ValidationDetail> {
  permit(actor, "validation:decide");
  const request = { id: parseId(validationId, id, "validation"), reason: parseReason(input) };
  return backend().decideValidation(actor, { ...request, decision: "cancel" });
}
