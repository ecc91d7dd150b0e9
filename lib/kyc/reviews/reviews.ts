import type { Actor, UserActor } from "@/lib/auth";
import {
  type BatchConfirm,
  KycError,
  queuePlace,
  type ReviewCreate,
  type ReviewId,
  type ReviewKind,
  type ReviewList,
  type ReviewRecord,
  type ReviewSecond,
  userId,
  type VerificationId,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { needsSecond, possibleReviews, queueStateAfter, secondProblem } from "@/lib/policy";
import { auditActor } from "../audit-actor";
import { announce } from "../events";
import { notFound } from "../parse-input";
import { knownRun } from "./known-run";
import { claimUntil, taken } from "./review-queue";
import type { ReviewableRun, Runs } from "./runs";
import { factsOf, wireReview } from "./wire-review";

/** The run as it stands once nobody else can add a run or a review to its case. */
async function lockedRun(runs: Runs, actor: Actor, id: VerificationId): Promise<ReviewableRun> {
  const known = await knownRun(runs, actor, id);
  await db.lockCase(actor.orgId, known.caseId);
  return knownRun(runs, actor, id);
}

const possibleFor = ({ status, isLatest, hasPictures }: ReviewableRun): ReviewKind[] =>
  status === null ? [] : possibleReviews({ status, isLatest, hasPictures });

const newerRun = () =>
  new KycError("INVALID_STATUS", "A newer run of this case exists. Look at that one and decide there.");

const decidedBy = ({ byName, at, kind }: db.StoredReview) =>
  new KycError("ALREADY_REVIEWED", "Somebody has reviewed this case since you opened it.", {
    decided: { byName, at, kind },
  });

/** The loser learns who decided, when and what; nothing is overwritten. */
function refuseStale(newest: db.StoredReview | undefined, previousSeq: number): void {
  if ((newest?.seq ?? 0) === previousSeq) return;
  if (newest === undefined || newest.seq < previousSeq) {
    const details = [{ path: "previousSeq", message: "names a review that does not exist" }];
    throw new KycError("INVALID_REQUEST", "previousSeq names a review that does not exist.", { details });
  }
  throw decidedBy(newest);
}

export async function reviewVerification(
  runs: Runs,
  actor: UserActor,
  { id, review: { previousSeq, ...given } }: { id: VerificationId; review: ReviewCreate },
): Promise<ReviewRecord> {
  return addReview(runs, actor, {
    id,
    given,
    admit: async (_run, [newest]) => refuseStale(newest, previousSeq),
  });
}

/**
 * Agree with the engine's outcome of a run that was not opened, as one of several. Nobody may have said anything of the run
 * before: what a colleague overrode, or asked another picture for, is not swept away with the rest.
 */
export async function confirmOutcome(
  runs: Runs,
  actor: UserActor,
  { id, ...reason }: { id: VerificationId } & Pick<BatchConfirm, "reasonCode" | "reason">,
): Promise<ReviewRecord> {
  return addReview(runs, actor, {
    id,
    given: { ...reason, kind: "confirm" },
    inBatch: true,
    admit: async ({ caseId, queue }, reviews) => {
      const known = reviews.find((review) => review.verificationId === id);
      if (known !== undefined) throw decidedBy(known);
      // Taking the case is how to see, in one step, that no colleague has it; the review lets it go again.
      if (queue !== null && !(await db.claimCase(actor.orgId, caseId, actor.userId, claimUntil()))) {
        throw await taken(actor, caseId);
      }
    },
  });
}

interface NewReview {
  id: VerificationId;
  given: Omit<ReviewCreate, "previousSeq">;
  inBatch?: boolean;
  /** Throws when the review must not follow those there are, newest first. */
  admit: (run: ReviewableRun, reviews: readonly db.StoredReview[]) => Promise<void>;
}

async function addReview(
  runs: Runs,
  actor: UserActor,
  { id, given, inBatch = false, admit }: NewReview,
): Promise<ReviewRecord> {
  const { orgId } = actor;
  await runs.refresh(actor, id);
  const made = await db.withOrg(orgId, async () => {
    const run = await lockedRun(runs, actor, id);
    const before = await db.listReviews(orgId, run.caseId);
    await admit(run, before);
    if (!run.isLatest) throw newerRun();
    const { status } = run;
    if (status === null || !possibleFor(run).includes(given.kind)) {
      throw new KycError("INVALID_STATUS", `A check that stands like this cannot be reviewed with ${given.kind}.`);
    }
    const settings = (await db.findOrganisation(orgId))?.settings;
    const second = needsSecond(given.kind, settings?.review.fourEyes ?? true);
    const row = { ...given, caseId: run.caseId, verificationId: id, automaticStatus: status, needsSecond: second };
    await db.insertReview(orgId, { ...row, by: actor.userId, server: runs.server }, before[0]?.seq ?? 0);
    const newest = await newestReview(orgId, run.caseId);
    await db.moveCase(orgId, run.caseId, queueStateAfter(factsOf(newest)));
    await db.appendAudit(orgId, {
      actor: auditActor(actor),
      action: "verification.review",
      object: { kind: "verification", id },
      outcome: "success",
      // The code, not the text: what stands there may be about a person.
      details: {
        kind: given.kind,
        reasonCode: given.reasonCode,
        seq: newest.seq,
        automaticStatus: status,
        fourEyes: second,
        ...(inBatch ? { inBatch } : {}),
      },
    });
    return newest;
  });
  announce(orgId, { type: "review", verificationId: id, caseId: made.caseId });
  return wireReview(made);
}

async function newestReview(orgId: UserActor["orgId"], caseId: VerificationId): Promise<db.StoredReview> {
  const [newest] = await db.listReviews(orgId, caseId);
  if (newest === undefined) throw new Error("The review was not stored.");
  return newest;
}

export async function confirmReview(
  runs: Runs,
  actor: UserActor,
  { id, reviewId, second }: { id: VerificationId; reviewId: ReviewId; second: ReviewSecond },
): Promise<ReviewRecord> {
  const { orgId } = actor;
  let refusedAsSame = false;
  await runs.refresh(actor, id);
  try {
    const done = await db.withOrg(orgId, async () => {
      const run = await lockedRun(runs, actor, id);
      const review = (await db.listReviews(orgId, run.caseId)).find((each) => each.id === reviewId);
      if (review === undefined || review.verificationId !== id) throw notFound("review");
      const problem = secondProblem({ ...factsOf(review), by: review.by }, { by: actor.userId }, run);
      refusedAsSame = problem === "same-person";
      if (problem !== null) throw refusalOf(problem, review);
      await db.insertReviewSecond(orgId, reviewId, { ...second, firstBy: userId.parse(review.by), by: actor.userId });
      const after = await newestReview(orgId, run.caseId);
      await db.moveCase(orgId, run.caseId, queueStateAfter(factsOf(after)));
      await auditSecond(actor, id, "success", { reviewId, seq: review.seq, verdict: second.verdict });
      return after;
    });
    announce(orgId, { type: "review", verificationId: id, caseId: done.caseId });
    return wireReview(done);
  } catch (error) {
    // Rolled back with everything else: who tried to be both persons is written down on its own.
    if (refusedAsSame) await auditSecond(actor, id, "refused", { reviewId, reason: "same-person" });
    throw error;
  }
}

function refusalOf(problem: NonNullable<ReturnType<typeof secondProblem>>, review: db.StoredReview): KycError {
  if (problem === "newer-run") return newerRun();
  if (problem === "same-person") {
    return new KycError("SAME_PERSON", "You gave this review yourself. Another person must confirm or refuse it.");
  }
  const by = review.second;
  const decided = by === null ? {} : { decided: { byName: by.byName, at: by.at, kind: by.verdict } };
  return new KycError("INVALID_STATUS", "This review does not wait for a second person.", decided);
}

async function auditSecond(
  actor: UserActor,
  id: VerificationId,
  outcome: "success" | "refused",
  details: Record<string, unknown>,
): Promise<void> {
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action: "verification.review-second",
    object: { kind: "verification", id },
    outcome,
    details,
  });
}

export async function listReviews(runs: Runs, actor: Actor, id: VerificationId): Promise<ReviewList> {
  await runs.refresh(actor, id);
  const run = await knownRun(runs, actor, id);
  const [stored, organisation] = await Promise.all([
    db.listReviews(actor.orgId, run.caseId),
    db.findOrganisation(actor.orgId),
  ]);
  return {
    reviews: stored.map(wireReview),
    seq: stored[0]?.seq ?? 0,
    possible: possibleFor(run),
    fourEyes: organisation?.settings.review.fourEyes ?? true,
    queue: run.queue === null ? null : queuePlace.parse(run.queue),
  };
}
