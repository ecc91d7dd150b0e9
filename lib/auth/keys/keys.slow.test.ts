import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OrgId } from "@/lib/contract";
import { listAudit } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import type { UserActor } from "../actor";
import { requireApiActor } from "../require-api-actor";
import { testPerson } from "../testing";
import { issueApiKey } from "./issue-api-key";
import { listApiKeys } from "./list-api-keys";
import { revokeApiKey } from "./revoke-api-key";

let database: TestDatabase;
let org: OrgId;
let boss: UserActor;
beforeAll(async () => {
  database = await createTestDatabase();
  org = database.org;
  boss = (await testPerson(org, "administrator")).actor;
});
afterAll(() => database.close());

const make = (more: object = {}) => issueApiKey(boss, { name: "Back office", scopes: ["read"], days: 30, ...more });
const use = (text: string) =>
  requireApiActor(
    new Request("http://localhost:3000/api/entities", { headers: { authorization: `Bearer ${text}` } }),
    "entity:read",
  );
const newest = async () => {
  const [record] = await listApiKeys(boss);
  if (record === undefined) throw new Error("no key");
  return record;
};
const lastEntry = async () => (await listAudit(org, { limit: 1 }))[0];

describe("a key", () => {
  it("opens what its scopes say, and is listed by its beginning, its maker and its last use", async () => {
    const { text } = await make();
    expect((await newest()).lastUsedAt).toBeNull();
    expect((await use(text)).orgId).toBe(org);
    expect(await newest()).toMatchObject({
      name: "Back office",
      prefix: text.slice(0, 12),
      scopes: ["read"],
      createdBy: boss.name,
      state: "active",
      lastUsedAt: expect.any(String),
    });
  });

  it("has its last use written once a minute at most", async () => {
    const { text } = await make();
    await use(text);
    const { id, lastUsedAt } = await newest();
    await use(text);
    expect((await newest()).lastUsedAt).toBe(lastUsedAt);
    await database.ownerQuery("update api_key set last_used_at = now() - interval '61 seconds' where id = $1", [id]);
    const moved = (await newest()).lastUsedAt;
    await use(text);
    expect((await newest()).lastUsedAt).not.toBe(moved);
  });

  it("is audited with its scopes when it is made, and never with itself", async () => {
    const { text } = await make({ scopes: ["read", "read", "write"] });
    const entry = await lastEntry();
    expect(entry).toMatchObject({
      action: "api-key.create",
      actor: { kind: "user", id: boss.userId },
      details: { before: null, after: { scopes: ["read", "write"] } },
    });
    const { rows } = await database.ownerQuery(
      "select row_to_json(k)::text as text from api_key k union all select row_to_json(a)::text from audit_entry a",
    );
    for (const row of rows) expect(row.text).not.toContain(text);
  });

  it("revoked opens nothing more, with the very next request", async () => {
    const { text } = await make();
    await use(text);
    const { id } = await newest();
    await revokeApiKey(boss, id);
    await expect(use(text)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    expect((await listApiKeys(boss)).find((key) => key.id === id)?.state).toBe("revoked");
    expect(await lastEntry()).toMatchObject({
      action: "api-key.revoke",
      details: { before: { state: "active" }, after: { state: "revoked" } },
    });
    await expect(revokeApiKey(boss, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("of another organisation is neither seen nor revoked", async () => {
    await make();
    const { id } = await newest();
    const stranger = (await testPerson(await database.newOrg(), "administrator")).actor;
    expect(await listApiKeys(stranger)).toEqual([]);
    await expect(revokeApiKey(stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it.each([[{ scopes: [] }], [{ scopes: ["everything"] }], [{ name: " " }], [{ days: 0 }], [{ keyHash: "x" }]])(
    "is not made with %j",
    async (given) => {
      await expect(make(given)).rejects.toMatchObject({ code: "INVALID_REQUEST" });
    },
  );
});
