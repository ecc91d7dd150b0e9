import type { Actor } from "@/lib/auth";
import { verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";
import { requirePerson } from "./require-person";

/** Let go of a case. Nothing happens when it is somebody else's or nobody's. */
export async function releaseVerification(actor: Actor, id: unknown): Promise<void> {
  permit(actor, "review:decide");
  await backend().releaseVerification(requirePerson(actor), parseId(verificationId, id, "verification"));
}
