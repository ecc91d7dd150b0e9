import type { Actor } from "@/lib/auth";
import { type BatchAnswer, batchConfirm } from "@/lib/contract";
import { backend } from "./backend";
import { oneByOne } from "./one-by-one";
import { parseInput } from "./parse-input";
import { permit } from "./permit";
import { requirePerson } from "./require-person";

/** Agree with the engine's outcome of several records for one reason. There is no such thing for going against it. */
export async function confirmVerifications(actor: Actor, input: unknown): Promise<BatchAnswer> {
  permit(actor, "review:decide");
  const { verificationIds, ...reason } = parseInput(batchConfirm, input);
  const person = requirePerson(actor);
  return oneByOne(verificationIds, (id) => backend().confirmOutcome(person, { id, ...reason }));
}
