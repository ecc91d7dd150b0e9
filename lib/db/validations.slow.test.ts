import { type SQL, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntityId, OrgId, ValidationStatus } from "@/lib/contract";
import {
  changeValidation,
  closeHostedSession,
  findCurrentValidation,
  findHostedSession,
  findValidation,
  insertBiometricSession,
  insertEntity,
  insertHostedSession,
  insertValidation,
  listDueSessions,
  listLapsedValidations,
  listValidations,
  newBiometricSessionId,
  newHostedSessionId,
  newValidationId,
  organisationsWithDueSessions,
  updateHostedSession,
} from ".";
import { biometricSessionCount, biometricSessionPage } from "./biometric-sessions";
import { validationCountQuery, validationPageQuery } from "./list-validations";
import type { Page } from "./page-of-checks";
import { createTestDatabase, type TestDatabase } from "./testing";
import { type Tx, withOrg } from "./with-org";

type Query = { getSQL(): SQL };

let db: TestDatabase;
let org: OrgId;
let people = 0;
beforeAll(async () => {
  db = await createTestDatabase();
  org = db.org;
});
afterAll(() => db.close());

const person = async (of = org): Promise<EntityId> => {
  const values = { countryCode: "AR", externalId: null, taxId: null, nationality: null, status: "active" };
  return (await insertEntity(of, { ...values, name: `Person ${++people}`, entityData: {}, attributes: {} })).id;
};

async function made(entityId: EntityId, options: { of?: OrgId; expiresAt?: Date; sandboxAt?: Date } = {}) {
  const { of = org, expiresAt = new Date(Date.now() + 60_000), sandboxAt = null } = options;
  const [id, sessionId] = [newValidationId(), newHostedSessionId()];
  await withOrg(of, async () => {
    await insertValidation(of, id, {
      entityId,
      sessionId,
      provider: "KYC Desk",
      integrationCode: "x",
      doubleCheckRenaper: false,
      omitWarnings: [],
      webhookUrl: null,
      metadata: { note: "PLANTED" },
      expiresAt,
      createdBy: null,
    });
    await insertHostedSession(of, sessionId, {
      subject: { kind: "validation", validationId: id },
      token: "PLANTED-TOKEN",
      tokenHash: Buffer.from(sessionId),
      language: "es",
      step: "consent",
      expiresAt,
      sandboxAt,
    });
  });
  return { id, sessionId };
}

describe("validations", () => {
  it("leave exactly one current per entity, also when made at the same moment", async () => {
    const entity = await person();
    await Promise.all(Array.from({ length: 6 }, () => made(entity)));
    const { validations } = await listValidations(org, { entityId: entity }, { limit: 10, offset: 0 });
    expect(validations.map(({ isCurrent }) => isCurrent).filter(Boolean)).toHaveLength(1);
    expect(validations).toHaveLength(6);
    expect((await findCurrentValidation(org, entity))?.isCurrent).toBe(true);
    expect(new Set(validations.map(({ status }) => status))).toEqual(new Set(["pending"]));
  });

  it("change from the statuses named alone, and of two at once one wins", async () => {
    const { id } = await made(await person());
    const to = (status: ValidationStatus) => changeValidation(org, id, ["pending"], () => ({ status }));
    const results = await Promise.all([to("in_progress"), to("cancelled")]);
    expect(results.map(({ outcome }) => outcome).sort()).toEqual(["changed", "refused"]);
    const winner = results.find((result) => result.outcome === "changed");
    const loser = results.find((result) => result.outcome === "refused");
    const now = winner?.outcome === "changed" ? winner.after.status : null;
    expect(loser).toEqual({ outcome: "refused", status: now });
    expect(await changeValidation(await db.newOrg(), id, ["pending"], () => ({}))).toEqual({ outcome: "unknown" });
  });

  it("keep what was not changed, and seal what is personal", async () => {
    const { id, sessionId } = await made(await person());
    await changeValidation(org, id, ["pending"], () => ({
      warnings: ["A"],
      details: { verifiedFields: ["fullName"] },
    }));
    expect(await findValidation(org, id)).toMatchObject({
      metadata: { note: "PLANTED" },
      verifiedFields: ["fullName"],
      warnings: ["A"],
      token: "PLANTED-TOKEN",
    });
    for (const table of ["validation", "hosted_session"]) {
      const { rows } = await db.ownerQuery(`select * from ${table}`);
      expect(JSON.stringify(rows.map((row) => Object.values(row).map(String)))).not.toContain("PLANTED");
    }
    await updateHostedSession(org, sessionId, { state: { seen: "a face" } });
    expect((await findHostedSession(org, sessionId))?.state).toEqual({ seen: "a face" });
    await closeHostedSession(org, sessionId);
    expect(await findHostedSession(org, sessionId)).toMatchObject({ state: null, step: "done" });
    expect((await findValidation(org, id))?.token).toBeNull();
  });

  it("are found by person, number and id, and filtered by day, status and currency", async () => {
    const entity = await person();
    const { id, sessionId } = await made(entity);
    const page = { limit: 10, offset: 0 };
    const found = async (filter: Parameters<typeof listValidations>[1]) =>
      (await listValidations(org, filter, page)).validations.map((each) => each.id);
    expect(await found({ search: `person ${people}` })).toEqual([id]);
    expect(await found({ search: id })).toEqual([id]);
    expect(await found({ search: sessionId })).toEqual([id]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await found({ entityId: entity, from: today, to: today, isCurrent: true, status: "pending" })).toEqual([id]);
    expect(await found({ entityId: entity, status: "approved" })).toEqual([]);
    expect(await found({ entityId: entity, provider: "another" })).toEqual([]);
  });
});

