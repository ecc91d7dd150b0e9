import { and, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import {
  type Attention,
  attention,
  type OrgId,
  type QueuePlace,
  type QueueState,
  queueState,
  type UserId,
  type VerificationId,
  verificationId,
} from "../contract";
import { appUser, reviewCase } from "./schema";
import { type Tx, withOrg } from "./with-org";

const RANKS: Record<Attention, number> = { declined: 1, look: 2, note: 3 };
const levelOf = (rank: number): Attention => attention.options.find((level) => RANKS[level] === rank) ?? "note";

/** A case in the queue; `verificationId` is the newest run. */
export interface StoredCase extends QueuePlace {
  caseId: VerificationId;
  verificationId: VerificationId;
}

/**
 * Say what a new run means for the queue, in the transaction that stores it. A case that was waiting keeps its age; a clean
 * approval closes it; a failed run decides nothing, so whoever waited goes on waiting, with the new run to look at.
 */
export async function placeInQueue(
  org: OrgId,
  run: {
    id: VerificationId;
    caseId: VerificationId;
    status: string;
    /** Whose record it is; left out for our own. */
    server?: string | null;
    attention: { level: Attention; dueAt: Date } | null;
    at: Date;
  },
): Promise<void> {
  await withOrg(org, async (tx) => {
    const c = reviewCase;
    if (run.attention === null) {
      const state =
        run.status === "failed" ? sql`case when ${c.state} = 'closed' then 'closed' else 'open' end` : "closed";
      await tx.update(c).set({ verificationId: run.id, state }).where(eq(c.caseId, run.caseId));
      return;
    }
    const waits = sql`${c.state} in ('open', 'awaiting-second')`;
    await tx
      .insert(c)
      .values({
        caseId: run.caseId,
        organizationId: org,
        verificationId: run.id,
        server: run.server ?? null,
        state: "open",
        rank: RANKS[run.attention.level],
        openedAt: run.at,
        dueAt: run.attention.dueAt,
      })
      .onConflictDoUpdate({
        target: c.caseId,
        set: {
          verificationId: run.id,
          state: "open",
          rank: RANKS[run.attention.level],
          openedAt: sql`case when ${waits} then ${c.openedAt} else excluded.opened_at end`,
          dueAt: sql`case when ${waits} then ${c.dueAt} else excluded.due_at end`,
        },
      });
  });
}

const claimer = alias(appUser, "claimer");
const assignee = alias(appUser, "assignee");

function caseQuery(tx: Tx) {
  return tx
    .select({ row: reviewCase, claimer: claimer.name, assignee: assignee.name })
    .from(reviewCase)
    .leftJoin(claimer, eq(claimer.id, reviewCase.claimedById))
    .leftJoin(assignee, eq(assignee.id, reviewCase.assigneeId))
    .$dynamic();
}

function toCase({ row, ...names }: Awaited<ReturnType<typeof caseQuery>>[number], now = new Date()): StoredCase {
  const { claimedById, claimedUntil, assigneeId } = row;
  const held = claimedById !== null && claimedUntil !== null && claimedUntil > now;
  return {
    caseId: verificationId.parse(row.caseId),
    verificationId: verificationId.parse(row.verificationId),
    state: queueState.parse(row.state),
    attention: levelOf(row.rank),
    openedAt: row.openedAt.toISOString(),
    dueAt: row.dueAt.toISOString(),
    claim: held ? { id: claimedById, name: names.claimer ?? "", until: claimedUntil.toISOString() } : null,
    assignee: assigneeId === null ? null : { id: assigneeId, name: names.assignee ?? "" },
  };
}

/** The places of these cases, by case id; cases that never asked for a person are not in it. */
export async function casesOf(tx: Tx, caseIds: readonly string[]): Promise<Map<string, StoredCase>> {
  if (caseIds.length === 0) return new Map();
  const rows = await caseQuery(tx).where(inArray(reviewCase.caseId, [...new Set(caseIds)]));
  return new Map(rows.map((row) => [row.row.caseId, toCase(row)]));
}

/** Null for a case that never asked for a person. */
export async function findCase(org: OrgId, caseId: VerificationId): Promise<StoredCase | null> {
  return (await withOrg(org, (tx) => casesOf(tx, [caseId]))).get(caseId) ?? null;
}

/** A review moves the case, and whoever had claimed it is done with it. */
export async function moveCase(org: OrgId, caseId: VerificationId, state: QueueState): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx
      .update(reviewCase)
      .set({ state, claimedById: null, claimedUntil: null })
      .where(eq(reviewCase.caseId, caseId));
  });
}

