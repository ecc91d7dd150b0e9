/**
 * What people say of ID checks: reviews, notes, corrected values, claims and the queue. Kept in this house whichever server
 * ran the check; never changes what that server said.
 */
import type { ReviewBackend } from "../capabilities-reviews";
import { addNote, listNotes } from "./review-notes";
import {
  assignVerification,
  claimNextVerification,
  claimVerification,
  handOverVerification,
  listReviewers,
  releaseVerification,
} from "./review-queue";
import { confirmOutcome, confirmReview, listReviews, reviewVerification } from "./reviews";
import type { Runs } from "./runs";

export { correctionsOver } from "./corrections";
export { wireReview } from "./wire-review";

/** Reviews over the runs of one backend. */
export const reviewsOver = (runs: Runs): ReviewBackend => ({
  reviewVerification: (actor, request) => reviewVerification(runs, actor, request),
  confirmOutcome: (actor, request) => confirmOutcome(runs, actor, request),
  confirmReview: (actor, request) => confirmReview(runs, actor, request),
  listReviews: (actor, id) => listReviews(runs, actor, id),
  addNote: (actor, request) => addNote(runs, actor, request),
  listNotes: (actor, id) => listNotes(runs, actor, id),
  claimVerification: (actor, id) => claimVerification(runs, actor, id),
  releaseVerification: (actor, id) => releaseVerification(runs, actor, id),
  claimNextVerification: (actor) => claimNextVerification(runs, actor),
  assignVerification: (actor, request) => assignVerification(runs, actor, request),
  handOverVerification: (actor, request) => handOverVerification(runs, actor, request),
  listReviewers,
});
