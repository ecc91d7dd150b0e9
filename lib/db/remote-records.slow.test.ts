import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OrgId, type UserId, type VerificationId, verificationId } from "@/lib/contract";
import {
  claimNextCase,
  eraseRemoteCorrections,
  eraseShadowRuns,
  findRemoteRecord,
  insertCorrection,
  insertNote,
  insertReview,
  insertShadowRun,
  insertUser,
  listRemoteCases,
  listReviews,
  listShadowRuns,
  placeInQueue,
  type RemoteRecord,
  remarksOn,
  seeRemoteRecords,
  withOrg,
} from ".";
import { createTestDatabase, type TestDatabase } from "./testing";

const SERVER = "https://kyc.example";
let db: TestDatabase;
let org: OrgId;
let two: OrgId;
let ana: UserId;

beforeAll(async () => {
  db = await createTestDatabase();
  org = db.org;
  two = await db.newOrg();
  const email = `ana.${Date.now()}@example.org`;
  ana = (await insertUser(org, { email, name: "Ana", role: "analyst", passwordHash: "x" })).id;
});
afterAll(() => db.close());

const newId = (): VerificationId => verificationId.parse(crypto.randomUUID());
async function seen(more: Partial<RemoteRecord> = {}): Promise<VerificationId> {
  const id = newId();
  const record = { id, server: SERVER, caseId: id, runNumber: 1, isLatest: true, status: "declined", hasFront: true };
  await seeRemoteRecords(org, [{ ...record, ...more }]);
  return id;
}
const reviewOf = (id: VerificationId) => ({
  ...({ caseId: id, verificationId: id, kind: "confirm", reasonCode: "findings-right", reason: "Expired." } as const),
  ...({ automaticStatus: "declined", needsSecond: false, by: ana } as const),
});

