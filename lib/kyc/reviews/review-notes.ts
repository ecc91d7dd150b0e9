import type { Actor } from "@/lib/auth";
import type { NoteCreate, NoteList, NoteRecord, VerificationId } from "@/lib/contract";
import * as db from "@/lib/db";
import { askedBy } from "../asked-by";
import { auditActor } from "../audit-actor";
import { announce } from "../events";
import { knownRun } from "./known-run";
import type { Runs } from "./runs";

export async function addNote(
  runs: Runs,
  actor: Actor,
  { id, note }: { id: VerificationId; note: NoteCreate },
): Promise<NoteRecord> {
  await runs.refresh(actor, id);
  const { caseId } = await knownRun(runs, actor, id);
  const made = await db.withOrg(actor.orgId, async () => {
    const noteId = await db.insertNote(actor.orgId, {
      caseId,
      verificationId: id,
      text: note.text,
      by: askedBy(actor),
      server: runs.server,
    });
    await db.appendAudit(actor.orgId, {
      actor: auditActor(actor),
      action: "verification.note",
      object: { kind: "verification", id },
      outcome: "success",
      details: { noteId },
    });
    return (await db.listNotes(actor.orgId, caseId)).find((each) => each.id === noteId);
  });
  if (made === undefined) throw new Error("The note was not stored.");
  announce(actor.orgId, { type: "review", verificationId: id, caseId });
  return made;
}

export async function listNotes(runs: Runs, actor: Actor, id: VerificationId): Promise<NoteList> {
  await runs.refresh(actor, id);
  const { caseId } = await knownRun(runs, actor, id);
  return { notes: await db.listNotes(actor.orgId, caseId) };
}
