import type { Actor } from "@/lib/auth";
import { type ValidationDetail, validationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { parseReason } from "./parse-reason";
import { permit } from "./permit";

/** Withdraw an approval that turned out to be wrong: it becomes rejected, and no face matches it any more. Ours, beside the API. */
export async function revokeValidation(actor: Actor, id: unknown, input: unknown): Promise<ValidationDetail> {
  permit(actor, "validation:decide");
  const request = { id: parseId(validationId, id, "validation"), reason: parseReason(input) };
  return backend().decideValidation(actor, { ...request, decision: "revoke" });
}
