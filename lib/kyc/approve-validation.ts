import type { Actor } from "@/lib/auth";
import { type ValidationDetail, validationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { parseReason } from "./parse-reason";
import { permit } from "./permit";

/** Approve what is in review. INVALID_STATUS from any other status, INVALID_REASON without one of 5 characters. */
export async function approveValidation(actor: Actor, id: unknown, input: unknown): Promise<ValidationDetail> {
  permit(actor, "validation:decide");
  const request = { id: parseId(validationId, id, "validation"), reason: parseReason(input) };
  return backend().decideValidation(actor, { ...request, decision: "approve" });
}
