import type { Actor } from "@/lib/auth";
import { type VerificationDetail, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

/** One check with its whole reading. NOT_FOUND for unknown ids, malformed ones and other organisations' alike. */
export async function getVerification(actor: Actor, id: unknown): Promise<VerificationDetail> {
  permit(actor, "verification:read");
  return backend().getVerification(actor, parseId(verificationId, id, "verification"));
}
