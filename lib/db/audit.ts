import { and, desc, eq, gte, lt, type SQL, sql } from "drizzle-orm";
import type { AuditAction, OrgId } from "../contract";
import type { DatabaseAddress } from "./embedded";
import { asOwner } from "./migrate";
import { auditEntry } from "./schema";
import { beforeCommit, withOrg } from "./with-org";

export interface NewAuditEntry {
  actor: { kind: "user" | "api-key" | "system"; id: string | null };
  action: AuditAction;
  object: { kind: string; id: string } | null;
  outcome: "success" | "refused" | "failed";
  /** Codes, ids and reasons; no values read from a document. */
  details?: Record<string, unknown>;
}

export interface AuditEntry extends Omit<NewAuditEntry, "action"> {
  /** Of an older version, or imported, perhaps none that this one knows. */
  action: string;
  seq: number;
  at: string;
}

/**
 * Write one entry to the organisation's chain, in the transaction in force: no entry, no change. The chain is locked
 * only for the moment before the commit.
 */
export async function appendAudit(org: OrgId, entry: NewAuditEntry): Promise<void> {
  await beforeCommit(org, async (tx) => {
    await tx.execute(sql`select audit_append(
      ${entry.actor.kind}, ${entry.actor.id}, ${entry.action}, ${entry.object?.kind ?? null}, ${entry.object?.id ?? null},
      ${entry.outcome}, ${JSON.stringify(entry.details ?? {})}::jsonb)`);
  });
}

interface AuditFilter {
  object?: { kind: string; id?: string } | undefined;
  /** The beginning of an action. */
  action?: string | undefined;
  actorId?: string | undefined;
  outcome?: NewAuditEntry["outcome"] | undefined;
  /** First and last day, YYYY-MM-DD, both included, UTC. */
  from?: string | undefined;
  to?: string | undefined;
}

/** Newest first. `before` is the `seq` of the last entry of the page before. */
export async function listAudit(
  org: OrgId,
  page: { limit: number; before?: number | undefined } & AuditFilter,
): Promise<AuditEntry[]> {
  const rows = await withOrg(org, (tx) =>
    tx
      .select()
      .from(auditEntry)
      .where(and(page.before === undefined ? undefined : lt(auditEntry.seq, page.before), ...conditionsOf(page)))
      .orderBy(desc(auditEntry.seq))
      .limit(page.limit),
  );
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at.toISOString(),
    actor: { kind: asActorKind(row.actorKind), id: row.actorId },
    action: row.action,
    object: row.objectKind === null || row.objectId === null ? null : { kind: row.objectKind, id: row.objectId },
    outcome: row.outcome === "success" || row.outcome === "refused" ? row.outcome : "failed",
    details: typeof row.details === "object" && row.details !== null ? { ...row.details } : {},
  }));
}

const DAY_MS = 86_400_000;

function conditionsOf({ object, action, actorId, outcome, from, to }: AuditFilter): Array<SQL | undefined> {
  const { objectKind, objectId } = auditEntry;
  return [
    object === undefined ? undefined : eq(objectKind, object.kind),
    object?.id === undefined ? undefined : eq(objectId, object.id),
    action === undefined ? undefined : sql`starts_with(${auditEntry.action}, ${action})`,
    actorId === undefined ? undefined : eq(auditEntry.actorId, actorId),
    outcome === undefined ? undefined : eq(auditEntry.outcome, outcome),
    from === undefined ? undefined : gte(auditEntry.at, new Date(from)),
    to === undefined ? undefined : lt(auditEntry.at, new Date(Date.parse(to) + DAY_MS)),
  ];
}

interface ChainState {
  entries: number;
  /** The newest entry; `hash` in hex. */
  head: { seq: number; hash: string } | null;
  broken: { seq: number; reason: string } | null;
}

/** Walk one organisation's chain from its first entry, in one snapshot. */
export async function verifyAudit(org: OrgId): Promise<ChainState> {
  return withOrg(org, async (tx) => {
    // One statement is one snapshot: entries written meanwhile must not look like gaps.
    const { rows } = await tx.execute<{
      entries: number;
      seq: number | null;
      hash: string | null;
      bad: number | null;
      reason: string | null;
    }>(
      sql`select (select count(*)::int from audit_entry) as entries, head.seq::int as seq, encode(head.hash, 'hex') as hash,
                 broken.seq::int as bad, broken.reason
          from (select 1) as one
          left join (select seq, hash from audit_entry order by seq desc limit 1) as head on true
          left join audit_first_broken() as broken on true`,
    );
    const [row] = rows;
    return {
      entries: row?.entries ?? 0,
      head: row?.seq == null || row.hash === null ? null : { seq: row.seq, hash: row.hash },
      broken: row?.bad == null ? null : { seq: row.bad, reason: row.reason ?? "" },
    };
  });
}

/** The newest entry of one organisation; null while there is none. */
export async function auditHead(org: OrgId): Promise<{ seq: number; hash: string } | null> {
  const [row] = await withOrg(org, (tx) =>
    tx
      .select({ seq: auditEntry.seq, hash: sql<string>`encode(${auditEntry.hash}, 'hex')` })
      .from(auditEntry)
      .orderBy(desc(auditEntry.seq))
      .limit(1),
  );
  return row ?? null;
}

const asActorKind = (kind: string): NewAuditEntry["actor"]["kind"] =>
  kind === "user" || kind === "api-key" ? kind : "system";

export interface BrokenAudit {
  org: string;
  seq: number;
  reason: string;
}

export interface AuditReport {
  broken: BrokenAudit[];
  chains: number;
  entries: number;
  /** The newest entry of each chain; `hash` in hex. */
  heads: Array<{ org: string; seq: number; hash: string }>;
}

/** The first entry of every chain that was changed, or that stands after a missing one; empty when all chains hold. */
export async function findBrokenAudit(owner: DatabaseAddress | string): Promise<AuditReport> {
  return asOwner(owner, async (client) => {
    // One snapshot: entries written meanwhile must not look like gaps.
    await client.query("begin isolation level repeatable read read only");
    const counted = await client.query<{ chains: number; entries: number }>(
      "select count(distinct organization_id)::int as chains, count(*)::int as entries from audit_entry",
    );
    const { rows } = await client.query<BrokenAudit>(
      "select organization_id as org, seq::int as seq, reason from audit_first_broken()",
    );
    const heads = await client.query<AuditReport["heads"][number]>(
      `select distinct on (organization_id) organization_id as org, seq::int as seq, encode(hash, 'hex') as hash
       from audit_entry order by organization_id, seq desc`,
    );
    await client.query("commit");
    return {
      heads: heads.rows,
      broken: rows,
      chains: counted.rows[0]?.chains ?? 0,
      entries: counted.rows[0]?.entries ?? 0,
    };
  });
}

/** Hash of one entry in hex; null when the chain has no such entry. */
export async function auditHashAt(owner: DatabaseAddress | string, org: string, seq: number): Promise<string | null> {
  return asOwner(owner, async (client) => {
    const { rows } = await client.query<{ hash: string }>(
      "select encode(hash, 'hex') as hash from audit_entry where organization_id = $1 and seq = $2",
      [org, seq],
    );
    return rows[0]?.hash ?? null;
  });
}
