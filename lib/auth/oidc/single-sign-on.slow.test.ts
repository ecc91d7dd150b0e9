import { Auth, type AuthConfig, raw, skipCSRFCheck } from "@auth/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OrgId } from "@/lib/contract";
import { findUserByEmail, listAudit, updateUser } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { inviteUser } from "../invitations/invite-user";
import { openInvitation } from "../invitations/open-invitation";
import { actorOfSession } from "../live-session";
import { authConfig } from "../next-auth";
import { sessionCookieName, sessionTokenIn } from "../session-cookie";
import { testPerson } from "../testing";
import { oidcProvider } from "./provider";
import { FAKE_CLIENT, type FakeFault, startFakeIssuer } from "./testing";

let database: TestDatabase;
let org: OrgId;
let fake: Awaited<ReturnType<typeof startFakeIssuer>>;
let config: AuthConfig;
beforeAll(async () => {
  database = await createTestDatabase();
  org = database.org;
  fake = await startFakeIssuer();
  const provider = oidcProvider({
    issuer: fake.issuer,
    clientId: FAKE_CLIENT.id,
    clientSecret: FAKE_CLIENT.secret,
    label: null,
  });
  const origin = async () => ({ address: "203.0.113.77", userAgent: "test" });
  config = { ...authConfig(origin), basePath: "/api/auth", providers: [provider] };
});
afterAll(async () => {
  fake.close();
  await database.close();
});

const DESK = "http://localhost:3000/api/auth";
const started = async () => {
  const request = new Request(`${DESK}/signin/oidc`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ callbackUrl: "/verifications?tab=review" }),
  });
  const answer = await Auth(request, { ...config, raw, skipCSRFCheck });
  const cookies = (answer.cookies ?? []).map(({ name, value }) => `${name}=${value}`).join("; ");
  return { address: String(answer.redirect), cookies };
};
/** The whole way of a browser: to the provider, back with its code, and where the desk leads then. */
async function comeIn(
  claims: Parameters<typeof fake.says>[0],
  tamper = (callback: string) => callback,
  fault: FakeFault = {},
) {
  fake.says(claims, fault);
  const { address, cookies } = await started();
  const callback = (await fetch(address, { redirect: "manual" })).headers.get("location") ?? "";
  const answer = await Auth(new Request(tamper(callback), { headers: { cookie: cookies } }), { ...config, raw });
  const set = (answer.cookies ?? []).find(({ name }) => name === sessionCookieName());
  const token = set === undefined ? null : await sessionTokenIn(`${set.name}=${set.value}`);
  return { to: String(answer.redirect), actor: token === null ? null : await actorOfSession(token) };
}
const NO_ACCOUNT = { to: "http://localhost:3000/sign-in?error=NoAccount", actor: null };
const lastEntry = async () => (await listAudit(org, { limit: 1 }))[0];

describe("single sign-on", () => {
  it("goes to the provider with PKCE, state and nonce", async () => {
    const { address } = await started();
    const query = new URL(address).searchParams;
    expect(query.get("code_challenge_method")).toBe("S256");
    expect(query.get("state")).toBeTruthy();
    expect(query.get("nonce")).toBeTruthy();
    expect(query.get("redirect_uri")).toBe(`${DESK}/callback/oidc`);
  });

  it("opens the account of the same verified address, whatever its case, with the role that it has here", async () => {
    const { actor: ana } = await testPerson(org, "lead");
    const { to, actor } = await comeIn({ email: ana.email.toUpperCase(), email_verified: true });
    expect(to).toBe("http://localhost:3000/verifications?tab=review");
    expect(actor).toMatchObject({ userId: ana.userId, role: "lead", orgId: org });
    expect(await lastEntry()).toMatchObject({ action: "session.create", details: { method: "single-sign-on" } });
  });

  it("opens nothing for an address that the provider has not verified", async () => {
    const { actor } = await testPerson(org, "administrator");
    expect(await comeIn({ email: actor.email, email_verified: false })).toEqual(NO_ACCOUNT);
    expect(await comeIn({ email: actor.email })).toEqual(NO_ACCOUNT);
  });

  it("makes no account for a stranger", async () => {
    expect(await comeIn({ email: "stranger@example.org", email_verified: true })).toEqual(NO_ACCOUNT);
    expect(await findUserByEmail("stranger@example.org")).toBeNull();
  });

  it("takes an open invitation, with the role that stands in it, and uses it up", async () => {
    const boss = (await testPerson(org, "administrator")).actor;
    const invited = await inviteUser(boss, { email: "carla@example.org", role: "viewer" });
    const { actor } = await comeIn({ email: "Carla@example.org", email_verified: true, name: "Carla" });
    expect(actor).toMatchObject({ role: "viewer", name: "Carla", email: "carla@example.org" });
    expect(invited.ok && (await openInvitation(invited.link.split("/").at(-1) ?? "")).ok).toBe(false);
    const entries = await listAudit(org, { limit: 2 });
    expect(entries[1]).toMatchObject({
      action: "user.create",
      details: { by: "single-sign-on", invitedBy: boss.userId },
    });
  });

  it("takes no invitation whose time is over", async () => {
    const boss = (await testPerson(org, "administrator")).actor;
    await inviteUser(boss, { email: "late@example.org", role: "viewer" });
    await database.ownerQuery(
      "update invitation set expires_at = now() - interval '1 second' where email = 'late@example.org'",
    );
    expect(await comeIn({ email: "late@example.org", email_verified: true })).toEqual(NO_ACCOUNT);
  });

  it("opens nothing for a disabled account, and writes that down", async () => {
    const { actor } = await testPerson(org, "analyst");
    await updateUser(org, actor.userId, { disabledAt: new Date() });
    expect(await comeIn({ email: actor.email, email_verified: true })).toEqual(NO_ACCOUNT);
    expect(await lastEntry()).toMatchObject({ outcome: "refused", details: { reason: "disabled" } });
  });

  it.each([
    ["an answer with another state", (callback: string) => callback.replace(/state=[^&]+/, "state=x")],
    ["an answer with another code", (callback: string) => callback.replace(/code=[^&]+/, "code=x")],
  ])("opens nothing for %s", async (_name, tamper) => {
    const { actor } = await testPerson(org, "analyst");
    await expect(comeIn({ email: actor.email, email_verified: true }, tamper)).rejects.toThrow();
  });

  it.each<[string, FakeFault]>([
    ["nonce", { nonce: "of-another-sign-in" }],
    ["audience", { audience: "another-client" }],
    ["issuer", { issuer: "https://another.example" }],
  ])("opens nothing for an ID token with another %s", async (_name, fault) => {
    const { actor } = await testPerson(org, "analyst");
    const claims = { email: actor.email, email_verified: true };
    await expect(comeIn(claims, (callback) => callback, fault)).rejects.toThrow();
    expect((await comeIn(claims)).actor).not.toBeNull();
  });
});
