import { readFileSync } from "node:fs";
import { sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { EntityId, OrgId } from "@/lib/contract";
import {
  appendAudit,
  appendValidationEvent,
  claimIdempotency,
  findApiKey,
  findEntityByTaxId,
  findSession,
  findUserByEmail,
  forgetRequest,
  insertApiKey,
  insertBiometricSession,
  insertEntity,
  insertHostedSession,
  insertInvitation,
  insertPasswordReset,
  insertSession,
  insertUser,
  insertValidation,
  insertView,
  keepResponse,
  listEntities,
  lookUpHostedSession,
  lookUpInvitation,
  lookUpPasswordReset,
  newBiometricSessionId,
  newHostedSessionId,
  newValidationId,
  putPendingFactor,
  putRecoveryCodes,
  USER_EMAIL,
  updateEntity,
  violates,
  withOrg,
} from ".";
import { migrateDatabase } from "./migrate";
import * as tables from "./schema";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;
let one: OrgId;
let two: OrgId;
const hash = (byte: number) => Buffer.alloc(32, byte);
const person = (name: string, taxId: string | null = null) => ({
  name,
  taxId,
  countryCode: "AR",
  externalId: null,
  nationality: null,
  status: "active",
  entityData: {},
  attributes: {},
});

/** One row in every table of the organisation. */
async function fillEveryTable(org: OrgId, byte: number) {
  const user = await insertUser(org, { email: `U${byte}@Example.org`, name: "U", passwordHash: "x", role: "viewer" });
  await insertSession(org, { userId: user.id, tokenHash: hash(byte), expiresAt: new Date(), userAgent: null });
  await putPendingFactor(org, user.id, hash(byte));
  await putRecoveryCodes(org, user.id, [hash(byte)]);
  await insertInvitation(org, {
    email: `i${byte}@example.org`,
    role: "viewer",
    tokenHash: hash(byte),
    invitedBy: user.id,
    expiresAt: new Date(),
  });
  await insertView(org, user.id, { name: "V", filters: {}, shared: true });
  const link = { userId: user.id, tokenHash: hash(byte), madeBy: user.id, expiresAt: new Date() };
  await insertPasswordReset(org, link);
  await insertApiKey(org, {
    name: "k",
    prefix: "sk",
    keyHash: hash(byte),
    scopes: ["read"],
    createdBy: user.id,
    expiresAt: null,
  });
  const somebody = await insertEntity(org, person("Somebody", "20-30123456-7"));
  await fillSessions(org, somebody.id, byte);
  await claimIdempotency(org, "key", hash(byte));
  await appendAudit(org, {
    actor: { kind: "system", id: null },
    action: "image.view",
    object: null,
    outcome: "success",
  });
}

/** A validation with its event and link, and a biometric session. */
async function fillSessions(org: OrgId, entityId: EntityId, byte: number) {
  const [validationId, sessionId, biometricSessionId] = [
    newValidationId(),
    newHostedSessionId(),
    newBiometricSessionId(),
  ];
  await insertValidation(org, validationId, {
    entityId,
    sessionId,
    provider: "p",
    integrationCode: "i",
    doubleCheckRenaper: false,
    omitWarnings: [],
    webhookUrl: null,
    metadata: {},
    expiresAt: new Date(),
    createdBy: null,
  });
  await appendValidationEvent(org, validationId, { kind: "created", by: { kind: "system", id: null } });
  await insertHostedSession(org, sessionId, {
    subject: { kind: "validation", validationId },
    token: "t",
    tokenHash: hash(byte),
    language: null,
    step: "consent",
    expiresAt: new Date(),
    sandboxAt: null,
  });
  await insertBiometricSession(org, biometricSessionId, {
    entityId,
    sessionId: newHostedSessionId(),
    validationId,
    webhookUrl: null,
    callback: null,
    createdBy: null,
  });
}

beforeAll(async () => {
  db = await createTestDatabase();
  one = db.org;
  two = await db.newOrg();
  await fillEveryTable(one, 1);
  await fillEveryTable(two, 2);
});
afterAll(() => db.close());

const names = Object.values(tables).map((table) => getTableConfig(table).name);
const tenantTables = Object.values(tables)
  .filter((table) => "organizationId" in table)
  .map((table) => getTableConfig(table).name);

describe("row level security", () => {
  it("is on for every table that holds an organisation's rows", async () => {
    const { rows } = await db.ownerQuery(
      "select relname from pg_class where relkind = 'r' and relrowsecurity and relnamespace = 'public'::regnamespace",
    );
    expect(rows.map((row) => row.relname).sort()).toEqual([...tenantTables, "organisation"].sort());
    expect(tenantTables).toHaveLength(32);
  });

  it.each(tenantTables)("lets an organisation see its own rows of %s alone", async (table) => {
    const seen = await withOrg(one, (tx) =>
      tx.execute<{ organization_id: string }>(sql.raw(`select organization_id from ${table}`)),
    );
    expect(new Set(seen.rows.map((row) => row.organization_id)).has(two)).toBe(false);
    const asked = await withOrg(one, (tx) =>
      tx.execute(sql.raw(`select 1 from ${table} where organization_id = '${two}'`)),
    );
    expect(asked.rows).toEqual([]);
  });

  it.each(names.filter((name) => name !== "rate_window" && name !== "vault_canary"))(
    "shows nothing of %s when no organisation is set, or an empty one",
    async (table) => {
      const client = new pg.Client(db.app);
      await client.connect();
      expect((await client.query(`select 1 from ${table}`)).rows).toEqual([]);
      await client.query("begin; select set_config('app.org_id', '', true)");
      expect((await client.query(`select 1 from ${table}`)).rows).toEqual([]);
      await client.end();
    },
  );

  it("refuses a row for another organisation", async () => {
    const foreign = withOrg(one, (tx) =>
      tx.insert(tables.idempotency).values({
        organizationId: two,
        key: "x",
        requestHash: hash(9),
        createdAt: new Date(),
        expiresAt: new Date(),
      }),
    );
    await expect(foreign).rejects.toMatchObject({ code: "42501" });
  });

  it("does not outlive its transaction on a pooled connection", async () => {
    await withOrg(one, (tx) => tx.execute(sql`select 1`));
    const client = new pg.Client(db.app);
    await client.connect();
    await client.query(`begin; select set_config('app.org_id', '${one}', true)`);
    expect((await client.query("select 1 from entity")).rows).toHaveLength(1);
    await client.query("commit");
    expect((await client.query("select 1 from entity")).rows).toEqual([]);
    await client.end();
  });

  it("cannot be switched off, and no table changed, by the application's role", async () => {
    const client = new pg.Client(db.app);
    await client.connect();
    for (const statement of [
      "alter table entity disable row level security",
      "set session authorization kyc_owner",
      "set role kyc_owner",
      "create table mine (id int)",
      "drop table entity",
      "insert into audit_entry (organization_id, seq) values (gen_random_uuid(), 1)",
      "update vault_canary set id = 2",
    ]) {
      await expect(client.query(statement), statement).rejects.toMatchObject({ code: "42501" });
    }
    await client.end();
  });

  it("a transaction of one organisation never turns into another's", async () => {
    const nested = withOrg(one, () => withOrg(two, (tx) => tx.execute(sql`select 1`)));
    await expect(nested).rejects.toThrow("one organisation");
  });

  it("a role that could pass it is refused as the application's", async () => {
    await expect(migrateDatabase(db.owner, "postgres")).rejects.toThrow(/could read every organisation/);
    await expect(migrateDatabase(db.owner, "kyc_owner")).rejects.toThrow(/could read every organisation/);
  });
});

describe("before the organisation is known", () => {
  it("users are found by e-mail whatever its case, sessions and keys by their hash alone", async () => {
    expect((await findUserByEmail(" u2@EXAMPLE.org "))?.org).toBe(two);
    expect((await findSession(hash(2)))?.org).toBe(two);
    expect((await findApiKey(hash(1)))?.org).toBe(one);
    expect((await lookUpHostedSession(hash(2)))?.org).toBe(two);
    expect((await lookUpInvitation(hash(1)))?.org).toBe(one);
    expect(await lookUpInvitation(hash(3))).toBeNull();
    expect((await lookUpPasswordReset(hash(2)))?.org).toBe(two);
    expect(await lookUpPasswordReset(hash(3))).toBeNull();
    expect(await lookUpHostedSession(hash(3))).toBeNull();
    expect(await findApiKey(hash(3))).toBeNull();
    expect(await findUserByEmail("nobody@example.org")).toBeNull();
  });

  it("an e-mail has one account over all organisations", async () => {
    const again = insertUser(two, { email: "u1@example.org", name: "U", passwordHash: "x", role: "viewer" });
    await expect(again).rejects.toSatisfy((error) => violates(error, USER_EMAIL));
  });
});

describe("entities", () => {
  it("with the same tax id in other punctuation are refused inside one organisation only", async () => {
    await expect(insertEntity(one, person("Twin", "20301234567"))).rejects.toMatchObject({
      constraint: "entity_tax_id",
    });
    expect((await findEntityByTaxId(one, "20 30123456 7"))?.name).toBe("Somebody");
    expect((await listEntities(one, { search: "somebody" }, { limit: 10, offset: 0 })).total).toBe(1);
  });

  it("are two people whose tax ids differ in Ñ alone, also those stored before Ñ was told apart", async () => {
    const first = await insertEntity(one, person("First", "MUÑO-850101-AB1"));
    const second = await insertEntity(one, person("Second", "MUO-850101-AB1"));
    expect((await findEntityByTaxId(one, "muño850101ab1"))?.id).toBe(first.id);
    expect((await findEntityByTaxId(one, "MUO850101AB1"))?.id).toBe(second.id);
    await updateEntity(one, second.id, { taxId: "998" });
    await db.ownerQuery("update entity set tax_id_normalised = 'MUO850101AB1' where tax_id = 'MUÑO-850101-AB1'");
    await db.ownerQuery(readFileSync("lib/db/migrations/0024_letters_of_tax_ids.sql", "utf8"));
    expect((await findEntityByTaxId(one, "MUÑO850101AB1"))?.id).toBe(first.id);
  });

  it("are checked on the merged values when they change", async () => {
    const other = await insertEntity(one, person("Other", "999"));
    await expect(updateEntity(one, other.id, { taxId: "2030.1234567" })).rejects.toMatchObject({
      constraint: "entity_tax_id",
    });
    const changed = await updateEntity(one, other.id, { name: "Renamed Ñandú" });
    expect([changed?.name, changed?.taxId]).toEqual(["Renamed Ñandú", "999"]);
    expect((await listEntities(one, { search: "nandu" }, { limit: 10, offset: 0 })).total).toBe(1);
    expect(await updateEntity(two, other.id, { name: "x" })).toBeNull();
  });

  it("refused by the database say so without quoting a value", async () => {
    const error = await insertEntity(one, person("PLANTED-NAME", "20-30123456-7")).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    const text =
      error instanceof Error ? `${error.message} ${error.stack} ${JSON.stringify(error)} ${error.cause}` : "";
    expect(text).not.toMatch(/PLANTED|30123456/);
  });
});

describe("idempotency", () => {
  it("runs the first, holds the second, replays after the answer, and refuses another request", async () => {
    const claims = await Promise.all(Array.from({ length: 8 }, () => claimIdempotency(one, "k1", hash(7))));
    expect(claims.filter((claim) => claim.state === "new")).toHaveLength(1);
    expect(claims.filter((claim) => claim.state === "running")).toHaveLength(7);
    await keepResponse(one, "k1", { status: 200, body: '{"name":"PLANTED"}' });
    expect(await claimIdempotency(one, "k1", hash(7))).toEqual({
      state: "replay",
      response: { status: 200, body: '{"name":"PLANTED"}' },
    });
    expect(await claimIdempotency(one, "k1", hash(8))).toEqual({ state: "mismatch" });
    expect(await claimIdempotency(two, "k1", hash(8))).toEqual({ state: "new" });
    await forgetRequest(two, "k1");
    expect(await claimIdempotency(two, "k1", hash(8))).toEqual({ state: "new" });
    const { rows } = await db.ownerQuery("select response_sealed from idempotency where key = 'k1' and status = 200");
    expect(rows[0].response_sealed.includes("PLANTED")).toBe(false);
  });
});
