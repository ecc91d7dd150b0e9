import { and, desc, eq, sql } from "drizzle-orm";
import {
  type OrgId,
  type ShadowDetails,
  type ShadowRun,
  shadowDetails,
  shadowOutcome,
  type VerificationId,
  verificationId,
} from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";
import { shadowRun } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

export interface NewShadowRun extends Pick<ShadowRun, "verificationId" | "ranBy" | "durationMs"> {
  /** Whose record it shadows; null for our own, else the other server's address. */
  server: string | null;
  /** Both results, or why there is only one. */
  result: { details: ShadowDetails; differences: number } | { failure: string };
}

const binding = (org: OrgId, id: string) => ({ org, object: id, kind: "shadow-run" });

export async function insertShadowRun(org: OrgId, run: NewShadowRun): Promise<void> {
  const id = uuidV7();
  const { result, ...columns } = run;
  const done = "details" in result ? result : null;
  await withOrg(org, async (tx) => {
    await tx.insert(shadowRun).values({
      ...columns,
      id,
      organizationId: org,
      outcome: done === null ? "failed" : done.differences === 0 ? "agrees" : "differs",
      failure: "failure" in result ? result.failure : null,
      differences: done?.differences ?? 0,
      detailsSealed:
        done === null ? null : sealEnvelope(vault(), binding(org, id), Buffer.from(JSON.stringify(done.details))),
      createdAt: new Date(),
    });
  });
}

function toRun(org: OrgId, row: typeof shadowRun.$inferSelect): ShadowRun {
  const sealed = row.detailsSealed;
  const opened = sealed === null ? null : openEnvelope(vault(), binding(org, row.id), sealed).toString();
  return {
    id: row.id,
    verificationId: verificationId.parse(row.verificationId),
    ranBy: row.ranBy === "remote" ? "remote" : "builtin",
    outcome: shadowOutcome.parse(row.outcome),
    failure: row.failure,
    differences: row.differences,
    details: opened === null ? null : shadowDetails.parse(JSON.parse(opened)),
    durationMs: row.durationMs,
    createdAt: row.createdAt.toISOString(),
  };
}

/** Shadow runs of one record, newest first. */
export async function listShadowRuns(org: OrgId, of: VerificationId): Promise<ShadowRun[]> {
  const rows = await withOrg(org, (tx) =>
    tx
      .select()
      .from(shadowRun)
      .where(and(eq(shadowRun.organizationId, org), eq(shadowRun.verificationId, of)))
      .orderBy(desc(shadowRun.createdAt)),
  );
  return rows.map((row) => toRun(org, row));
}

/** The newest of all records, opened: for counting fields. */
export async function newestShadowRuns(org: OrgId, limit: number): Promise<ShadowRun[]> {
  const rows = await withOrg(org, (tx) =>
    tx
      .select()
      .from(shadowRun)
      .where(eq(shadowRun.organizationId, org))
      .orderBy(desc(shadowRun.createdAt))
      .limit(limit),
  );
  return rows.map((row) => toRun(org, row));
}

/** How all of them ended, and since when there are any. */
export async function summariseShadowRuns(
  org: OrgId,
): Promise<{ runs: number; agrees: number; differs: number; failed: number; since: string | null }> {
  const ended = (outcome: string) => sql<number>`count(*) filter (where ${shadowRun.outcome} = ${outcome})::int`;
  const [row] = await withOrg(org, (tx) =>
    tx
      .select({
        runs: sql<number>`count(*)::int`,
        agrees: ended("agrees"),
        differs: ended("differs"),
        failed: ended("failed"),
        since: sql<
          string | null
        >`to_char(min(${shadowRun.createdAt}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      })
      .from(shadowRun)
      .where(eq(shadowRun.organizationId, org)),
  );
  return row ?? { runs: 0, agrees: 0, differs: 0, failed: 0, since: null };
}

/** Take away the comparisons whose days are over; answers how many. The owner's function holds them against the setting. */
export async function eraseShadowRuns(org: OrgId): Promise<number> {
  const { rows } = await withOrg(org, (tx) => tx.execute<{ n: number }>(sql`select erase_shadow_runs() as n`));
  return rows[0]?.n ?? 0;
}
