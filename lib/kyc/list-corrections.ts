import type { Actor } from "@/lib/auth";
import { type CorrectionList, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

/** Every correction of a run, newest first, and the fields that nobody may correct. */
export async function listCorrections(actor: Actor, id: unknown): Promise<CorrectionList> {
  permit(actor, "verification:read");
  return backend().listCorrections(actor, parseId(verificationId, id, "verification"));
}
