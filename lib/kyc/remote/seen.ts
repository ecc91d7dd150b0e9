import type { Actor } from "@/lib/auth";
import { type VerificationRecord, verificationStatus } from "@/lib/contract";
import * as db from "@/lib/db";
import { attentionOf } from "@/lib/policy";
import { wireReview } from "../reviews";
import { serverOf } from "./target";

const HOUR_MS = 3_600_000;
/** Older records do not enter the queue by being looked at: whoever scrolls back a year asks for no decisions. */
const QUEUED_FOR_MS = 30 * 24 * HOUR_MS;

type Seen = VerificationRecord & { reading?: Parameters<typeof attentionOf>[0]["reading"] };

/**
 * Records as the other server just gave them, with what people said of them here. The desk remembers that it saw them, and
 * puts the newest runs that ask for a person in its own queue: the other server knows no queue.
 */
export async function withRemarks<T extends Seen>(actor: Pick<Actor, "orgId">, records: readonly T[]): Promise<T[]> {
  const { orgId } = actor;
  const server = serverOf();
  return db.withOrg(orgId, async () => {
    await db.seeRemoteRecords(
      orgId,
      records.map(({ id, caseId, runNumber, runCount, status, documentFrontStoragePath }) => ({
        ...{ id, server, caseId, runNumber, status },
        isLatest: runNumber === runCount,
        hasFront: documentFrontStoragePath !== null,
      })),
    );
    const before = await db.remarksOn(orgId, records);
    const fresh = records.filter((record) => asksAnew(record, before.places.get(record.caseId)));
    if (fresh.length > 0) await enqueue(actor, fresh);
    const { reviews, corrections, places } = fresh.length > 0 ? await db.remarksOn(orgId, records) : before;
    return records.map((record) => {
      const review = reviews.get(record.id);
      const isLatest = record.runNumber === record.runCount;
      return {
        ...record,
        manualDecision: review === undefined ? null : wireReview(review),
        corrections: corrections.get(record.id) ?? [],
        queue: isLatest ? wirePlace(places.get(record.caseId)) : null,
      };
    });
  });
}

function wirePlace(place: db.StoredCase | undefined): VerificationRecord["queue"] {
  if (place === undefined) return null;
  const { caseId: _case, verificationId: _run, ...queue } = place;
  return queue;
}

function asksAnew(record: Seen, place: db.StoredCase | undefined): boolean {
  if (record.runNumber !== record.runCount || place?.verificationId === record.id) return false;
  if (place !== undefined) return true;
  return attention(record) !== null && Date.now() - Date.parse(record.createdAt) < QUEUED_FOR_MS;
}

/** A status that is not known here asks nobody: no review of it is possible. */
function attention({ status, warningDetails, reading }: Seen) {
  const known = verificationStatus.safeParse(status);
  return known.success ? attentionOf({ status: known.data, warnings: warningDetails, reading: reading ?? null }) : null;
}

async function enqueue({ orgId }: Pick<Actor, "orgId">, records: readonly Seen[]): Promise<void> {
  const hours = (await db.findOrganisation(orgId))?.settings.review.dueHours ?? 24;
  for (const record of records) {
    const { id, caseId, status } = record;
    const level = attention(record);
    const at = new Date(record.createdAt);
    await db.placeInQueue(orgId, {
      ...{ id, caseId, status, at, server: serverOf() },
      attention: level === null ? null : { level, dueAt: new Date(at.getTime() + hours * HOUR_MS) },
    });
  }
}
