import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OrgId } from "@/lib/contract";
import { findUserByEmail, listAudit } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import type { UserActor } from "../actor";
import { attemptSignIn } from "../sign-in-attempt";
import { testPerson } from "../testing";
import { acceptInvitation } from "./accept-invitation";
import { inviteUser } from "./invite-user";
import { listInvitations } from "./list-invitations";
import { openInvitation } from "./open-invitation";
import { revokeInvitation } from "./revoke-invitation";

let database: TestDatabase;
let org: OrgId;
let boss: UserActor;
beforeAll(async () => {
  database = await createTestDatabase();
  org = database.org;
  boss = (await testPerson(org, "administrator")).actor;
});
afterAll(() => database.close());

const CHOSEN = { name: "Zoe", password: "a long enough password" };
let people = 0;
const invited = async (email = `new${++people}@example.org`) => {
  const made = await inviteUser(boss, { email, role: "analyst" });
  if (!made.ok) throw new Error(made.reason);
  return { email, token: made.link.split("/").at(-1) ?? "", link: made.link };
};
const lastEntry = async () => (await listAudit(org, { limit: 1 }))[0];

describe("an invitation", () => {
  it("becomes an account with the role it was made for and the password that its owner chose", async () => {
    const { email, token } = await invited();
    expect(await openInvitation(token)).toMatchObject({ ok: true, offer: { email, role: "analyst" } });
    expect(await acceptInvitation(token, CHOSEN)).toEqual({ ok: true, email });
    const user = await findUserByEmail(email);
    expect(user).toMatchObject({ org, role: "analyst", name: "Zoe" });
    expect(await lastEntry()).toMatchObject({
      action: "user.create",
      details: { invitedBy: boss.userId, before: null, after: { role: "analyst" } },
    });
    const attempt = await attemptSignIn({ email, password: CHOSEN.password, address: null, userAgent: null });
    expect(attempt.outcome).toBe("signed-in");
  });

  it("counts once, also for two who use it at the same moment", async () => {
    const { token } = await invited();
    const both = await Promise.all([acceptInvitation(token, CHOSEN), acceptInvitation(token, CHOSEN)]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(await openInvitation(token)).toEqual({ ok: false, reason: "unknown" });
  });

  it("is stored without its token, and the audit holds neither token nor address", async () => {
    const { email, token } = await invited();
    const { rows } = await database.ownerQuery("select row_to_json(i)::text as text from invitation i");
    for (const { text } of rows) expect(text).not.toContain(token);
    const entry = JSON.stringify(await lastEntry());
    expect(entry).toContain("invitation.create");
    expect(entry).not.toContain(token);
    expect(entry).not.toContain(email);
  });

  it("opens nothing after a week", async () => {
    const { token } = await invited();
    await database.ownerQuery("update invitation set expires_at = now() - interval '1 second'");
    expect(await openInvitation(token)).toEqual({ ok: false, reason: "expired" });
    expect(await acceptInvitation(token, CHOSEN)).toEqual({ ok: false, reason: "expired" });
    expect((await listInvitations(boss))[0]?.state).toBe("expired");
  });

  it("taken back opens nothing, and cannot be taken back twice", async () => {
    const { email, token } = await invited();
    const open = (await listInvitations(boss)).find((each) => each.email === email);
    await revokeInvitation(boss, open?.id);
    expect(await lastEntry()).toMatchObject({ action: "invitation.revoke" });
    expect(await acceptInvitation(token, CHOSEN)).toEqual({ ok: false, reason: "unknown" });
    await expect(revokeInvitation(boss, open?.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("of an address that was invited already takes the earlier link back", async () => {
    const first = await invited();
    const second = await invited(first.email);
    expect(await openInvitation(first.token)).toEqual({ ok: false, reason: "unknown" });
    expect((await openInvitation(second.token)).ok).toBe(true);
  });

  it("is refused for an address with an account here, and finds out one elsewhere only when it is used", async () => {
    expect(await inviteUser(boss, { email: ` ${boss.email.toUpperCase()} `, role: "viewer" })).toEqual({
      ok: false,
      reason: "has-account",
    });
    const elsewhere = await testPerson(await database.newOrg(), "viewer");
    const { token } = await invited(elsewhere.email);
    expect(await acceptInvitation(token, CHOSEN)).toEqual({ ok: false, reason: "has-account" });
  });

  it("of another organisation is not there to be taken back", async () => {
    const { email } = await invited();
    const id = (await listInvitations(boss)).find((each) => each.email === email)?.id;
    const stranger = (await testPerson(await database.newOrg(), "administrator")).actor;
    await expect(revokeInvitation(stranger, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listInvitations(stranger)).toEqual([]);
  });

  it.each([
    [{ name: "", password: CHOSEN.password }],
    [{ name: "Zoe", password: "too short" }],
    [{ ...CHOSEN, role: "administrator" }],
  ])("is not taken with %j", async (given) => {
    const { token } = await invited();
    await expect(acceptInvitation(token, given)).rejects.toMatchObject({ code: "INVALID_REQUEST" });
  });

  it.each(["", "x", "A".repeat(43), "../".repeat(20)])("%j opens nothing", async (token) => {
    expect(await openInvitation(token)).toEqual({ ok: false, reason: "unknown" });
  });
});
