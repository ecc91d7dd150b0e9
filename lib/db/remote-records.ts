import { and, eq, sql } from "drizzle-orm";
import { type FieldCorrection, type OrgId, type VerificationId, verificationId } from "../contract";
import { correctionsOfRuns } from "./field-corrections";
import { casesOf, type StoredCase } from "./review-cases";
import { reviewsOfRuns, type StoredReview } from "./reviews";
import { remoteRecord } from "./schema";
import { withOrg } from "./with-org";

/** What is remembered of another server's record: enough to review it, nothing read from a document. */
export interface RemoteRecord {
  id: VerificationId;
  server: string;
  caseId: VerificationId;
  runNumber: number;
  isLatest: boolean;
  status: string;
  hasFront: boolean;
}

/** Remember records as they were just answered; what was known of them is brought up to date. */
export async function seeRemoteRecords(org: OrgId, records: readonly RemoteRecord[]): Promise<void> {
  if (records.length === 0) return;
  const r = remoteRecord;
  const seenAt = new Date();
  await withOrg(org, (tx) =>
    tx
      .insert(r)
      .values(records.map((record) => ({ ...record, organizationId: org, seenAt })))
      .onConflictDoUpdate({
        target: [r.organizationId, r.id],
        set: {
          runNumber: sql`excluded.run_number`,
          isLatest: sql`excluded.is_latest`,
          status: sql`excluded.status`,
          hasFront: sql`excluded.has_front`,
          seenAt,
        },
        // A list that is looked at again and again must not write again and again.
        setWhere: sql`(${r.runNumber}, ${r.isLatest}, ${r.status}, ${r.hasFront})
          is distinct from (excluded.run_number, excluded.is_latest, excluded.status, excluded.has_front)`,
      }),
  );
}

/** Null for one that was never seen from here. */
export async function findRemoteRecord(org: OrgId, id: VerificationId): Promise<RemoteRecord | null> {
  const [row] = await withOrg(org, (tx) =>
    tx
      .select()
      .from(remoteRecord)
      .where(and(eq(remoteRecord.organizationId, org), eq(remoteRecord.id, id))),
  );
  if (row === undefined) return null;
  const { server, runNumber, isLatest, status, hasFront } = row;
  return { id, server, caseId: verificationId.parse(row.caseId), runNumber, isLatest, status, hasFront };
}

interface Remarks {
  reviews: Map<string, StoredReview>;
  corrections: Map<string, FieldCorrection[]>;
  places: Map<string, StoredCase>;
}

/** What people here said of these records, and where their cases stand: three queries for a whole page. */
export async function remarksOn(
  org: OrgId,
  records: ReadonlyArray<{ id: VerificationId; caseId: VerificationId }>,
): Promise<Remarks> {
  const ids = records.map(({ id }) => id);
  const caseIds = records.map(({ caseId }) => caseId);
  return withOrg(org, async (tx) => ({
    reviews: await reviewsOfRuns(tx, org, ids),
    corrections: await correctionsOfRuns(tx, org, ids),
    places: await casesOf(tx, caseIds),
  }));
}
