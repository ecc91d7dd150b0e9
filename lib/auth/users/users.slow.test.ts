import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OrgId, Role } from "@/lib/contract";
import { findUserByEmail, listAudit, updateUser } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { listOwnSessions } from "../account/list-own-sessions";
import type { UserActor } from "../actor";
import { actorOfSession } from "../live-session";
import { openSession } from "../sign-in-attempt";
import { testPerson } from "../testing";
import { changeUserRole } from "./change-user-role";
import { disableUser } from "./disable-user";
import { enableUser } from "./enable-user";
import { endUserSession } from "./end-user-session";
import { getUser } from "./get-user";
import { listUserSessions } from "./list-user-sessions";
import { listUsers } from "./list-users";

let database: TestDatabase;
let org: OrgId;
let boss: UserActor;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(async () => {
  org = await database.newOrg();
  boss = (await testPerson(org, "administrator")).actor;
});
const person = (role: Role) => testPerson(org, role);
const lastEntry = async () => (await listAudit(org, { limit: 1 }))[0];

describe("an administrator", () => {
  it("changes a role, from the next request on, and the audit holds both", async () => {
    const { actor, token } = await person("analyst");
    expect(await changeUserRole(boss, actor.userId, { role: "viewer" })).toEqual({ ok: true });
    expect((await actorOfSession(token))?.role).toBe("viewer");
    expect(await lastEntry()).toMatchObject({
      action: "user.change-role",
      actor: { kind: "user", id: boss.userId },
      object: { kind: "user", id: actor.userId },
      details: { before: { role: "analyst" }, after: { role: "viewer" } },
    });
  });

  it("writes nothing down for a role that is so already", async () => {
    const { actor } = await person("lead");
    const before = await lastEntry();
    expect(await changeUserRole(boss, actor.userId, { role: "lead" })).toEqual({ ok: true });
    expect(await lastEntry()).toEqual(before);
  });

  it("keeps a colleague out at once, sessions and all, and lets them in again to new ones only", async () => {
    const { actor, token } = await person("analyst");
    await disableUser(boss, actor.userId);
    expect(await actorOfSession(token)).toBeNull();
    expect((await getUser(boss, actor.userId)).state).toBe("disabled");
    expect(await lastEntry()).toMatchObject({
      action: "user.disable",
      details: { before: { state: "active" }, after: { state: "disabled" } },
    });
    await enableUser(boss, actor.userId);
    expect((await getUser(boss, actor.userId)).state).toBe("active");
    expect(await actorOfSession(token)).toBeNull();
  });

  it("does not change their own account", async () => {
    const refused = { ok: false, reason: "own-account" };
    expect(await changeUserRole(boss, boss.userId, { role: "viewer" })).toEqual(refused);
    expect(await disableUser(boss, boss.userId)).toEqual(refused);
  });

  it("sees and changes nobody of another organisation", async () => {
    const stranger = await testPerson(await database.newOrg(), "administrator");
    expect((await listUsers(boss)).map(({ id }) => id)).toEqual([boss.userId]);
    await expect(getUser(boss, stranger.actor.userId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(disableUser(boss, stranger.actor.userId)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("one session of a colleague", () => {
  /** A person who is signed in on two machines. */
  const onTwoMachines = async () => {
    const { actor, token, email } = await person("analyst");
    const user = await findUserByEmail(email);
    if (user === null) throw new Error("There is no such person.");
    const other = await openSession(user, { address: "203.0.113.9", userAgent: "other" }, "password");
    return { actor, token, other };
  };

  it("ends at once when an administrator ends it; the other goes on, and the audit names which", async () => {
    const { actor, token, other } = await onTwoMachines();
    expect(await listUserSessions(boss, actor.userId)).toHaveLength(2);
    expect(await endUserSession(boss, actor.userId, actor.sessionId)).toEqual({ ok: true });
    expect(await actorOfSession(token)).toBeNull();
    const left = await actorOfSession(other);
    expect(left).not.toBeNull();
    expect((await listUserSessions(boss, actor.userId)).map(({ id }) => id)).toEqual([left?.sessionId]);
    expect(await lastEntry()).toMatchObject({
      action: "user.end-session",
      actor: { kind: "user", id: boss.userId },
      object: { kind: "user", id: actor.userId },
      details: {
        before: { session: actor.sessionId, state: "open", method: "password" },
        after: { session: actor.sessionId, state: "ended" },
      },
    });
  });

  it("is NOT_FOUND once it is over, when it is somebody else's, and in another organisation", async () => {
    const { actor } = await onTwoMachines();
    const neighbour = (await person("viewer")).actor;
    const stranger = await testPerson(await database.newOrg(), "administrator");
    const missing = { code: "NOT_FOUND" };
    await expect(endUserSession(boss, actor.userId, neighbour.sessionId)).rejects.toMatchObject(missing);
    await expect(endUserSession(stranger.actor, actor.userId, actor.sessionId)).rejects.toMatchObject(missing);
    await expect(listUserSessions(stranger.actor, actor.userId)).rejects.toMatchObject(missing);
    await endUserSession(boss, actor.userId, actor.sessionId);
    await expect(endUserSession(boss, actor.userId, actor.sessionId)).rejects.toMatchObject(missing);
  });

  it("is ended by nobody below an administrator, and one's own is ended on one's own page", async () => {
    const { actor, token } = await onTwoMachines();
    for (const role of ["viewer", "analyst", "lead"] as const) {
      const other = (await person(role)).actor;
      await expect(endUserSession(other, actor.userId, actor.sessionId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    expect(await actorOfSession(token)).not.toBeNull();
    const [own] = await listOwnSessions(boss);
    expect(await endUserSession(boss, boss.userId, own?.id)).toEqual({ ok: false, reason: "own-account" });
  });
});

describe("the last administrator", () => {
  it("stays when two take the role from each other at the same moment", async () => {
    const other = (await person("administrator")).actor;
    const results = await Promise.allSettled([
      changeUserRole(boss, other.userId, { role: "viewer" }),
      changeUserRole(other, boss.userId, { role: "viewer" }),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const roles = (await listUsers((await person("administrator")).actor)).map(({ role }) => role);
    expect(roles.filter((role) => role === "administrator")).toHaveLength(2);
  });

  it("cannot be taken out by one who was disabled a moment ago", async () => {
    const other = (await person("administrator")).actor;
    await updateUser(org, other.userId, { disabledAt: new Date() });
    await expect(disableUser(other, boss.userId)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
