import type {
  Attention,
  QueueState,
  ReviewKind,
  ReviewOutcome,
  ReviewState,
  VerificationStatus,
  WarningDetail,
} from "@/lib/contract";
import type { FieldEvidence } from "@/lib/engine/reading";

/** What the rules know of the run a person looked at. */
interface ReviewedRun {
  /** The engine's outcome: nothing here ever changes it. */
  status: VerificationStatus;
  /** Newest run of its case: an older one is history, and a verdict on it would say nothing of the case. */
  isLatest: boolean;
  hasPictures: boolean;
}

const OVERRIDES: readonly ReviewKind[] = ["override-approve", "override-decline"];

/** Kinds of review that make sense of a run: one cannot override to what the engine says already. */
export function possibleReviews({ status, isLatest, hasPictures }: ReviewedRun): ReviewKind[] {
  if (!isLatest) return [];
  const kinds: ReviewKind[] = [];
  // A failed check has no outcome to confirm.
  if (status !== "failed") kinds.push("confirm");
  // Nobody can vouch for a document that was never seen.
  if (status !== "approved" && hasPictures) kinds.push("override-approve");
  if (status !== "declined") kinds.push("override-decline");
  return [...kinds, "ask-image"];
}

/** Overrides alone: they are what one person could do in their own favour. */
export const needsSecond = (kind: ReviewKind, fourEyes: boolean): boolean => fourEyes && OVERRIDES.includes(kind);

/** What is recorded of one review, as far as its standing depends on it. */
export interface ReviewFacts {
  kind: ReviewKind;
  automaticStatus: VerificationStatus;
  /** Whether it needed a second person when it was given: a later change of the setting alters no old review. */
  needsSecond: boolean;
  second: "confirmed" | "refused" | null;
  /** No later review of the case exists. */
  isNewest: boolean;
}

export function reviewStateOf({ needsSecond: needed, second, isNewest }: ReviewFacts): ReviewState {
  if (!needed || second === "confirmed") return "final";
  if (second === "refused") return "refused";
  return isNewest ? "awaiting-second" : "superseded";
}

/** What the review makes of the case; null for one that is not in force or asks for another picture. */
export function reviewOutcomeOf(review: ReviewFacts): ReviewOutcome | null {
  if (reviewStateOf(review) !== "final") return null;
  if (review.kind === "override-approve") return "approved";
  if (review.kind === "override-decline") return "declined";
  if (review.kind === "ask-image" || review.automaticStatus === "failed") return null;
  return review.automaticStatus;
}

type SecondProblem = "same-person" | "not-waiting" | "newer-run";

/** Why this person may not be the second pair of eyes now; null when they may. */
export function secondProblem(
  review: ReviewFacts & { by: string },
  second: { by: string },
  run: { isLatest: boolean },
): SecondProblem | null {
  if (reviewStateOf(review) !== "awaiting-second") return "not-waiting";
  if (!run.isLatest) return "newer-run";
  return review.by === second.by ? "same-person" : null;
}

/** Where a case stands in the queue once a review was given. A refused override leaves it to be decided again. */
export function queueStateAfter(review: ReviewFacts): QueueState {
  const state = reviewStateOf(review);
  if (state === "awaiting-second") return "awaiting-second";
  if (state === "refused" || state === "superseded") return "open";
  return review.kind === "ask-image" ? "awaiting-image" : "closed";
}

/**
 * Whether a person should look at a fresh run, and how pressing it is. A failed check asks its sender for another try, not
 * a person for a verdict.
 */
export function attentionOf(run: {
  status: VerificationStatus;
  warnings: readonly Pick<WarningDetail, "severity">[];
  reading: { fields: ReadonlyArray<Pick<FieldEvidence, "level">> } | null;
}): Attention | null {
  if (run.status === "failed") return null;
  if (run.status === "declined") return "declined";
  const needsEyes = run.reading?.fields.some(({ level }) => level === "needs-eyes") ?? false;
  if (needsEyes || run.warnings.some(({ severity }) => severity !== "information")) return "look";
  return run.warnings.length > 0 ? "note" : null;
}
