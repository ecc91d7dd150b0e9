import {
  type ApiKeyId,
  apiKeyId,
  type OrgId,
  type Role,
  type Scope,
  sessionId,
  type UserId,
  userId,
} from "@/lib/contract";
import { findSession, findUserByEmail, insertUser } from "@/lib/db";
import { type KeyActor, mintKey, mintUser, type UserActor } from "./actor";
import { hashOfSecret } from "./api-key-text";
import { createApiKey } from "./create-api-key";
import { actorOfSession } from "./live-session";
import { sealSessionToken, sessionCookieName } from "./session-cookie";
import { openSession } from "./sign-in-attempt";

/** An API key with its row, and the header that carries it. */
export async function testKey(
  orgId: OrgId,
  scopes: Scope[] = ["read", "write", "admin"],
  expiresAt: Date | null = null,
): Promise<{ actor: KeyActor; id: ApiKeyId; headers: Record<string, string> }> {
  const made = await createApiKey(orgId, { name: "test", scopes, createdBy: null, expiresAt });
  return {
    id: made.id,
    actor: mintKey({ orgId, keyId: made.id, scopes }),
    headers: { authorization: `Bearer ${made.text}` },
  };
}

let people = 0;

/** A person with a live session, and the headers a browser of theirs would send. */
export async function testPerson(
  orgId: OrgId,
  role: Role,
  passwordHash = "none",
): Promise<{ actor: UserActor; email: string; token: string; headers: Record<string, string> }> {
  const email = `person${++people}.${Date.now()}@example.org`;
  await insertUser(orgId, { email, name: `Person ${people}`, role, passwordHash });
  const user = await findUserByEmail(email);
  if (user === null) throw new Error("The person was not stored.");
  const token = await openSession(user, { address: null, userAgent: "test" }, "password");
  const actor = await actorOfSession(token);
  if (actor === null || (await findSession(hashOfSecret(token))) === null) throw new Error("The session is not alive.");
  const cookie = `${sessionCookieName()}=${await sealSessionToken(token)}`;
  return { actor, email, token, headers: { cookie, host: "localhost:3000", "sec-fetch-site": "same-origin" } };
}

const NOBODY = "00000000-0000-7000-8000-000000000000";

/** Actors without rows behind them, for what never reaches the database. */
export const paperKey = (orgId: OrgId, scopes: Scope[]): KeyActor =>
  mintKey({ orgId, keyId: apiKeyId.parse(NOBODY), scopes });
export const paperUser = (orgId: OrgId, role: Role, id: UserId = userId.parse(NOBODY)): UserActor =>
  mintUser({
    orgId,
    userId: id,
    sessionId: sessionId.parse(NOBODY),
    role,
    email: "a@example.org",
    name: "A",
    mustEnrol: false,
  });
