import type { Actor } from "@/lib/auth";
import { type ReviewRecord, reviewCreate, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";
import { requirePerson } from "./require-person";

/** Say what a person makes of a run, with the reason on record. The engine's outcome stays as it is. */
export async function reviewVerification(actor: Actor, id: unknown, input: unknown): Promise<ReviewRecord> {
  permit(actor, "review:decide");
  const review = parseInput(reviewCreate, input);
  return backend().reviewVerification(requirePerson(actor), {
    id: parseId(verificationId, id, "verification"),
    review,
  });
}
