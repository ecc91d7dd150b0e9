import type { Actor } from "@/lib/auth";
import { type NoteList, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

/** The remarks on the case of a run, newest first. */
export async function listNotes(actor: Actor, id: unknown): Promise<NoteList> {
  permit(actor, "verification:read");
  return backend().listNotes(actor, parseId(verificationId, id, "verification"));
}