/** Cases of the backend in force: those of another one wait until it is in force again. */
const ofServer = (server: string | null) =>
  server === null ? isNull(reviewCase.server) : eq(reviewCase.server, server);

const freeFor = (user: UserId, now: Date) =>
  or(isNull(reviewCase.claimedById), eq(reviewCase.claimedById, user), lte(reviewCase.claimedUntil, now));

/** Take a case in hand, or hold on to it, until then. False when somebody else has it. */
export async function claimCase(org: OrgId, caseId: VerificationId, user: UserId, until: Date): Promise<boolean> {
  const claimed = await withOrg(org, (tx) =>
    tx
      .update(reviewCase)
      .set({ claimedById: user, claimedUntil: until })
      .where(and(eq(reviewCase.caseId, caseId), freeFor(user, new Date())))
      .returning({ id: reviewCase.caseId }),
  );
  return claimed.length > 0;
}

/** Let go of a case; nothing happens when somebody else has it. */
export async function releaseCase(org: OrgId, caseId: VerificationId, user: UserId): Promise<boolean> {
  const released = await withOrg(org, (tx) =>
    tx
      .update(reviewCase)
      .set({ claimedById: null, claimedUntil: null })
      .where(and(eq(reviewCase.caseId, caseId), eq(reviewCase.claimedById, user)))
      .returning({ id: reviewCase.caseId }),
  );
  return released.length > 0;
}

/** Take the most pressing open case that nobody else has in hand or is meant for; null when there is none. */
export async function claimNextCase(
  org: OrgId,
  user: UserId,
  until: Date,
  server: string | null = null,
): Promise<StoredCase | null> {
  return withOrg(org, async (tx) => {
    const c = reviewCase;
    const [next] = await tx
      .select({ caseId: c.caseId })
      .from(c)
      .where(
        and(
          eq(c.state, "open"),
          ofServer(server),
          freeFor(user, new Date()),
          or(isNull(c.assigneeId), eq(c.assigneeId, user)),
        ),
      )
      .orderBy(c.rank, c.openedAt, c.caseId)
      .limit(1)
      // Two people who ask at once get two cases.
      .for("update", { skipLocked: true });
    if (next === undefined) return null;
    await tx.update(c).set({ claimedById: user, claimedUntil: until }).where(eq(c.caseId, next.caseId));
    return (await casesOf(tx, [next.caseId])).get(next.caseId) ?? null;
  });
}

/** Say whose case it is, or nobody's. False for a case that is not in the queue. */
export async function assignCase(org: OrgId, caseId: VerificationId, user: UserId | null): Promise<boolean> {
  const assigned = await withOrg(org, (tx) =>
    tx
      .update(reviewCase)
      .set({ assigneeId: user })
      .where(eq(reviewCase.caseId, caseId))
      .returning({ id: reviewCase.caseId }),
  );
  return assigned.length > 0;
}

/** Ids of the newest runs that wait at another server, the most pressing first; `total` counts all of them. */
export async function listRemoteCases(
  org: OrgId,
  server: string,
  queue: "needs-review" | "awaiting-second" | { mine: UserId },
  page: { limit: number; offset: number },
): Promise<{ ids: VerificationId[]; total: number }> {
  const c = reviewCase;
  const now = new Date();
  const wanted =
    typeof queue === "string"
      ? eq(c.state, queue === "needs-review" ? "open" : "awaiting-second")
      : and(
          inArray(c.state, ["open", "awaiting-second", "awaiting-image"]),
          or(eq(c.assigneeId, queue.mine), and(eq(c.claimedById, queue.mine), gt(c.claimedUntil, now))),
        );
  return withOrg(org, async (tx) => {
    const where = and(eq(c.server, server), wanted);
    const rows = await tx
      .select({ id: c.verificationId })
      .from(c)
      .where(where)
      .orderBy(c.rank, c.openedAt, c.caseId)
      .limit(page.limit)
      .offset(page.offset);
    return { ids: rows.map(({ id }) => verificationId.parse(id)), total: await tx.$count(c, where) };
  });
}
