import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { type QueuePlace, userId, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";
import { requirePerson } from "./require-person";

const request = z.strictObject({ userId });

/** Give a case that one has in hand to a colleague. Cases of others are assigned by a lead. */
export async function handOverVerification(actor: Actor, id: unknown, input: unknown): Promise<QueuePlace> {
  permit(actor, "review:decide");
  const parsed = parseInput(request, input);
  return backend().handOverVerification(requirePerson(actor), {
    id: parseId(verificationId, id, "verification"),
    userId: parsed.userId,
  });
}
