import { KycError } from "@/lib/contract";
import { listReviewers } from "../builtin/review-queue";
import type { ReviewBackend } from "../capabilities-reviews";

async function notKept(): Promise<never> {
  throw new KycError("INVALID_REQUEST", "Checks of the KYC server behind this desk cannot be reviewed here.");
}

export const reviews: ReviewBackend = {
  reviewVerification: notKept,
  confirmReview: notKept,
  listReviews: async () => ({ reviews: [], seq: 0, possible: [], fourEyes: true, queue: null }),
  addNote: notKept,
  listNotes: async () => ({ notes: [] }),
  claimVerification: notKept,
  releaseVerification: notKept,
  claimNextVerification: async () => null,
  assignVerification: notKept,
  listReviewers,
};
