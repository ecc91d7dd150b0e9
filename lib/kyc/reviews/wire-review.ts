import { type ReviewRecord, reviewRecord } from "@/lib/contract";
import type { StoredReview } from "@/lib/db";
import { type ReviewFacts, reviewOutcomeOf, reviewStateOf } from "@/lib/policy";

/** A stored review as the rules see it. */
export const factsOf = (review: StoredReview): ReviewFacts => ({
  kind: review.kind,
  automaticStatus: review.automaticStatus,
  needsSecond: review.needsSecond,
  second: review.second?.verdict ?? null,
  isNewest: review.isNewest,
});

/** A stored review with what it stands for now. */
export function wireReview(review: StoredReview): ReviewRecord {
  const facts = factsOf(review);
  return reviewRecord.parse({ ...review, state: reviewStateOf(facts), outcome: reviewOutcomeOf(facts) });
}
