import { desc, eq } from "drizzle-orm";
import { type NoteRecord, type OrgId, reviewNoteId, type VerificationId, verificationId } from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";
import { type AskedBy, keyOf, userOf } from "./asked-by";
import { appUser, reviewNote } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

export interface NewNote {
  caseId: VerificationId;
  verificationId: VerificationId;
  text: string;
  by: AskedBy;
  /** Whose record it is; left out for our own. */
  server?: string | null;
}

const binding = (org: OrgId, id: string) => ({ org, object: id, kind: "review-note" });

/** A thousand remarks on one case are more than anybody reads. */
const MOST = 1_000;

/** Add a remark; there is no changing and no removing. */
export async function insertNote(org: OrgId, note: NewNote): Promise<string> {
  const id = reviewNoteId.parse(uuidV7());
  await withOrg(org, async (tx) => {
    await tx.insert(reviewNote).values({
      id,
      organizationId: org,
      caseId: note.caseId,
      verificationId: note.verificationId,
      server: note.server ?? null,
      textSealed: sealEnvelope(vault(), binding(org, id), Buffer.from(note.text)),
      byUserId: userOf(note.by),
      byKeyId: keyOf(note.by),
      createdAt: new Date(),
    });
  });
  return id;
}

/** All remarks on a case, newest first. */
export async function listNotes(org: OrgId, caseId: VerificationId): Promise<NoteRecord[]> {
  const rows = await withOrg(org, (tx) =>
    tx
      .select({ row: reviewNote, byName: appUser.name })
      .from(reviewNote)
      .leftJoin(appUser, eq(appUser.id, reviewNote.byUserId))
      .where(eq(reviewNote.caseId, caseId))
      .orderBy(desc(reviewNote.createdAt), desc(reviewNote.id))
      .limit(MOST),
  );
  return rows.map(({ row, byName }) => ({
    id: reviewNoteId.parse(row.id),
    verificationId: verificationId.parse(row.verificationId),
    caseId: verificationId.parse(row.caseId),
    text: openEnvelope(vault(), binding(org, row.id), row.textSealed).toString(),
    by: row.byUserId,
    byName,
    at: row.createdAt.toISOString(),
  }));
}
