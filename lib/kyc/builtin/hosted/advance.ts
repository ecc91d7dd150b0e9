import type { HostedActor } from "@/lib/auth";
import { entityId, type HostedSession, type HostedStep, validationStatus } from "@/lib/contract";
import * as db from "@/lib/db";
import { announce } from "../../events";
import { notFound } from "../../parse-input";
import { tellDeskOfSession } from "../biometric-sessions/tell-desk-of-session";
import { personOf } from "../mover";
import { refuseUnlessAt } from "./at-step";
import { hostedView, subjectOf } from "./hosted-view";

interface Advance {
  /** What happened, for the validation's own events. */
  event: string;
  /** Codes alone. */
  details?: Record<string, unknown>;
  /** Pictures that become part of the session with it. */
  written?: db.WrittenObject[];
  change: (now: db.StoredHostedSession) => db.HostedChanges;
}

/**
 * Write down what a capture brought, unless the session has moved on while it was looked at: of two uploads of one step the
 * first counts. Pictures, session and event are one transaction; the desk hears of the step afterwards.
 */
export async function advance(actor: HostedActor, from: HostedStep, step: Advance): Promise<HostedSession> {
  const { orgId, hostedSessionId } = actor;
  await db.withOrg(orgId, async () => {
    const now = await db.lockHostedSession(orgId, hostedSessionId);
    if (now === null) throw notFound("session");
    await refuseUnlessAt(actor, now, [from]);
    await db.markObjectsLive(orgId, step.written ?? []);
    await db.updateHostedSession(orgId, hostedSessionId, { ...step.change(now), lastSeenAt: new Date() });
    if (now.subject.kind !== "validation") return;
    const event = { kind: step.event, by: personOf(hostedSessionId).event };
    await db.appendValidationEvent(orgId, now.subject.validationId, event, step.details);
  });
  await tellStep(actor);
  return hostedView(actor);
}

/** How far the person is, for a desk that watches. */
async function tellStep(actor: HostedActor): Promise<void> {
  const session = await db.findHostedSession(actor.orgId, actor.hostedSessionId);
  if (session === null) return;
  const { subject, step } = session;
  if (subject.kind === "biometric") {
    const stored = await db.findBiometricSession(actor.orgId, subject.biometricSessionId);
    if (stored !== null) tellDeskOfSession(actor.orgId, stored, step);
    return;
  }
  const { entityId: of, status } = await subjectOf(actor, session);
  announce(actor.orgId, {
    type: "validation",
    validationId: subject.validationId,
    entityId: entityId.parse(of),
    status: validationStatus.parse(status),
    step,
  });
}
