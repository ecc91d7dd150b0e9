import type { Actor } from "@/lib/auth";
import type { NoteCreate, NoteList, NoteRecord, VerificationId } from "@/lib/contract";
import * as db from "@/lib/db";
import { auditActor } from "../audit-actor";
import { announce } from "../events";
import { notFound } from "../parse-input";

export async function addNote(
  actor: Actor,
  { id, note }: { id: VerificationId; note: NoteCreate },
): Promise<NoteRecord> {
  const run = await db.findVerification(actor.orgId, id);
  if (run === null) throw notFound("verification");
  const { caseId } = run;
  const by = actor.kind === "user" ? { userId: actor.userId } : { apiKeyId: actor.keyId };
  const made = await db.withOrg(actor.orgId, async () => {
    const noteId = await db.insertNote(actor.orgId, { caseId, verificationId: id, text: note.text, by });
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

export async function listNotes(actor: Actor, id: VerificationId): Promise<NoteList> {
  const run = await db.findVerification(actor.orgId, id);
  if (run === null) throw notFound("verification");
  return { notes: await db.listNotes(actor.orgId, run.caseId) };
}
