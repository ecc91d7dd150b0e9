import crypto from "node:crypto";
import {
  appendAudit,
  findSignedIn,
  findUserByEmail,
  insertSession,
  recordFailedLogin,
  recordLogin,
  type SessionMethod,
  type User,
  withOrg,
} from "@/lib/db";
import { hashOfSecret } from "./api-key-text";
import { checkPassword } from "./password";
import { takeCode } from "./second-factor/take-code";
import { openTicket, sealTicket } from "./second-factor/ticket";
import { SESSION_LIMITS } from "./session-cookie";
import { shortAddress } from "./short-address";
import { startTry } from "./tries";

/** Where a try comes from, as far as known. */
export interface Origin {
  address: string | null;
  userAgent: string | null;
}

export interface Credentials extends Origin {
  email: string;
  password: string;
}

export type SignInAttempt =
  | { outcome: "signed-in"; userId: string; sessionToken: string }
  /** The password is right; the ticket and a code open the session. */
  | { outcome: "code-needed"; ticket: string }
  | { outcome: "wrong" }
  | { outcome: "wait"; seconds: number };

/**
 * Check e-mail and password and open a session, or ask for the second factor. A known and an unknown address answer alike
 * and after the same work; waiting is counted for both. Every try of a known account is an audit entry.
 */
export async function attemptSignIn({ email, password, ...origin }: Credentials): Promise<SignInAttempt> {
  const account = email.trim().toLowerCase();
  const attempt = startTry(account, origin.address);
  if (!attempt.ok) return { outcome: "wait", seconds: attempt.seconds };

  const user = await findUserByEmail(account);
  const matches = await checkPassword(password, user?.passwordHash ?? null);
  if (user === null || !matches || user.disabled) {
    if (user !== null) await refuse(user, user.disabled ? "disabled" : "password");
    return { outcome: "wrong" };
  }
  // The try stays counted until the code is right too: knowing the password must not buy endless codes.
  if ((await findSignedIn(user.org, user.id))?.hasSecondFactor) {
    return { outcome: "code-needed", ticket: await sealTicket(user.org, user.id) };
  }
  attempt.forgive();
  return { outcome: "signed-in", userId: user.id, sessionToken: await openSession(user, origin, "password") };
}

export type CodeAttempt = Exclude<SignInAttempt, { outcome: "code-needed" }> | { outcome: "too-late" };

/** The second step: a code of the app, or a recovery code, with the ticket of the first. */
export async function attemptCode({
  ticket,
  code,
  ...origin
}: Origin & { ticket: string; code: string }): Promise<CodeAttempt> {
  const claims = await openTicket(ticket);
  const person = claims === null ? null : await findSignedIn(claims.org, claims.user);
  if (person === null || person.user.disabled) return { outcome: "too-late" };
  const { user } = person;
  const attempt = startTry(user.email, origin.address);
  if (!attempt.ok) return { outcome: "wait", seconds: attempt.seconds };

  const sessionToken = await withOrg(user.org, async () => {
    const taken = await takeCode(user.org, user.id, code);
    return taken === null ? null : openSession(user, origin, "password+code", taken);
  });
  if (sessionToken === null) {
    await refuse(user, "code");
    return { outcome: "wrong" };
  }
  attempt.forgive();
  return { outcome: "signed-in", userId: user.id, sessionToken };
}

async function refuse(user: User, reason: "disabled" | "password" | "code"): Promise<void> {
  await withOrg(user.org, async () => {
    await recordFailedLogin(user.org, user.id, null);
    await appendAudit(user.org, {
      actor: { kind: "user", id: user.id },
      action: "session.create",
      object: null,
      outcome: "refused",
      details: { reason },
    });
  });
}

/** A new session with a new secret at every sign-in: one that somebody planted before is worth nothing. */
export async function openSession(
  user: User,
  origin: Origin,
  method: SessionMethod,
  more: Record<string, unknown> = {},
): Promise<string> {
  const token = crypto.randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + SESSION_LIMITS.absoluteMs);
  await withOrg(user.org, async () => {
    const values = {
      userId: user.id,
      tokenHash: hashOfSecret(token),
      expiresAt,
      userAgent: origin.userAgent?.slice(0, 300) ?? null,
      address: shortAddress(origin.address),
      method,
    };
    const session = await insertSession(user.org, values);
    await recordLogin(user.org, user.id);
    await appendAudit(user.org, {
      actor: { kind: "user", id: user.id },
      action: "session.create",
      object: { kind: "session", id: session },
      outcome: "success",
      details: { method, ...more },
    });
  });
  return token;
}
