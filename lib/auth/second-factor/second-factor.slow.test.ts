import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OrgId, organisationSettings } from "@/lib/contract";
import { findSecondFactor, listAudit, updateSettings } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { beginSecondFactor } from "../account/begin-second-factor";
import { confirmSecondFactor } from "../account/confirm-second-factor";
import { readSecondFactor } from "../account/read-second-factor";
import { removeSecondFactor } from "../account/remove-second-factor";
import { renewOwnRecoveryCodes } from "../account/renew-own-recovery-codes";
import type { UserActor } from "../actor";
import { actorOfSession } from "../live-session";
import { hashPassword } from "../password";
import { sealSessionToken } from "../session-cookie";
import { attemptCode, attemptSignIn } from "../sign-in-attempt";
import { testPerson } from "../testing";
import { getUser } from "../users/get-user";
import { resetSecondFactor } from "../users/reset-second-factor";
import { openTicket } from "./ticket";
import { stepAt, totpCode } from "./totp";

const PASSWORD = "correct horse battery";
let database: TestDatabase;
let org: OrgId;
let passwordHash: string;
beforeAll(async () => {
  database = await createTestDatabase();
  org = database.org;
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(() => database.close());

const person = (role: UserActor["role"] = "analyst") => testPerson(org, role, passwordHash);
const codeOf = async (actor: UserActor, steps = 0) => {
  const factor = await findSecondFactor(org, actor.userId);
  if (factor === null) throw new Error("no second factor");
  return totpCode(factor.secret, stepAt(Date.now()) + steps);
};
/** Somebody whose app is set up. The set-up took the code of the step before, so that the present one is left to use. */
async function enrolled() {
  const somebody = await person();
  expect(await beginSecondFactor(somebody.actor, { password: PASSWORD })).toEqual({ ok: true });
  const confirmed = await confirmSecondFactor(somebody.actor, { code: await codeOf(somebody.actor, -1) });
  if (!confirmed.ok) throw new Error(confirmed.reason);
  return { ...somebody, recoveryCodes: confirmed.recoveryCodes };
}
const ORIGIN = { address: "203.0.113.77", userAgent: "test" };
const firstStep = async (email: string) => {
  const attempt = await attemptSignIn({ email, password: PASSWORD, ...ORIGIN });
  if (attempt.outcome !== "code-needed") throw new Error(attempt.outcome);
  return attempt.ticket;
};
const secondStep = async (email: string, code: string) =>
  attemptCode({ ticket: await firstStep(email), code, ...ORIGIN });
const lastEntry = async () => (await listAudit(org, { limit: 1 }))[0];

describe("setting up an app", () => {
  it("needs the password, counts from the first right code, and ends sessions that were opened without", async () => {
    const { actor, email } = await person();
    const elsewhere = await attemptSignIn({ email, password: PASSWORD, ...ORIGIN });
    expect(await beginSecondFactor(actor, { password: "wrong" })).toEqual({ ok: false, reason: "wrong-password" });
    expect(await lastEntry()).toMatchObject({ action: "second-factor.enable", outcome: "refused" });
    await beginSecondFactor(actor, { password: PASSWORD });
    expect(await readSecondFactor(actor)).toMatchObject({
      state: "pending",
      uri: expect.stringContaining("otpauth://"),
    });
    expect((await attemptSignIn({ email, password: PASSWORD, ...ORIGIN })).outcome).toBe("signed-in");
    expect(await confirmSecondFactor(actor, { code: "000000" })).toEqual({ ok: false, reason: "wrong-code" });

    const confirmed = await confirmSecondFactor(actor, { code: await codeOf(actor) });
    expect(confirmed).toMatchObject({ ok: true });
    expect(confirmed.ok && new Set(confirmed.recoveryCodes).size).toBe(10);
    expect(await lastEntry()).toMatchObject({ action: "second-factor.enable", details: { after: { state: "on" } } });
    expect(await readSecondFactor(actor)).toMatchObject({ state: "on", recoveryCodesLeft: 10 });
    expect(elsewhere.outcome === "signed-in" && (await actorOfSession(elsewhere.sessionToken))).toBeNull();
    expect(await confirmSecondFactor(actor, { code: "000000" })).toEqual({ ok: false, reason: "nothing-begun" });
  });

  it("that was left standing is forgotten after a quarter of an hour", async () => {
    const { actor } = await person();
    await beginSecondFactor(actor, { password: PASSWORD });
    const later = Date.now() + 15 * 60_000;
    expect(await readSecondFactor(actor, later)).toEqual({ state: "off" });
    expect(await confirmSecondFactor(actor, { code: "000000" }, later)).toMatchObject({ reason: "nothing-begun" });
  });

  it("leaves neither the secret nor a recovery code readable in the database", async () => {
    const { actor, recoveryCodes } = await enrolled();
    const secret = (await findSecondFactor(org, actor.userId))?.secret.toString("hex") ?? "none";
    const { rows } = await database.ownerQuery(
      `select row_to_json(f)::text as text from second_factor f union all select row_to_json(r)::text from recovery_code r
       union all select row_to_json(a)::text from audit_entry a`,
    );
    for (const { text } of rows) {
      expect(text).not.toContain(secret);
      for (const code of recoveryCodes) expect(text).not.toContain(code.replaceAll("-", ""));
    }
  });
});

describe("signing in with a second factor", () => {
  it("opens with password and code, and says how in the session and the audit", async () => {
    const { actor, email } = await enrolled();
    const attempt = await secondStep(email, await codeOf(actor));
    if (attempt.outcome !== "signed-in") throw new Error(attempt.outcome);
    expect((await actorOfSession(attempt.sessionToken))?.userId).toBe(actor.userId);
    expect(await lastEntry()).toMatchObject({
      action: "session.create",
      details: { method: "password+code", by: "app" },
    });
  });

  it("takes a code once, and no older one after it", async () => {
    const { actor, email } = await enrolled();
    const [older, code] = [await codeOf(actor, -1), await codeOf(actor)];
    expect((await secondStep(email, code)).outcome).toBe("signed-in");
    expect((await secondStep(email, code)).outcome).toBe("wrong");
    expect((await secondStep(email, older)).outcome).toBe("wrong");
  });

  it("takes one code once also when it comes twice at the same moment", async () => {
    const { actor, email } = await enrolled();
    const [ticket, code] = [await firstStep(email), await codeOf(actor)];
    const outcomes = await Promise.all([1, 2].map(() => attemptCode({ ticket, code, ...ORIGIN })));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["signed-in", "wrong"]);
  });

  it("takes each recovery code once, however it is typed", async () => {
    const { email, recoveryCodes } = await enrolled();
    const code = recoveryCodes[0] ?? "";
    expect((await secondStep(email, ` ${code.toUpperCase().replaceAll("-", " ")}`)).outcome).toBe("signed-in");
    expect(await lastEntry()).toMatchObject({ details: { by: "recovery-code", left: 9 } });
    expect((await secondStep(email, code)).outcome).toBe("wrong");
  });

  it("takes no recovery code of another person", async () => {
    const [{ email }, { recoveryCodes }] = [await enrolled(), await enrolled()];
    expect((await secondStep(email, recoveryCodes[0] ?? "")).outcome).toBe("wrong");
  });

  it("makes wrong codes wait as wrong passwords do, and a right password buys no more of them", async () => {
    const { email } = await enrolled();
    const outcomes: string[] = [];
    for (let round = 0; round < 6; round++) {
      const first = await attemptSignIn({ email, password: PASSWORD, ...ORIGIN });
      outcomes.push(first.outcome);
      if (first.outcome !== "code-needed") continue;
      outcomes.push((await attemptCode({ ticket: first.ticket, code: "000000", ...ORIGIN })).outcome);
    }
    expect(outcomes.filter((outcome) => outcome === "wrong").length).toBeLessThanOrEqual(3);
    expect(outcomes.at(-1)).toBe("wait");
  });

  it("knows no ticket that was changed, is a session's cookie, or belongs to a disabled account", async () => {
    const { actor, email, token } = await enrolled();
    const ticket = await firstStep(email);
    const code = await codeOf(actor);
    for (const bad of ["", "x", `${ticket}x`, await sealSessionToken(token)]) {
      expect(await attemptCode({ ticket: bad, code, ...ORIGIN })).toEqual({ outcome: "too-late" });
    }
    expect(await openTicket(ticket)).toEqual({ user: actor.userId, org });
    await database.ownerQuery("update app_user set disabled_at = now() where id = $1", [actor.userId]);
    expect(await attemptCode({ ticket, code, ...ORIGIN })).toEqual({ outcome: "too-late" });
  });
});

describe("turning it off", () => {
  it("takes password and code, and neither alone", async () => {
    const { actor } = await enrolled();
    const code = await codeOf(actor);
    expect(await removeSecondFactor(actor, { password: "wrong", code })).toMatchObject({ reason: "wrong-password" });
    expect(await removeSecondFactor(actor, { password: PASSWORD, code: "000000" })).toMatchObject({
      reason: "wrong-code",
    });
    expect(await lastEntry()).toMatchObject({ action: "second-factor.disable", outcome: "refused" });
    expect(await removeSecondFactor(actor, { password: PASSWORD, code })).toEqual({ ok: true });
    expect(await readSecondFactor(actor)).toEqual({ state: "off" });
    expect(await lastEntry()).toMatchObject({ action: "second-factor.disable", details: { after: { state: "off" } } });
  });

  it("renewing the recovery codes ends the earlier ones", async () => {
    const { actor, email, recoveryCodes } = await enrolled();
    const renewed = await renewOwnRecoveryCodes(actor, { password: PASSWORD, code: await codeOf(actor) });
    expect((await secondStep(email, recoveryCodes[3] ?? "")).outcome).toBe("wrong");
    expect(renewed.ok && (await secondStep(email, renewed.recoveryCodes[3] ?? "")).outcome).toBe("signed-in");
  });

  it("is done by an administrator for a colleague who lost everything, and their sessions end", async () => {
    const boss = (await person("administrator")).actor;
    const { actor, email, token } = await enrolled();
    expect((await getUser(boss, actor.userId)).secondFactor).toBe("on");
    expect(await resetSecondFactor(boss, actor.userId)).toEqual({ ok: true });
    expect(await lastEntry()).toMatchObject({
      action: "second-factor.reset",
      actor: { id: boss.userId },
      details: { before: { secondFactor: "on" }, after: { secondFactor: "off" } },
    });
    expect(await actorOfSession(token)).toBeNull();
    expect((await attemptSignIn({ email, password: PASSWORD, ...ORIGIN })).outcome).toBe("signed-in");
    expect(await resetSecondFactor(boss, boss.userId)).toEqual({ ok: false, reason: "own-account" });
  });
});

describe("an organisation that requires it", () => {
  it("lets people without one do nothing but set it up, from the next request on", async () => {
    const { actor, token } = await person("administrator");
    await updateSettings(org, organisationSettings.parse({ security: { secondFactorRequired: true } }));
    const led = await actorOfSession(token);
    expect(led).toMatchObject({ mustEnrol: true, role: "administrator" });
    expect(led?.permissions.size).toBe(0);
    await beginSecondFactor(actor, { password: PASSWORD });
    await confirmSecondFactor(actor, { code: await codeOf(actor) });
    expect(await actorOfSession(token)).toMatchObject({ mustEnrol: false });
    await updateSettings(org, {});
  });
});
