import * as db from "@/lib/db";
import { concludeBiometric } from "./conclude-biometric";
import { concludeValidation } from "./conclude-validation";
import type { SessionKey } from "./session-state";

/** A picture or a decision takes a few seconds at most: one that has not ended after this died with its process. */
export const LEASE_MS = 60_000;

/**
 * Decide a session whose captures are all there. Done once: a second call while the first still decides does nothing, and one
 * after a process that died takes over.
 */
export async function concludeHosted(key: SessionKey): Promise<void> {
  const session = await claim(key);
  if (session === null) return;
  try {
    if (session.subject.kind === "validation") await concludeValidation(key, session, session.subject.validationId);
    else await concludeBiometric(key, session, session.subject.biometricSessionId);
  } catch (error) {
    await db.updateHostedSession(key.orgId, key.hostedSessionId, { busySince: null });
    throw error;
  }
}

async function claim({ orgId, hostedSessionId }: SessionKey): Promise<db.StoredHostedSession | null> {
  return db.withOrg(orgId, async () => {
    const session = await db.lockHostedSession(orgId, hostedSessionId);
    if (session === null || session.closedAt !== null || session.step !== "processing") return null;
    const now = new Date();
    const { busySince } = session;
    if (busySince !== null && now.getTime() - busySince.getTime() < LEASE_MS) return null;
    await db.updateHostedSession(orgId, hostedSessionId, { busySince: now });
    return session;
  });
}
