import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { OrgId } from "../contract";
import type { DatabaseAddress } from "./embedded";
import { asOwner } from "./migrate";
import { auditEntry } from "./schema";
import { beforeCommit, withOrg } from "./with-org";

export interface NewAuditEntry {
  actor: { kind: "user" | "api-key" | "system"; id: string | null };
  /** What was done, `object.verb`: `verification.create`, `image.view`, `session.create` … */
  action: string;
  object: { kind: string; id: string } | null;
  outcome: "success" | "refused" | "failed";
  /** Codes, ids and reasons; no values read from a document. */
  details?: Record<string, unknown>;
}

export interface AuditEntry extends NewAuditEntry {
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

/** Newest first. `before` is the `seq` of the last entry of the page before. */
export async function listAudit(
  org: OrgId,
  page: { limit: number; before?: number; object?: { kind: string; id: string } },
): Promise<AuditEntry[]> {
  const rows = await withOrg(org, (tx) =>
    tx
      .select()
      .from(auditEntry)
      .where(
        and(
          page.before === undefined ? undefined : lt(auditEntry.seq, page.before),
          page.object === undefined
            ? undefined
            : and(eq(auditEntry.objectKind, page.object.kind), eq(auditEntry.objectId, page.object.id)),
        ),
      )
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
