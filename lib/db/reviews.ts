import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import {
  type OrgId,
  type ReviewId,
  type ReviewKind,
  type ReviewReasonCode,
  reviewId,
  reviewKind,
  reviewReasonCode,
  type UserId,
  type VerificationId,
  type VerificationStatus,
  verificationId,
  verificationStatus,
} from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";
import { appUser, idVerification, remoteRecord, review, reviewSecond } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { type Tx, withOrg } from "./with-org";

export interface StoredReview {
  id: ReviewId;
  caseId: VerificationId;
  verificationId: VerificationId;
  runNumber: number;
  seq: number;
  kind: ReviewKind;
  reasonCode: ReviewReasonCode;
  reason: string;
  automaticStatus: VerificationStatus;
  needsSecond: boolean;
  by: string;
  byName: string;
  at: string;
  /** No later review of the case exists. */
  isNewest: boolean;
  second: { verdict: "confirmed" | "refused"; reason: string; by: string; byName: string; at: string } | null;
}

export interface NewReview {
  caseId: VerificationId;
  verificationId: VerificationId;
  kind: ReviewKind;
  reasonCode: ReviewReasonCode;
  reason: string;
  automaticStatus: VerificationStatus;
  needsSecond: boolean;
  by: UserId;
  /** Whose record it is; left out for our own. */
  server?: string | null;
}

const binding = (org: OrgId, id: string, part: "review" | "second") => ({ org, object: id, kind: `review-${part}` });
const seal = (org: OrgId, id: string, part: "review" | "second", text: string) =>
  sealEnvelope(vault(), binding(org, id, part), Buffer.from(text));

/** Runs and reviews of a case take turns from here to the end of the transaction. */
export async function lockCase(org: OrgId, caseId: VerificationId): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx.execute(sql`select 1 from id_verification where id = ${caseId} for update`);
    await tx.execute(sql`select 1 from remote_record where case_id = ${caseId} order by id for update`);
  });
}

/** Add the review that follows number `previousSeq`. Throws DatabaseError (`review_seq`) when another one does. */
export async function insertReview(org: OrgId, input: NewReview, previousSeq: number): Promise<ReviewId> {
  const id = reviewId.parse(uuidV7());
  const { reason, by, ...columns } = input;
  await withOrg(org, async (tx) => {
    await tx.insert(review).values({
      ...columns,
      id,
      organizationId: org,
      seq: previousSeq + 1,
      reasonSealed: seal(org, id, "review", reason),
      byUserId: by,
      createdAt: new Date(),
    });
  });
  return id;
}

/** Add the second pair of eyes. Throws DatabaseError when there is one already, or it is the first person again. */
export async function insertReviewSecond(
  org: OrgId,
  id: ReviewId,
  second: { firstBy: UserId; verdict: "confirmed" | "refused"; reason: string; by: UserId },
): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx.insert(reviewSecond).values({
      organizationId: org,
      reviewId: id,
      firstUserId: second.firstBy,
      verdict: second.verdict,
      reasonSealed: seal(org, id, "second", second.reason),
      byUserId: second.by,
      createdAt: new Date(),
    });
  });
}

const later = alias(review, "later");
const first = alias(appUser, "first_person");
const other = alias(appUser, "second_person");

function reviewQuery(tx: Tx) {
  const hasLater = tx
    .select({ one: sql`1` })
    .from(later)
    .where(
      and(
        eq(later.organizationId, review.organizationId),
        eq(later.caseId, review.caseId),
        sql`${later.seq} > ${review.seq}`,
      ),
    );
  return tx
    .select({
      row: review,
      byName: first.name,
      runNumber: sql<number>`coalesce(${idVerification.runNumber}, ${remoteRecord.runNumber})`,
      second: reviewSecond,
      secondName: other.name,
      isNewest: sql<boolean>`not exists ${hasLater}`,
    })
    .from(review)
    .innerJoin(first, eq(first.id, review.byUserId))
    .leftJoin(idVerification, eq(idVerification.id, review.ownRunId))
    .leftJoin(
      remoteRecord,
      and(eq(remoteRecord.organizationId, review.organizationId), eq(remoteRecord.id, review.remoteRunId)),
    )
    .leftJoin(
      reviewSecond,
      and(eq(reviewSecond.organizationId, review.organizationId), eq(reviewSecond.reviewId, review.id)),
    )
    .leftJoin(other, eq(other.id, reviewSecond.byUserId))
    .$dynamic();
}

function toReview(org: OrgId, joined: Awaited<ReturnType<typeof reviewQuery>>[number]): StoredReview {
  const { row, second } = joined;
  const open = (part: "review" | "second", sealed: Buffer) =>
    openEnvelope(vault(), binding(org, row.id, part), sealed).toString();
  return {
    id: reviewId.parse(row.id),
    caseId: verificationId.parse(row.caseId),
    verificationId: verificationId.parse(row.verificationId),
    runNumber: joined.runNumber,
    seq: row.seq,
    kind: reviewKind.parse(row.kind),
    reasonCode: reviewReasonCode.parse(row.reasonCode),
    reason: open("review", row.reasonSealed),
    automaticStatus: verificationStatus.parse(row.automaticStatus),
    needsSecond: row.needsSecond,
    by: row.byUserId,
    byName: joined.byName,
    at: row.createdAt.toISOString(),
    isNewest: joined.isNewest,
    second:
      second === null
        ? null
        : {
            verdict: second.verdict === "confirmed" ? "confirmed" : "refused",
            reason: open("second", second.reasonSealed),
            by: second.byUserId,
            byName: joined.secondName ?? "",
            at: second.createdAt.toISOString(),
          },
  };
}

/** All reviews of a case, newest first. */
export async function listReviews(org: OrgId, caseId: VerificationId): Promise<StoredReview[]> {
  const rows = await withOrg(org, (tx) => reviewQuery(tx).where(eq(review.caseId, caseId)).orderBy(desc(review.seq)));
  return rows.map((row) => toReview(org, row));
}

/** The newest review of each of these runs, by the run's id. */
export async function reviewsOfRuns(tx: Tx, org: OrgId, runIds: readonly string[]): Promise<Map<string, StoredReview>> {
  if (runIds.length === 0) return new Map();
  const rows = await reviewQuery(tx)
    .where(inArray(review.verificationId, [...runIds]))
    .orderBy(review.seq);
  // In order, so that the newest of a run is the one that stays.
  return new Map(rows.map((row) => [row.row.verificationId, toReview(org, row)]));
}
