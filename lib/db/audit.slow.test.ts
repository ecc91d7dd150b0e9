import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OrgId } from "@/lib/contract";
import { appendAudit, findBrokenAudit, insertOrganisation, listAudit, withOrg } from ".";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;
let org: OrgId;
const entry = (i: number) => ({
  actor: { kind: "user", id: `user-${i}` } as const,
  action: "image.view" as const,
  object: { kind: "verification", id: `v-${i}` },
  outcome: "success" as const,
  details: { side: "front", i, nested: { b: 1, a: "ñ" } },
});

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

/** As a database administrator would who wants to hide something. */
async function tamper(statement: string): Promise<void> {
  await db.ownerQuery("alter table audit_entry disable trigger user");
  await db.ownerQuery(statement);
  await db.ownerQuery("alter table audit_entry enable trigger user");
}

describe("the audit chain", () => {
  it("holds after forty entries written at once, numbered without gap", async () => {
    org = await insertOrganisation("Busy");
    await Promise.all(Array.from({ length: 40 }, (_, i) => appendAudit(org, entry(i))));
    const listed = await listAudit(org, { limit: 100 });
    expect(listed.map((each) => each.seq)).toEqual(Array.from({ length: 40 }, (_, i) => 40 - i));
    expect(listed[0]?.details).toMatchObject({ side: "front", nested: { a: "ñ", b: 1 } });
    const report = await findBrokenAudit(db.owner);
    expect([report.broken, report.entries]).toEqual([[], 40]);
    expect(report.heads).toMatchObject([{ org, seq: 40 }]);
  });

  it("refuses update, delete and truncate, even from the owner", async () => {
    for (const statement of [
      "update audit_entry set action = 'x'",
      "delete from audit_entry",
      "truncate audit_entry",
    ]) {
      await expect(db.ownerQuery(statement), statement).rejects.toThrow("never changed or removed");
    }
    const asApp = withOrg(org, (tx) => tx.execute("delete from audit_entry"));
    await expect(asApp).rejects.toMatchObject({ code: "42501" });
  });

  it.each([
    ["details", `details = '{"side":"back"}'`],
    ["actor", "actor_id = 'somebody else'"],
    ["time", "at = at + interval '1 millisecond'"],
    ["outcome", "outcome = 'refused'"],
    ["hash", "hash = sha256('x')"],
  ])("names the entry whose %s was changed", async (_what, change) => {
    const own = await insertOrganisation("Tampered");
    for (let i = 0; i < 5; i++) await appendAudit(own, entry(i));
    await tamper(`update audit_entry set ${change} where organization_id = '${own}' and seq = 3`);
    const { broken } = await findBrokenAudit(db.owner);
    expect(broken.find((each) => each.org === own)).toMatchObject({ seq: 3, reason: "its content was changed" });
  });

  it("names the entry after a deleted one, and after a changed one whose hash was made to fit", async () => {
    const deleted = await insertOrganisation("Deleted");
    const refitted = await insertOrganisation("Refitted");
    for (let i = 0; i < 5; i++) {
      await appendAudit(deleted, entry(i));
      await appendAudit(refitted, entry(i));
    }
    await tamper(`delete from audit_entry where organization_id = '${deleted}' and seq = 2`);
    await tamper(`update audit_entry set action = 'nothing' where organization_id = '${refitted}' and seq = 2`);
    await tamper(`update audit_entry e set hash = audit_hash(e) where organization_id = '${refitted}' and seq = 2`);
    const { broken } = await findBrokenAudit(db.owner);
    expect(broken.find((each) => each.org === deleted)).toMatchObject({
      seq: 3,
      reason: "an entry before it is missing",
    });
    expect(broken.find((each) => each.org === refitted)).toMatchObject({
      seq: 3,
      reason: "it does not follow the entry before it",
    });
  });
});
