import { findSession, findSignedIn, type Session, touchSession } from "@/lib/db";
import { mintUser, type UserActor } from "./actor";
import { hashOfSecret } from "./api-key-text";
import { SESSION_LIMITS } from "./session-cookie";

/** Written at most once a minute: a page asks a dozen times. */
const TOUCH_EVERY_MS = 60_000;

/** Alive means: not revoked, younger than half a day, used within the last half hour. */
export function isAlive(session: Pick<Session, "revokedAt" | "expiresAt" | "lastSeenAt">, now: Date): boolean {
  const idleMs = now.getTime() - session.lastSeenAt.getTime();
  return session.revokedAt === null && now < session.expiresAt && idleMs < SESSION_LIMITS.idleMs;
}

/**
 * The person behind a session's secret, read anew each time: a revoked session, a disabled account or a changed role
 * counts from the next request on. `watch` looks without counting as use (an open event stream is no work).
 */
export async function actorOfSession(token: string, use: "use" | "watch" = "use"): Promise<UserActor | null> {
  const now = new Date();
  const session = await findSession(hashOfSecret(token));
  if (session === null || !isAlive(session, now)) return null;
  const person = await findSignedIn(session.org, session.userId);
  if (person === null || person.user.disabled) return null;
  if (use === "use" && now.getTime() - session.lastSeenAt.getTime() > TOUCH_EVERY_MS) {
    await touchSession(session.org, session.id, now);
  }
  return actorOf(person, session);
}

type Person = NonNullable<Awaited<ReturnType<typeof findSignedIn>>>;

const actorOf = ({ user, ...factor }: Person, session: Session): UserActor =>
  mintUser({
    // Who comes in by single sign-on has shown a second factor there, or not: that is the provider's to ask.
    mustEnrol: factor.secondFactorRequired && !factor.hasSecondFactor && session.method !== "single-sign-on",
    orgId: user.org,
    userId: user.id,
    sessionId: session.id,
    role: user.role,
    email: user.email,
    name: user.name,
  });
