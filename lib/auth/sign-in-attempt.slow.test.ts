import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OrgId } from "@/lib/contract";
import { findUserByEmail, listAudit, updateUser } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { createUser } from "./create-user";
import { actorOfSession } from "./live-session";
import { endSessions } from "./sign-in";
import { attemptSignIn } from "./sign-in-attempt";

const PASSWORD = "correct horse battery";
let database: TestDatabase;
let org: OrgId;

beforeAll(async () => {
  database = await createTestDatabase();
  org = database.org;
  await createUser(org, { email: "Ana@Example.org", name: "Ana", role: "analyst", password: PASSWORD });
});
afterAll(() => database.close());

let addresses = 0;
const attempt = (email: string, password: string, address = `10.0.0.${++addresses}`) =>
  attemptSignIn({ email, password, address, userAgent: "test" });
const signedIn = async () => {
  const result = await attempt("ana@example.org", PASSWORD);
  if (result.outcome !== "signed-in") throw new Error(result.outcome);
  return result.sessionToken;
};

describe("signing in", () => {
  it("opens a session, whatever the case of the address, and writes it down", async () => {
    const result = await attempt(" ANA@example.ORG ", PASSWORD);
    if (result.outcome !== "signed-in") throw new Error(result.outcome);
    const actor = await actorOfSession(result.sessionToken);
    expect(actor).toMatchObject({ kind: "user", orgId: org, role: "analyst", name: "Ana", keyId: null });
    const [entry] = await listAudit(org, { limit: 1 });
    expect(entry).toMatchObject({ action: "session.create", outcome: "success", actor: { kind: "user" } });
  });

  it("gives every session a secret of its own, which the database does not hold", async () => {
    const tokens = [await signedIn(), await signedIn()];
    expect(tokens[0]).not.toBe(tokens[1]);
    const { rows } = await database.ownerQuery("select row_to_json(s)::text as text from session s");
    for (const { text } of rows) for (const token of tokens) expect(text).not.toContain(token);
  });

  it("refuses a wrong password and an unknown address alike, and writes down the known one", async () => {
    expect(await attempt("ana@example.org", "wrong")).toEqual({ outcome: "wrong" });
    expect(await attempt("nobody@example.org", "wrong")).toEqual({ outcome: "wrong" });
    const [entry] = await listAudit(org, { limit: 1 });
    expect(entry).toMatchObject({ action: "session.create", outcome: "refused", details: { reason: "password" } });
    await signedIn();
  });

  it("makes known and unknown accounts wait after five failures, and others not", async () => {
    const waits = async (email: string) => {
      for (let n = 0; n < 5; n++) expect(await attempt(email, "wrong")).toEqual({ outcome: "wrong" });
      return attempt(email, PASSWORD);
    };
    await createUser(org, { email: "bo@example.org", name: "Bo", role: "viewer", password: PASSWORD });
    expect(await waits("bo@example.org")).toMatchObject({ outcome: "wait" });
    expect(await waits("nobody2@example.org")).toMatchObject({ outcome: "wait" });
    await signedIn();
  });

  it("counts tries sent at the same moment", async () => {
    const results = await Promise.all(Array.from({ length: 20 }, () => attempt("nobody3@example.org", "wrong")));
    expect(results.filter(({ outcome }) => outcome === "wrong").length).toBeLessThanOrEqual(5);
  });

  it("makes one address wait after many failures over many accounts", async () => {
    for (let n = 0; n < 25; n++) await attempt(`guess${n}@example.org`, "wrong", "10.9.9.9");
    expect(await attempt("ana@example.org", PASSWORD, "10.9.9.9")).toMatchObject({ outcome: "wait" });
  });

  it("refuses a disabled account, and ends its sessions with the next request", async () => {
    const token = await signedIn();
    const ana = await findUserByEmail("ana@example.org");
    if (ana === null) throw new Error("no such user");
    await updateUser(org, ana.id, { disabledAt: new Date() });
    expect(await actorOfSession(token)).toBeNull();
    expect(await attempt("ana@example.org", PASSWORD)).toEqual({ outcome: "wrong" });
    await updateUser(org, ana.id, { disabledAt: null });
    expect(await actorOfSession(token)).not.toBeNull();
  });
});

describe("sessions", () => {
  const actorBehind = async (token: string) => {
    const actor = await actorOfSession(token);
    if (actor === null) throw new Error("the session is not alive");
    return actor;
  };

  it("a changed role counts at once", async () => {
    const token = await signedIn();
    const { userId } = await actorBehind(token);
    await updateUser(org, userId, { role: "viewer" });
    expect((await actorBehind(token)).permissions.has("verification:create")).toBe(false);
    await updateUser(org, userId, { role: "analyst" });
  });

  it("signing out ends one, signing out everywhere all", async () => {
    const [one, two, three] = [await signedIn(), await signedIn(), await signedIn()];
    await endSessions(await actorBehind(one), "this");
    expect(await actorOfSession(one)).toBeNull();
    expect(await actorOfSession(two)).not.toBeNull();
    await endSessions(await actorBehind(two), "all");
    expect(await actorOfSession(two)).toBeNull();
    expect(await actorOfSession(three)).toBeNull();
    const [entry] = await listAudit(org, { limit: 1 });
    expect(entry).toMatchObject({ action: "session.end-all", outcome: "success" });
  });

  it("an idle half hour or a whole half day ends one", async () => {
    const idle = await signedIn();
    const old = await signedIn();
    const { sessionId: idleId } = await actorBehind(idle);
    const { sessionId: oldId } = await actorBehind(old);
    await database.ownerQuery("update session set last_seen_at = now() - interval '31 minutes' where id = $1", [
      idleId,
    ]);
    await database.ownerQuery("update session set expires_at = now() - interval '1 second' where id = $1", [oldId]);
    expect(await actorOfSession(idle)).toBeNull();
    expect(await actorOfSession(old)).toBeNull();
  });

  it("use keeps one alive, watching does not", async () => {
    const token = await signedIn();
    const { sessionId } = await actorBehind(token);
    const seen = async () => {
      const { rows } = await database.ownerQuery("select last_seen_at as at from session where id = $1", [sessionId]);
      return rows[0].at.getTime();
    };
    await database.ownerQuery("update session set last_seen_at = now() - interval '10 minutes' where id = $1", [
      sessionId,
    ]);
    const before = await seen();
    await actorOfSession(token, "watch");
    expect(await seen()).toBe(before);
    await actorOfSession(token);
    expect(await seen()).toBeGreaterThan(before);
  });
});
