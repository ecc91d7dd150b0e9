import type { HostedActor } from "@/lib/auth";
import { type HostedStep, KycError } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound } from "../../parse-input";
import { refuseUnlessAt } from "./at-step";
import { LEASE_MS } from "./conclude-hosted";
import { ATTEMPTS } from "./hosted-view";

const COLUMN = { document: "documentAttempts", selfie: "selfieAttempts" } as const;

/** One picture of a step, counted before it is looked at. */
interface Try {
  session: db.StoredHostedSession;
  /** The one that is taken as it is. */
  isLast: boolean;
}

/**
 * Count a try and let `work` look at its picture. Counting comes first and under the session's lock: of pictures that are
 * sent at the same moment no more are looked at than there are tries. One that could not be looked at, because it is no
 * picture or the engine is busy, is given back. While the last ones are looked at, RATE_LIMITED; a try whose process died
 * makes way after a minute.
 */
export async function claimTry<T>(
  actor: HostedActor,
  step: HostedStep & keyof typeof COLUMN,
  work: (claimed: Try) => Promise<T>,
): Promise<T> {
  const claimed = await claim(actor, step);
  try {
    return await work(claimed);
  } catch (error) {
    await giveBack(actor, step);
    throw error;
  }
}

async function claim(actor: HostedActor, step: keyof typeof COLUMN): Promise<Try> {
  const { orgId, hostedSessionId } = actor;
  return db.withOrg(orgId, async () => {
    const session = await db.lockHostedSession(orgId, hostedSessionId);
    if (session === null) throw notFound("session");
    await refuseUnlessAt(actor, session, [step]);
    const now = new Date();
    const { busySince, attempts } = session;
    const used = attempts[step];
    if (used >= ATTEMPTS[step] && busySince !== null && now.getTime() - busySince.getTime() < LEASE_MS) {
      throw new KycError("RATE_LIMITED", "The last picture is still being looked at.", { retryAfterSeconds: 3 });
    }
    await db.updateHostedSession(orgId, hostedSessionId, { [COLUMN[step]]: used + 1, busySince: now });
    return { session, isLast: used + 1 >= ATTEMPTS[step] };
  });
}

async function giveBack({ orgId, hostedSessionId }: HostedActor, step: keyof typeof COLUMN): Promise<void> {
  await db.withOrg(orgId, async () => {
    const now = await db.lockHostedSession(orgId, hostedSessionId);
    if (now === null || now.closedAt !== null || now.step !== step) return;
    const left = Math.max(0, now.attempts[step] - 1);
    await db.updateHostedSession(orgId, hostedSessionId, { [COLUMN[step]]: left, busySince: null });
  });
}
