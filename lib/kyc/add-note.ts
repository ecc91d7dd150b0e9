import type { Actor } from "@/lib/auth";
import { type NoteRecord, noteCreate, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";

/** Leave a remark on a case. Nobody changes or removes it afterwards. */
export async function addNote(actor: Actor, id: unknown, input: unknown): Promise<NoteRecord> {
  permit(actor, "review:note");
  const note = parseInput(noteCreate, input);
  return backend().addNote(actor, { id: parseId(verificationId, id, "verification"), note });
}
