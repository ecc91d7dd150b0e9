import crypto from "node:crypto";
import {
  appendAudit,
  findUserByEmail,
  insertSession,
  recordFailedLogin,
  recordLogin,
  type User,
  withOrg,
} from "@/lib/db";
import { hashOfSecret } from "./api-key-text";
import { type Attempts, createAttempts } from "./attempts";
import { checkPassword } from "./password";
import { SESSION_LIMITS } from "./session-cookie";

/** Tries before waiting starts: per account, and per address (an office shares one). */
const FREE_TRIES = { account: 5, address: 25 } as const;

declare global {
  // The sign-in page's action and the route of next-auth are separate bundles, and count together.
  var kycAttempts: { account: Attempts; address: Attempts } | undefined;
}
const attempts = () => {
  globalThis.kycAttempts ??= {
    account: createAttempts(FREE_TRIES.account),
    address: createAttempts(FREE_TRIES.address),
  };
  return globalThis.kycAttempts;
};

export interface Credentials {
  email: string;
  password: string;
  /** Where the request came from, as far as known. */
  address: string | null;
  userAgent: string | null;
}

export type SignInAttempt =
  | { outcome: "signed-in"; userId: string; sessionToken: string }
  | { outcome: "wrong" }
  | { outcome: "wait"; seconds: number };

/**
 * Check e-mail and password and open a session. A known and an unknown address answer alike and after the same work;
 * waiting is counted for both. Every try of a known account is an audit entry.
 */
export async function attemptSignIn({ email, password, address, userAgent }: Credentials): Promise<SignInAttempt> {
  const account = email.trim().toLowerCase();
  const from = address ?? "unknown";
  const { account: byAccount, address: byAddress } = attempts();
  const seconds = Math.max(byAccount.waitSeconds(account), byAddress.waitSeconds(from));
  if (seconds > 0) return { outcome: "wait", seconds };
  // Counted before the slow hash: tries sent at the same moment must not all slip through.
  byAccount.fail(account);
  byAddress.fail(from);

  const user = await findUserByEmail(account);
  const matches = await checkPassword(password, user?.passwordHash ?? null);
  if (user === null || !matches || user.disabled) {
    if (user !== null) await refuse(user);
    return { outcome: "wrong" };
  }
  byAccount.succeed(account);
  byAddress.succeed(from);
  return { outcome: "signed-in", userId: user.id, sessionToken: await openSession(user, userAgent) };
}

async function refuse(user: User): Promise<void> {
  await withOrg(user.org, async () => {
    await recordFailedLogin(user.org, user.id, null);
    await appendAudit(user.org, {
      actor: { kind: "user", id: user.id },
      action: "session.create",
      object: null,
      outcome: "refused",
      details: { reason: user.disabled ? "disabled" : "password" },
    });
  });
}

/** A new session with a new secret at every sign-in: one that somebody planted before is worth nothing. */
export async function openSession(user: User, userAgent: string | null): Promise<string> {
  const token = crypto.randomBytes(32).toString("base64url");
  const expiresAt = new Date(Date.now() + SESSION_LIMITS.absoluteMs);
  await withOrg(user.org, async () => {
    const values = {
      userId: user.id,
      tokenHash: hashOfSecret(token),
      expiresAt,
      userAgent: userAgent?.slice(0, 300) ?? null,
    };
    const session = await insertSession(user.org, values);
    await recordLogin(user.org, user.id);
    await appendAudit(user.org, {
      actor: { kind: "user", id: user.id },
      action: "session.create",
      object: { kind: "session", id: session },
      outcome: "success",
    });
  });
  return token;
}
