import type { Actor } from "@/lib/auth";
import type { VerificationId } from "@/lib/contract";
import { backend } from "./backend";
import { permit } from "./permit";
import { requirePerson } from "./require-person";

/** Take the most pressing case that waits, that nobody has in hand and that is meant for nobody else; null: none waits. */
export async function claimNextVerification(actor: Actor): Promise<VerificationId | null> {
  permit(actor, "review:decide");
  return backend().claimNextVerification(requirePerson(actor));
}