describe.each<{
  table: string;
  states: string[];
  copied: Record<string, unknown>;
  list: (tx: Tx, filter: { status?: "approved" }, page: Page) => Query;
  count: (tx: Tx, filter: { status?: "approved" }) => Query;
}>([
  {
    table: "validation",
    states: ["approved", "rejected", "in_review", "expired"],
    copied: { is_current: false },
    list: validationPageQuery,
    count: validationCountQuery,
  },
  {
    table: "biometric_session",
    states: ["approved", "rejected", "cancelled", "expired"],
    copied: {},
    list: biometricSessionPage,
    count: biometricSessionCount,
  },
])("lists of $table", ({ table, states, copied, list, count }) => {
  it("walk an index backwards for a page, and are counted from an index alone", async () => {
    const filled = await db.newOrg();
    const entity = await person(filled);
    const { id } = await made(entity, { of: filled });
    const session = { sessionId: newHostedSessionId(), validationId: id, webhookUrl: null, callback: null };
    await insertBiometricSession(filled, newBiometricSessionId(), { ...session, entityId: entity, createdBy: null });
    // Copies of one row, as wide as real ones: ids, days and states differ, which is all that plans look at.
    // Committed to disk at once, or vacuum could not mark the pages that an index alone may answer for.
    await db.ownerQuery(
      `insert into ${table} select (jsonb_populate_record(v, $2::jsonb || jsonb_build_object(
         'id', gen_random_uuid(), 'session_id', gen_random_uuid(),
         'details_sealed', '\\x' || repeat('ab', 1500), 'created_at', v.created_at - n * interval '10 minutes',
         'status', ($3::text[])[1 + n % 4]))).*
       from ${table} v, generate_series(1, 4000) n, set_config('synchronous_commit', 'on', true) where v.organization_id = $1`,
      [filled, JSON.stringify(copied), states],
    );
    await db.ownerQuery(`vacuum (analyze) ${table}`);
    for (const [filter, index] of [
      [{}, `${table}_org`],
      [{ status: "approved" }, `${table}_org_status`],
    ] as const) {
      const [page, counted] = await withOrg(filled, async (tx) => {
        const plan = async (query: Query) => {
          const { rows } = await tx.execute<{ "QUERY PLAN": string }>(sql`explain ${query.getSQL()}`);
          return rows.map((row) => row["QUERY PLAN"]).join("\n");
        };
        return [await plan(list(tx, filter, { limit: 20, offset: 0 })), await plan(count(tx, filter))];
      });
      expect(page).toMatch(new RegExp(`Index (Only )?Scan Backward using ${index}`));
      expect(page).not.toMatch(new RegExp(`Seq Scan on ${table}`));
      expect(counted).toMatch(/Index Only Scan/);
      expect(counted).not.toMatch(/Seq Scan|Heap Scan/);
    }
  });
});

describe("the clock", () => {
  it("finds what is due in each organisation, and nothing else", async () => {
    const other = await db.newOrg();
    const past = new Date(Date.now() - 1_000);
    const [late, open, whole, left, here, sandbox, foreign] = [
      await made(await person(), { expiresAt: past }),
      await made(await person(), { expiresAt: past }),
      await made(await person(), { expiresAt: past }),
      await made(await person()),
      await made(await person()),
      await made(await person(), { sandboxAt: past }),
      await made(await person(other), { of: other, expiresAt: past }),
    ];
    await updateHostedSession(org, left.sessionId, { openedAt: past, lastSeenAt: new Date(Date.now() - 3_600_000) });
    for (const { sessionId } of [open, whole, here]) {
      await updateHostedSession(org, sessionId, { openedAt: past, lastSeenAt: past });
    }
    await updateHostedSession(org, whole.sessionId, { step: "processing" });
    const marks = { now: new Date(), quietSince: new Date(Date.now() - 60_000) };
    const due = await listDueSessions(org, marks);
    expect(due).toHaveLength(5);
    expect(due).toEqual(
      expect.arrayContaining([
        { due: "expired", validationId: late.id, hostedSessionId: late.sessionId },
        // Opened in time, and not done when the link ran out.
        { due: "abandoned", validationId: open.id, hostedSessionId: open.sessionId },
        { due: "undecided", validationId: whole.id, hostedSessionId: whole.sessionId },
        { due: "abandoned", validationId: left.id, hostedSessionId: left.sessionId },
        { due: "sandbox", validationId: sandbox.id, hostedSessionId: sandbox.sessionId },
      ]),
    );
    expect(await listDueSessions(other, marks)).toEqual([
      { due: "expired", validationId: foreign.id, hostedSessionId: foreign.sessionId },
    ]);
    expect((await organisationsWithDueSessions(marks)).sort()).toEqual([org, other].sort());
  });

  it("finds current approvals that have run out, once", async () => {
    const { id } = await made(await person());
    const past = new Date(Date.now() - 1_000);
    await changeValidation(org, id, ["pending"], () => ({ status: "approved", expiresAt: past }));
    expect(await listLapsedValidations(org, new Date())).toEqual([id]);
    await changeValidation(org, id, ["approved"], () => ({ lapsedAt: new Date() }));
    expect(await listLapsedValidations(org, new Date())).toEqual([]);
  });
});
