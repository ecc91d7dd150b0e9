import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntityId, OrgId, ValidationStatus } from "@/lib/contract";
import {
  changeValidation,
  closeHostedSession,
  findCurrentValidation,
  findHostedSession,
  findValidation,
  insertEntity,
  insertHostedSession,
  insertValidation,
  listDueSessions,
  listLapsedValidations,
  listValidations,
  newHostedSessionId,
  newValidationId,
  organisationsWithDueSessions,
  updateHostedSession,
  withOrg,
} from ".";
import { validationPageQuery } from "./list-validations";
import { createTestDatabase, type TestDatabase } from "./testing";

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

  it("walk an index backwards for a page", async () => {
    await db.ownerQuery("analyze validation");
    const plan = await withOrg(org, async (tx) => {
      await tx.execute(sql`set local enable_seqscan = off`);
      const query = validationPageQuery(tx, { status: "in_review" }, { limit: 20, offset: 0 });
      const { rows } = await tx.execute<{ "QUERY PLAN": string }>(sql`explain ${query.getSQL()}`);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
    expect(plan).toMatch(/Index (Only )?Scan Backward using validation_org_status/);
  });
});

describe("the clock", () => {
  it("finds what is due in each organisation, and nothing else", async () => {
    const other = await db.newOrg();
    const past = new Date(Date.now() - 1_000);
    const [late, left, here, sandbox, foreign] = [
      await made(await person(), { expiresAt: past }),
      await made(await person()),
      await made(await person()),
      await made(await person(), { sandboxAt: past }),
      await made(await person(other), { of: other, expiresAt: past }),
    ];
    await updateHostedSession(org, left.sessionId, { openedAt: past, lastSeenAt: new Date(Date.now() - 3_600_000) });
    await updateHostedSession(org, here.sessionId, { openedAt: past, lastSeenAt: past });
    const marks = { now: new Date(), quietSince: new Date(Date.now() - 60_000) };
    const due = await listDueSessions(org, marks);
    expect(due).toHaveLength(3);
    expect(due).toEqual(
      expect.arrayContaining([
        { due: "expired", validationId: late.id },
        { due: "abandoned", validationId: left.id },
        { due: "sandbox", validationId: sandbox.id },
      ]),
    );
    expect(await listDueSessions(other, marks)).toEqual([{ due: "expired", validationId: foreign.id }]);
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
