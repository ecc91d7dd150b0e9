import { z } from "zod";
import type { Actor } from "@/lib/auth";
import { type QueuePlace, userId, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";
import { requirePerson } from "./require-person";

const request = z.strictObject({ userId: userId.nullable() });

/** Say who is to decide a waiting case, or nobody in particular. */
export async function assignVerification(actor: Actor, id: unknown, input: unknown): Promise<QueuePlace> {
  permit(actor, "review:assign");
  const parsed = parseInput(request, input);
  return backend().assignVerification(requirePerson(actor), {
    id: parseId(verificationId, id, "verification"),
    userId: parsed.userId,
  });
}
