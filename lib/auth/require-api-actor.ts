import { KycError } from "@/lib/contract";
import { findApiKey, touchApiKey } from "@/lib/db";
import { type Actor, type KeyActor, mintKey } from "./actor";
import { hashOfSecret, keyTextIn } from "./api-key-text";
import { limitRequests } from "./limit-requests";
import { actorOfSession } from "./live-session";
import type { Permission } from "./permissions";
import { permit } from "./permit";
import { isSameOrigin } from "./same-origin";
import { sessionTokenIn } from "./session-cookie";

const TOUCH_EVERY_MS = 60_000;

/** Who calls a route, allowed to do `permission`, for the organisation they name. UNAUTHORIZED or FORBIDDEN otherwise. */
export async function requireApiActor(request: Request, permission: Permission): Promise<Actor> {
  const actor = await identifyCaller(request);
  permit(actor, permission);
  checkOrganization(actor, request);
  return actor;
}

/**
 * Who calls a route: an API key when the request carries an Authorization header, else the session of its cookie.
 * UNAUTHORIZED, FORBIDDEN, or RATE_LIMITED for a key that asks too often.
 */
export async function identifyCaller(request: Request): Promise<Actor> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return callerBySession(request);
  const actor = await callerByKey(authorization);
  await limitRequests(actor);
  return actor;
}

async function callerByKey(authorization: string): Promise<KeyActor> {
  const text = keyTextIn(authorization);
  const key = text === null ? null : await findApiKey(hashOfSecret(text));
  const now = new Date();
  if (key === null || key.revokedAt !== null || (key.expiresAt !== null && key.expiresAt <= now)) {
    throw new KycError("UNAUTHORIZED", "The API key is missing, unknown, revoked or expired.");
  }
  if (key.lastUsedAt === null || now.getTime() - key.lastUsedAt.getTime() > TOUCH_EVERY_MS) {
    await touchApiKey(key.org, key.id, now);
  }
  return mintKey({ orgId: key.org, keyId: key.id, scopes: key.scopes });
}

async function callerBySession(request: Request): Promise<Actor> {
  const token = await sessionTokenIn(request.headers.get("cookie"));
  const actor = token === null ? null : await actorOfSession(token);
  if (actor === null) throw new KycError("UNAUTHORIZED", "Sign in or send an API key.");
  if (!isSameOrigin(request)) throw new KycError("FORBIDDEN", "The request came from another site.");
  return actor;
}

/** A key belongs to one organisation; a request that names another one was meant for somebody else. */
export function checkOrganization(actor: Actor, request: Request): void {
  const named = request.headers.get("x-organization-id");
  if (named === null || named.trim().toLowerCase() === actor.orgId) return;
  throw new KycError("FORBIDDEN", "The API key does not belong to the organisation that X-Organization-Id names.");
}

/** Whether a long-lived answer may go on: keys and sessions end while streams are open. Rejects when that cannot be told now. */
export async function stillSignedIn(request: Request): Promise<boolean> {
  const authorization = request.headers.get("authorization");
  if (authorization !== null) return callerByKey(authorization).then(() => true, falseIfEnded);
  const token = await sessionTokenIn(request.headers.get("cookie"));
  return token !== null && (await actorOfSession(token, "watch")) !== null;
}

function falseIfEnded(cause: unknown): boolean {
  if (cause instanceof KycError && cause.code === "UNAUTHORIZED") return false;
  throw cause;
}
