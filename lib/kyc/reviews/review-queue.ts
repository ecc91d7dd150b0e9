import type { Actor, UserActor } from "@/lib/auth";
import {
  type AuditAction,
  CLAIM_MS,
  KycError,
  type QueuePlace,
  queuePlace,
  ROLES,
  type UserId,
  userId,
  type VerificationId,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { auditActor } from "../audit-actor";
import type { Reviewer } from "../capabilities-reviews";
import { announce } from "../events";
import { knownRun } from "./known-run";
import type { Runs } from "./runs";

async function queuedCase(runs: Runs, actor: Actor, id: VerificationId): Promise<db.StoredCase> {
  await runs.refresh(actor, id);
  const run = await knownRun(runs, actor, id);
  const place = await db.findCase(actor.orgId, run.caseId);
  if (place !== null) return place;
  throw new KycError("INVALID_STATUS", "This case does not wait for a person.");
}

export const claimUntil = () => new Date(Date.now() + CLAIM_MS);

export async function claimVerification(runs: Runs, actor: UserActor, id: VerificationId): Promise<QueuePlace> {
  const { orgId, userId: me } = actor;
  const before = await queuedCase(runs, actor, id);
  const isNew = before.claim?.id !== me;
  const after = await db.withOrg(orgId, async () => {
    if (!(await db.claimCase(orgId, before.caseId, me, claimUntil()))) throw await taken(actor, before.caseId);
    // A sign of life every minute is no event; taking the case is.
    if (isNew) await audit(actor, "verification.claim", id, {});
    return db.findCase(orgId, before.caseId);
  });
  if (isNew) announce(orgId, { type: "review", verificationId: id, caseId: before.caseId });
  return queuePlace.parse(after);
}

/** The refusal that names the colleague who has the case. */
export async function taken(actor: UserActor, caseId: VerificationId): Promise<KycError> {
  const claim = (await db.findCase(actor.orgId, caseId))?.claim;
  const decided = claim == null ? {} : { decided: { byName: claim.name, at: claim.until } };
  return new KycError("ALREADY_CLAIMED", "A colleague has this case in hand.", decided);
}

export async function releaseVerification(runs: Runs, actor: UserActor, id: VerificationId): Promise<void> {
  const { orgId } = actor;
  const { caseId } = await queuedCase(runs, actor, id);
  const released = await db.withOrg(orgId, async () => {
    const done = await db.releaseCase(orgId, caseId, actor.userId);
    if (done) await audit(actor, "verification.release", id, {});
    return done;
  });
  if (released) announce(orgId, { type: "review", verificationId: id, caseId });
}

export async function claimNextVerification(runs: Runs, actor: UserActor): Promise<VerificationId | null> {
  const { orgId } = actor;
  const next = await db.withOrg(orgId, async () => {
    const found = await db.claimNextCase(orgId, actor.userId, claimUntil(), runs.server);
    if (found !== null) await audit(actor, "verification.claim", found.verificationId, {});
    return found;
  });
  if (next === null) return null;
  announce(orgId, { type: "review", verificationId: next.verificationId, caseId: next.caseId });
  return next.verificationId;
}

export async function assignVerification(
  runs: Runs,
  actor: UserActor,
  { id, userId: given }: { id: VerificationId; userId: UserId | null },
): Promise<QueuePlace> {
  const { orgId } = actor;
  const { caseId } = await queuedCase(runs, actor, id);
  if (given !== null) await requireReviewer(actor, given);
  const after = await db.withOrg(orgId, async () => {
    await db.assignCase(orgId, caseId, given === null ? null : userId.parse(given));
    await audit(actor, "verification.assign", id, { to: given });
    return db.findCase(orgId, caseId);
  });
  announce(orgId, { type: "review", verificationId: id, caseId });
  return queuePlace.parse(after);
}

/**
 * Gives a case that one has in hand to a colleague. It stands among theirs from then on, so that nobody else is handed it as
 * the next one.
 */
export async function handOverVerification(
  runs: Runs,
  actor: UserActor,
  { id, userId: given }: { id: VerificationId; userId: UserId },
): Promise<QueuePlace> {
  const { orgId } = actor;
  const { caseId } = await queuedCase(runs, actor, id);
  await requireReviewer(actor, given);
  const after = await db.withOrg(orgId, async () => {
    // Letting go is how to see, in one step, that the case was theirs to give.
    if (!(await db.releaseCase(orgId, caseId, actor.userId))) {
      if ((await db.findCase(orgId, caseId))?.claim) throw await taken(actor, caseId);
      throw new KycError("INVALID_STATUS", "Only a case that you have in hand can be handed over. Take it first.");
    }
    await db.assignCase(orgId, caseId, given);
    await audit(actor, "verification.hand-over", id, { to: given });
    return db.findCase(orgId, caseId);
  });
  announce(orgId, { type: "review", verificationId: id, caseId });
  return queuePlace.parse(after);
}

async function requireReviewer(actor: Actor, given: UserId): Promise<void> {
  if ((await listReviewers(actor)).some((person) => person.id === given)) return;
  const details = [{ path: "userId", message: "names nobody who may decide cases" }];
  throw new KycError("INVALID_REQUEST", "userId names nobody who may decide cases.", { details });
}

/** Whoever is an analyst or more, and still has an account. */
export async function listReviewers(actor: Actor): Promise<Reviewer[]> {
  const people = await db.listUsers(actor.orgId);
  return people
    .filter((person) => !person.disabled && ROLES.indexOf(person.role) >= ROLES.indexOf("analyst"))
    .map(({ id, name, email }) => ({ id, name, email }))
    .sort((a, b) => a.name.localeCompare(b.name) || a.email.localeCompare(b.email));
}

async function audit(
  actor: UserActor,
  action: AuditAction,
  id: VerificationId,
  details: Record<string, unknown>,
): Promise<void> {
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action,
    object: { kind: "verification", id },
    outcome: "success",
    details,
  });
}
