import { eq } from "drizzle-orm";
import type { OrgId, VerificationId } from "../contract";
import { correctionsOfRuns } from "./field-corrections";
import { type Page, pageAndTotal } from "./page-of-checks";
import { casesOf } from "./review-cases";
import { reviewsOfRuns } from "./reviews";
import { idVerification } from "./schema";
import { type JoinedRow, openReading, type StoredVerification, toVerification } from "./verification-mapping";
import {
  type AfterVerification,
  afterQuery,
  countQuery,
  joinedQuery,
  pageQuery,
  type VerificationFilter,
} from "./verification-queries";
import { type Tx, withOrg } from "./with-org";

/** Newest first; `total` counts all rows that match, exactly. */
export async function listVerifications(
  org: OrgId,
  filter: VerificationFilter,
  page: Page,
): Promise<{ verifications: StoredVerification[]; total: number }> {
  const { rows, total } = await pageAndTotal(
    org,
    async (tx) => complete(tx, org, await pageQuery(tx, filter, page)),
    (tx) => countQuery(tx, filter),
  );
  return { verifications: rows, total };
}

/** Rows with what people added to them: three queries for a whole page. */
async function complete(tx: Tx, org: OrgId, rows: JoinedRow[]): Promise<StoredVerification[]> {
  const ids = rows.map(({ row }) => row.id);
  const reviews = await reviewsOfRuns(tx, org, ids);
  const corrections = await correctionsOfRuns(tx, org, ids);
  const cases = await casesOf(
    tx,
    rows.map(({ row }) => row.caseId),
  );
  return rows.map((each) =>
    toVerification(org, each, {
      review: reviews.get(each.row.id) ?? null,
      corrections: corrections.get(each.row.id) ?? [],
      place: cases.get(each.row.caseId) ?? null,
    }),
  );
}

export async function countVerifications(org: OrgId, filter: VerificationFilter): Promise<number> {
  const [counted] = await withOrg(org, (tx) => countQuery(tx, filter));
  return counted?.n ?? 0;
}

/** Null when unknown or of another organisation. */
export async function findVerification(org: OrgId, id: VerificationId): Promise<StoredVerification | null> {
  const [found] = await withOrg(org, async (tx) =>
    complete(tx, org, await joinedQuery(tx).where(eq(idVerification.id, id))),
  );
  return found ?? null;
}

/**
 * Newest first in every case, the queue too, and from a place instead of an offset: page after page costs the same, and what
 * is stored meanwhile neither shifts nor repeats a row.
 */
export async function listVerificationsAfter(
  org: OrgId,
  filter: VerificationFilter,
  { after, limit }: { after: AfterVerification | null; limit: number },
): Promise<StoredVerification[]> {
  return withOrg(org, async (tx) => complete(tx, org, await afterQuery(tx, filter, { after, limit })));
}

/** The whole reading; null when unknown, of another organisation, or when the check never reached the engine. */
export async function findReading(org: OrgId, id: VerificationId) {
  const { wrappedKey, readingSealed } = idVerification;
  const [row] = await withOrg(org, (tx) =>
    tx
      .select({ id: idVerification.id, wrappedKey, readingSealed })
      .from(idVerification)
      .where(eq(idVerification.id, id)),
  );
  return row === undefined || row.readingSealed === null ? null : openReading(org, row, row.readingSealed);
}