describe("another server's record", () => {
  it("is this organisation's alone", async () => {
    const id = await seen();
    expect(await findRemoteRecord(two, id)).toBeNull();
    expect(await findRemoteRecord(org, id)).toMatchObject({ id, server: SERVER, status: "declined" });
    const foreign = withOrg(two, (tx) => tx.execute(sql`select 1 from remote_record where id = ${id}`));
    expect((await foreign).rows).toEqual([]);
  });

  it("is written again only when it has changed", async () => {
    const id = await seen();
    const at = async () =>
      (await db.ownerQuery("select xmin::text from remote_record where id = $1", [id])).rows[0].xmin;
    const [record, before] = [await findRemoteRecord(org, id), await at()];
    if (record === null) throw new Error("not remembered");
    await seeRemoteRecords(org, [record]);
    expect(await at()).toBe(before);
    await seeRemoteRecords(org, [{ ...record, status: "approved" }]);
    expect((await findRemoteRecord(org, id))?.status).toBe("approved");
  });

  it("carries reviews and notes, which name nothing that was never seen", async () => {
    const id = await seen({ runNumber: 3 });
    await insertReview(org, { ...reviewOf(id), server: SERVER }, 0);
    await insertNote(org, { caseId: id, verificationId: id, text: "n", by: { userId: ana }, server: SERVER });
    expect(await listReviews(org, id)).toMatchObject([{ runNumber: 3, reason: "Expired." }]);
    expect((await remarksOn(org, [{ id, caseId: id }])).reviews.get(id)?.seq).toBe(1);
    const unseen = newId();
    const remote = insertReview(org, { ...reviewOf(unseen), server: SERVER }, 0);
    await expect(remote).rejects.toMatchObject({ constraint: "review_remote_fk" });
    // As one of our own it would have to be one of our own.
    await expect(insertReview(org, reviewOf(id), 1)).rejects.toMatchObject({
      constraint: "review_own_run_id_id_verification_id_fk",
    });
  });

  it("carries corrected values, sealed, which go with the organisation's days and name nothing that was never seen", async () => {
    const [id, unseen] = [await seen(), newId()];
    const value = { field: "surname", value: "PLANTED", machineValue: null, reason: "as printed" } as const;
    const right = (of: VerificationId) => ({ ...value, verificationId: of, by: { userId: ana }, server: SERVER });
    await insertCorrection(org, right(id), 0);
    expect((await remarksOn(org, [{ id, caseId: id }])).corrections.get(id)).toMatchObject([{ value: "PLANTED" }]);
    const remote = insertCorrection(org, right(unseen), 0);
    await expect(remote).rejects.toMatchObject({ constraint: "field_correction_remote_fk" });
    const own = insertCorrection(org, { ...right(id), server: null }, 1);
    await expect(own).rejects.toMatchObject({ constraint: "field_correction_own_run_id_id_verification_id_fk" });
    const { rows } = await db.ownerQuery("select details_sealed from field_correction");
    expect(rows[0].details_sealed.includes("PLANTED")).toBe(false);
    await db.ownerQuery("update field_correction set created_at = now() - interval '31 days'");
    expect(await eraseRemoteCorrections(org)).toBe(0);
    const keep = (days: string) =>
      db.ownerQuery(`update organisation set settings = settings || '{"retentionDays": ${days}}' where id = $1`, [org]);
    await keep("30");
    expect(await eraseRemoteCorrections(two)).toBe(0);
    expect(await eraseRemoteCorrections(org)).toBe(1);
    await keep("null");
  });

  it("waits in a queue of its own server, which the queue of our records does not see", async () => {
    const id = await seen();
    const due = { level: "declined", dueAt: new Date(Date.now() + 60_000) } as const;
    const run = { id, caseId: id, status: "declined", at: new Date(), attention: due, server: SERVER };
    await placeInQueue(org, run);
    const page = { limit: 10, offset: 0 };
    expect(await listRemoteCases(org, SERVER, "needs-review", page)).toEqual({ ids: [id], total: 1 });
    expect(await listRemoteCases(org, "https://other.example", "needs-review", page)).toEqual({ ids: [], total: 0 });
    const soon = new Date(Date.now() + 60_000);
    expect(await claimNextCase(org, ana, soon)).toBeNull();
    expect((await claimNextCase(org, ana, soon, SERVER))?.verificationId).toBe(id);
    expect((await listRemoteCases(org, SERVER, { mine: ana }, page)).ids).toEqual([id]);
  });

  it("carries shadow runs, sealed, and their indexes serve the page of a record and the newest of all", async () => {
    const id = await seen();
    const details = {
      status: { main: "declined", shadow: "approved" },
      fields: [{ field: "documentNumber", main: "PLANTED", shadow: null, verdict: "one-sided" }],
      warnings: { both: [], mainOnly: [], shadowOnly: [] },
    } as const;
    const result = {
      details: { ...details, fields: [...details.fields], warnings: { both: [], mainOnly: [], shadowOnly: [] } },
      differences: 2,
    };
    await insertShadowRun(org, { verificationId: id, server: SERVER, ranBy: "builtin", durationMs: 5, result });
    expect(await listShadowRuns(org, id)).toMatchObject([{ outcome: "differs", differences: 2, details }]);
    expect(await listShadowRuns(two, id)).toEqual([]);
    const { rows } = await db.ownerQuery("select details_sealed from shadow_run");
    expect(rows[0].details_sealed.includes("PLANTED")).toBe(false);
    // Nothing goes while the organisation keeps things for ever, and what is old goes when it does not.
    expect(await eraseShadowRuns(org)).toBe(0);
    await db.ownerQuery(`update organisation set settings = settings || '{"retentionDays": 30}' where id = $1`, [org]);
    await db.ownerQuery("update shadow_run set created_at = now() - interval '31 days'");
    expect(await eraseShadowRuns(two)).toBe(0);
    expect(await eraseShadowRuns(org)).toBe(1);
    // As many as a planner takes seriously.
    await db.ownerQuery(
      `insert into shadow_run (id, organization_id, verification_id, server, ran_by, outcome, failure, differences, duration_ms, created_at)
       select gen_random_uuid(), r.organization_id, r.id, r.server, 'builtin', 'failed', 'X', 0, 1, now() - n * interval '1 second'
       from remote_record r, generate_series(1, 2000) n`,
    );
    await db.ownerQuery("analyze shadow_run");
    const plan = (query: string) =>
      withOrg(org, async (tx) => {
        await tx.execute(sql`set local enable_seqscan = off`);
        const { rows } = await tx.execute<{ "QUERY PLAN": string }>(sql.raw(`explain ${query}`));
        return rows.map((row) => row["QUERY PLAN"]).join("\n");
      });
    const of = `select * from shadow_run where organization_id = '${org}'`;
    expect(await plan(`${of} and verification_id = '${id}' order by created_at desc`)).toContain("shadow_run_of");
    expect(await plan(`${of} order by created_at desc limit 200`)).toContain("shadow_run_newest");
    const queue = `select verification_id from review_case where organization_id = '${org}' and server = '${SERVER}' and state = 'open' order by rank, opened_at, case_id limit 50`;
    expect(await plan(queue)).toContain("review_case_queue");
  });
});
