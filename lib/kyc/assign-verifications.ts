import type { Actor } from "@/lib/auth";
import { type BatchAnswer, batchAssign } from "@/lib/contract";
import { backend } from "./backend";
import { oneByOne } from "./one-by-one";
import { parseInput } from "./parse-input";
import { permit } from "./permit";
import { requirePerson } from "./require-person";

/** Say who is to decide several waiting cases, or nobody in particular. */
export async function assignVerifications(actor: Actor, input: unknown): Promise<BatchAnswer> {
  permit(actor, "review:assign");
  const { verificationIds, userId } = parseInput(batchAssign, input);
  const person = requirePerson(actor);
  return oneByOne(verificationIds, (id) => backend().assignVerification(person, { id, userId }));
}
