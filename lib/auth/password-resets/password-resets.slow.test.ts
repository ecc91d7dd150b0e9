import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OrgId, Role } from "@/lib/contract";
import { findUserByEmail, insertUser, listAudit, updateUser } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { changeOwnPassword } from "../account/change-own-password";
import type { UserActor } from "../actor";
import { inviteUser } from "../invitations/invite-user";
import { actorOfSession } from "../live-session";
import { attemptSingleSignOn } from "../oidc/attempt-single-sign-on";
import { hashPassword } from "../password";
import { resetPasswordByEmail } from "../reset-password-by-email";
import { attemptSignIn } from "../sign-in-attempt";
import { testPerson } from "../testing";
import { changeUserRole } from "../users/change-user-role";
import { disableUser } from "../users/disable-user";
import { enableUser } from "../users/enable-user";
import { makePasswordReset } from "./make-password-reset";
import { openPasswordReset } from "./open-password-reset";
import { takePasswordReset } from "./take-password-reset";

let database: TestDatabase;
let org: OrgId;
let boss: UserActor;
let oldHash: string;
beforeAll(async () => {
  database = await createTestDatabase();
  org = database.org;
  boss = (await testPerson(org, "administrator")).actor;
  oldHash = await hashPassword(OLD);
});
afterAll(() => database.close());

const OLD = "the old password of theirs";
const NEW = { password: "quite another password" };
const UNKNOWN = { ok: false, reason: "unknown" };
const person = (role: Role = "analyst") => testPerson(org, role, oldHash);
const linkFor = async (id: string, by = boss) => {
  const made = await makePasswordReset(by, id);
  if (!made.ok) throw new Error(made.reason);
  return { ...made, token: made.link.split("/").at(-1) ?? "" };
};
const tryWith = async (email: string, password: string) =>
  (await attemptSignIn({ email, password, address: null, userAgent: null })).outcome;
const lastEntry = async () => (await listAudit(org, { limit: 1 }))[0];

