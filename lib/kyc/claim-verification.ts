import type { Actor } from "@/lib/auth";
import { type QueuePlace, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";
import { requirePerson } from "./require-person";

/** Take a waiting case in hand, or give a sign of life for one: a claim runs out by itself. */
export async function claimVerification(actor: Actor, id: unknown): Promise<QueuePlace> {
  permit(actor, "review:decide");
  return backend().claimVerification(requirePerson(actor), parseId(verificationId, id, "verification"));
}
