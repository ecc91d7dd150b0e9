import type { HostedActor } from "@/lib/auth";
import { type HostedStep, KycError } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound } from "../../parse-input";
import { moveBiometricSession } from "../biometric-sessions/move-biometric-session";
import { personOf } from "../mover";
import { settle } from "../validations/keep-time";
import { tryMove } from "../validations/move-validation";
import { subjectOf } from "./hosted-view";

/** The session, once the clock has had its say; opened by the first who asks for it with its link. */
export async function reach(actor: HostedActor): Promise<db.StoredHostedSession> {
  const { orgId, hostedSessionId } = actor;
  await settle(orgId);
  const session = await db.findHostedSession(orgId, hostedSessionId);
  if (session === null) throw notFound("session");
  if (session.closedAt !== null || session.sandboxAt !== null) return session;
  const now = new Date();
  if (session.openedAt === null) await opened(actor, session, now);
  else await db.updateHostedSession(orgId, hostedSessionId, { lastSeenAt: now });
  return session;
}

async function opened(actor: HostedActor, { subject }: db.StoredHostedSession, now: Date): Promise<void> {
  const { orgId, hostedSessionId } = actor;
  const mover = personOf(hostedSessionId);
  const mark = () => db.updateHostedSession(orgId, hostedSessionId, { openedAt: now, lastSeenAt: now });
  if (subject.kind === "validation") {
    await tryMove(orgId, subject.validationId, { to: "in_progress", by: "person", mover, within: mark });
    return;
  }
  const { biometricSessionId } = subject;
  await db.withOrg(orgId, async () => {
    await moveBiometricSession(orgId, biometricSessionId, { to: "in_progress", from: ["pending"], mover });
    await mark();
  });
}

/** The same for what is sent: SESSION_CLOSED when it has ended, INVALID_STATUS with the step there is for any other step. */
export async function atStep(actor: HostedActor, ...steps: HostedStep[]): Promise<db.StoredHostedSession> {
  const session = await reach(actor);
  await refuseUnlessAt(actor, session, steps);
  return session;
}

export async function refuseUnlessAt(
  actor: HostedActor,
  session: db.StoredHostedSession,
  steps: readonly HostedStep[],
): Promise<void> {
  if (session.closedAt !== null || session.sandboxAt !== null) {
    const { status } = await subjectOf(actor, session);
    const details = [{ path: "outcome", message: status }];
    throw new KycError("SESSION_CLOSED", "This session has ended. Ask for a new link.", { details });
  }
  if (steps.includes(session.step)) return;
  const details = [{ path: "step", message: session.step }];
  throw new KycError("INVALID_STATUS", "The session is at another step.", { details });
}