describe("a link for a new password", () => {
  it("sets the password that its owner chose, ends their sessions, and both steps are on record", async () => {
    const { actor, email, token: session } = await person();
    const { token, link } = await linkFor(actor.userId);
    expect(link).toMatch(/\/reset\/[\w-]{43}$/);
    expect(await lastEntry()).toMatchObject({
      action: "password-reset.create",
      actor: { kind: "user", id: boss.userId },
      object: { kind: "user", id: actor.userId },
      details: { before: null, after: { state: "open" } },
    });
    expect(await openPasswordReset(token)).toMatchObject({ ok: true, email });
    expect(await tryWith(email, OLD)).toBe("signed-in");
    expect(await takePasswordReset(token, NEW)).toEqual({ ok: true });
    expect(await actorOfSession(session)).toBeNull();
    expect(await lastEntry()).toMatchObject({
      action: "user.reset-password",
      actor: { kind: "user", id: actor.userId },
      details: { by: "link", madeBy: boss.userId, sessionsEnded: 2 },
    });
    expect([await tryWith(email, OLD), await tryWith(email, NEW.password)]).toEqual(["wrong", "signed-in"]);
  });

  it("counts once, also for two who use it at the same moment", async () => {
    const { actor } = await person();
    const { token } = await linkFor(actor.userId);
    const both = await Promise.all([takePasswordReset(token, NEW), takePasswordReset(token, NEW)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await openPasswordReset(token)).toEqual(UNKNOWN);
  });

  it("is stored without its token, and the audit holds neither token nor address", async () => {
    const { actor, email } = await person();
    const { token } = await linkFor(actor.userId);
    const { rows } = await database.ownerQuery("select row_to_json(r)::text as text from password_reset r");
    for (const { text } of rows) expect(text).not.toContain(token);
    await takePasswordReset(token, NEW);
    const entries = JSON.stringify(await listAudit(org, { limit: 2 }));
    expect(entries).toContain("password-reset.create");
    for (const secret of [token, email, NEW.password]) expect(entries).not.toContain(secret);
  });

  it("opens nothing after four hours", async () => {
    const { actor, email } = await person();
    const { token, expiresAt } = await linkFor(actor.userId);
    expect((new Date(expiresAt).getTime() - Date.now()) / 3_600_000).toBeCloseTo(4, 1);
    await database.ownerQuery("update password_reset set expires_at = now() - interval '1 second'");
    expect(await openPasswordReset(token)).toEqual({ ok: false, reason: "expired" });
    expect(await takePasswordReset(token, NEW)).toEqual({ ok: false, reason: "expired" });
    expect(await tryWith(email, OLD)).toBe("signed-in");
  });

  it("is taken back by a second one, by a password changed meanwhile, and with the account", async () => {
    const { actor } = await person();
    const first = await linkFor(actor.userId);
    const second = await linkFor(actor.userId);
    expect(await openPasswordReset(first.token)).toEqual(UNKNOWN);
    await changeOwnPassword(actor, { current: OLD, next: NEW.password });
    expect(await openPasswordReset(second.token)).toEqual(UNKNOWN);
    const third = await linkFor(actor.userId);
    await disableUser(boss, actor.userId);
    expect(await openPasswordReset(third.token)).toEqual(UNKNOWN);
    expect(await makePasswordReset(boss, actor.userId)).toEqual({ ok: false, reason: "disabled" });
    await enableUser(boss, actor.userId);
    expect(await takePasswordReset(third.token, NEW)).toEqual(UNKNOWN);
  });

  it("keeps the second factor: the new password alone opens nothing", async () => {
    const { actor, email } = await person();
    await database.ownerQuery(
      `insert into second_factor (user_id, organization_id, secret_sealed, created_at, confirmed_at)
       values ($1, $2, '\\x00', now(), now())`,
      [actor.userId, org],
    );
    const { token } = await linkFor(actor.userId);
    await takePasswordReset(token, NEW);
    expect(await tryWith(email, NEW.password)).toBe("code-needed");
  });

  it("lets its owner in at once, although they guessed wrongly before", async () => {
    const { actor, email } = await person();
    for (let n = 0; n < 6; n++) await tryWith(email, "a wrong password");
    expect(await tryWith(email, OLD)).toBe("wait");
    await takePasswordReset((await linkFor(actor.userId)).token, NEW);
    expect(await tryWith(email, NEW.password)).toBe("signed-in");
  });

  it.each([{ password: "too short" }, { password: "x".repeat(257) }, { ...NEW, role: "administrator" }, {}])(
    "is not used up by %j",
    async (given) => {
      const { actor } = await person();
      const { token } = await linkFor(actor.userId);
      await expect(takePasswordReset(token, given)).rejects.toMatchObject({ code: "INVALID_REQUEST" });
      expect((await openPasswordReset(token)).ok).toBe(true);
    },
  );

  it.each(["", "x", "A".repeat(43), "../".repeat(20)])("%j opens nothing", async (token) => {
    expect(await openPasswordReset(token)).toEqual(UNKNOWN);
    expect(await takePasswordReset(token, NEW)).toEqual(UNKNOWN);
  });
});

describe("nobody gets more rights by a link unseen:", () => {
  it("it is made by an administrator alone, for a colleague of the same organisation, not for oneself", async () => {
    const { actor } = await person("administrator");
    for (const role of ["viewer", "analyst", "lead"] as const) {
      const other = (await person(role)).actor;
      await expect(makePasswordReset(other, actor.userId)).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    const stranger = (await testPerson(await database.newOrg(), "administrator")).actor;
    await expect(makePasswordReset(stranger, actor.userId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await makePasswordReset(boss, boss.userId)).toEqual({ ok: false, reason: "own-account" });
  });

  it("one made by somebody who is no administrator any more opens nothing", async () => {
    const target = (await person("administrator")).actor;
    for (const fall of [
      (id: string) => changeUserRole(boss, id, { role: "viewer" }),
      (id: string) => disableUser(boss, id),
    ]) {
      const maker = (await person("administrator")).actor;
      const { token } = await linkFor(target.userId, maker);
      await fall(maker.userId);
      expect(await openPasswordReset(token)).toEqual(UNKNOWN);
      expect(await takePasswordReset(token, NEW)).toEqual(UNKNOWN);
    }
  });

  it("an account of single sign-on alone gets none", async () => {
    const email = "sso@example.org";
    await inviteUser(boss, { email, role: "lead" });
    await attemptSingleSignOn({ email, email_verified: true }, { address: null, userAgent: null });
    const user = await findUserByEmail(email);
    expect(user?.hasPassword).toBe(false);
    expect(await makePasswordReset(boss, user?.id)).toEqual({ ok: false, reason: "single-sign-on" });
  });
});

describe("the command line", () => {
  it("gives the last administrator another password, ends their sessions, and leaves a trace", async () => {
    const { actor, email, token } = await person("administrator");
    const link = await linkFor(actor.userId);
    expect(await resetPasswordByEmail(email.toUpperCase(), NEW.password)).toBe("changed");
    expect(await actorOfSession(token)).toBeNull();
    expect(await openPasswordReset(link.token)).toEqual(UNKNOWN);
    expect(await tryWith(email, NEW.password)).toBe("signed-in");
    const [, entry] = await listAudit(org, { limit: 2 });
    expect(entry).toMatchObject({
      action: "user.reset-password",
      actor: { kind: "system" },
      object: { kind: "user", id: actor.userId },
      details: { by: "command-line", sessionsEnded: 1 },
    });
  });

  it("gives an account of single sign-on a password, for when the provider is gone", async () => {
    const values = { email: "only@example.org", name: "Only", role: "administrator", passwordHash: "none" } as const;
    await insertUser(org, { ...values, hasPassword: false });
    expect(await resetPasswordByEmail(values.email, NEW.password)).toBe("changed");
    expect((await findUserByEmail(values.email))?.hasPassword).toBe(true);
  });

  it("changes nothing for an address without an account, or one that is disabled", async () => {
    expect(await resetPasswordByEmail("nobody@example.org", NEW.password)).toBe("unknown");
    const { actor, email } = await person();
    await updateUser(org, actor.userId, { disabledAt: new Date() });
    expect(await resetPasswordByEmail(email, NEW.password)).toBe("disabled");
    await expect(resetPasswordByEmail(boss.email, "short")).rejects.toBeInstanceOf(RangeError);
  });
});
