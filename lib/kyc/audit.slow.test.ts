import crypto from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testKey, testPerson } from "@/lib/auth/testing";
import { type AuditAction, checkpointStatement, type OrgId } from "@/lib/contract";
import { appendAudit, insertOrganisation } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { isOurSignature, vault } from "@/lib/vault";
import { listAudit, makeAuditCheckpoint, verifyAudit } from ".";

let database: TestDatabase;
let org: OrgId;
beforeAll(async () => {
  database = await createTestDatabase();
  org = await insertOrganisation("Audited");
});
afterAll(() => database.close());

const view = (actorId: string, action: AuditAction = "image.view") =>
  appendAudit(org, {
    actor: { kind: "user", id: actorId },
    action,
    object: { kind: "verification", id: "v-1" },
    outcome: "success",
  });

describe("the audit as people read it", () => {
  it("names people and keys, newest first, page by page", async () => {
    const lead = await testPerson(org, "lead");
    const key = await testKey(org, ["read"]);
    await view(lead.actor.userId);
    await appendAudit(org, {
      actor: { kind: "api-key", id: key.id },
      action: "verification.create",
      object: { kind: "verification", id: "v-2" },
      outcome: "failed",
    });
    const first = await listAudit(lead.actor, { limit: "1" });
    expect(first.entries).toMatchObject([{ action: "verification.create", actor: { kind: "api-key", name: "test" } }]);
    const second = await listAudit(lead.actor, { limit: "1", before: String(first.nextBefore) });
    expect(second.entries).toMatchObject([{ action: "image.view", actor: { name: lead.email } }]);
  });

  it("is filtered by the beginning of the action, by actor, object and outcome", async () => {
    const { actor } = await testPerson(org, "lead");
    const count = async (query: Record<string, string>) => (await listAudit(actor, query)).entries.length;
    expect(await count({ action: "image" })).toBe(1);
    expect(await count({ action: "mage" })).toBe(0);
    expect(await count({ objectKind: "verification" })).toBe(2);
    expect(await count({ objectKind: "verification", objectId: "v-2" })).toBe(1);
    expect(await count({ outcome: "failed" })).toBe(1);
    expect(await count({ to: "2020-01-01" })).toBe(0);
  });

  it("of another organisation is not seen", async () => {
    const stranger = await testPerson(await insertOrganisation("Other"), "administrator");
    const { entries } = await listAudit(stranger.actor, {});
    expect(entries.filter(({ action }) => action.startsWith("image"))).toEqual([]);
  });
});

describe("the chain as a lead checks it", () => {
  it("holds, and its head is what a checkpoint signs", async () => {
    const { actor } = await testPerson(org, "lead");
    const made = await makeAuditCheckpoint(actor);
    const after = await verifyAudit(actor);
    expect(after).toMatchObject({ holds: true, broken: null });
    expect(checkpointStatement.parse(JSON.parse(made.statement))).toMatchObject({
      organizationId: org,
      seq: after.head?.seq,
      hash: after.head?.hash,
    });
  });

  it("a checkpoint is checked with its public key alone, and a changed one fails", async () => {
    const { actor } = await testPerson(org, "lead");
    const { statement, signature, publicKey } = await makeAuditCheckpoint(actor);
    const key = crypto.createPublicKey({ key: Buffer.from(publicKey, "base64"), format: "der", type: "spki" });
    const holds = (text: string) => crypto.verify(null, Buffer.from(text), key, Buffer.from(signature, "base64"));
    expect([holds(statement), holds(statement.replace(/"seq":\d+/, '"seq":1'))]).toEqual([true, false]);
    expect(isOurSignature(vault(), statement, signature)).toBe(true);
  });

  it("a broken chain is named and not signed", async () => {
    const { actor } = await testPerson(org, "lead");
    await database.ownerQuery("alter table audit_entry disable trigger user");
    await database.ownerQuery(
      `update audit_entry set action = 'image.view2' where organization_id = '${org}' and seq = 2`,
    );
    expect(await verifyAudit(actor)).toMatchObject({ holds: false, broken: { seq: 2 } });
    await expect(makeAuditCheckpoint(actor)).rejects.toMatchObject({ code: "INVALID_STATUS" });
  });
});
