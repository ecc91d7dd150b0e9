import type { HostedActor } from "@/lib/auth";
import * as db from "@/lib/db";
import { concludeBiometric } from "./conclude-biometric";
import { concludeValidation } from "./conclude-validation";

/** A decision takes well under a second: one that has not ended after this died with its process. */
const LEASE_MS = 60_000;

/**
 * Decide a session whose captures are all there. Done once: a second call while the first still decides does nothing, and one
 * after a process that died takes over.
 */
export async function concludeHosted(actor: HostedActor): Promise<void> {
  const session = await claim(actor);
  if (session === null) return;
  try {
    if (session.subject.kind === "validation") await concludeValidation(actor, session, session.subject.validationId);
    else await concludeBiometric(actor, session, session.subject.biometricSessionId);
  } catch (error) {
    await db.updateHostedSession(actor.orgId, actor.hostedSessionId, { decidingSince: null });
    throw error;
  }
}

async function claim({ orgId, hostedSessionId }: HostedActor): Promise<db.StoredHostedSession | null> {
  return db.withOrg(orgId, async () => {
    const session = await db.lockHostedSession(orgId, hostedSessionId);
    if (session === null || session.closedAt !== null || session.step !== "processing") return null;
    const now = new Date();
    const { decidingSince } = session;
    if (decidingSince !== null && now.getTime() - decidingSince.getTime() < LEASE_MS) return null;
    await db.updateHostedSession(orgId, hostedSessionId, { decidingSince: now });
    return session;
  });
}
