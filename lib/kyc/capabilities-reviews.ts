import type { Actor, UserActor } from "@/lib/auth";
import type {
  BatchConfirm,
  NoteCreate,
  NoteList,
  NoteRecord,
  QueuePlace,
  ReviewCreate,
  ReviewId,
  ReviewList,
  ReviewRecord,
  ReviewSecond,
  UserId,
  VerificationId,
} from "@/lib/contract";

/** A colleague who may be given a case. */
export interface Reviewer {
  id: string;
  name: string;
  /** What tells two of one name apart. */
  email: string;
}

/** What people say of ID checks, beside what the engine said. */
export interface ReviewBackend {
  /** Throws ALREADY_REVIEWED when somebody was faster, INVALID_STATUS when the run cannot be reviewed like this. */
  reviewVerification(actor: UserActor, request: { id: VerificationId; review: ReviewCreate }): Promise<ReviewRecord>;
  /** Throws ALREADY_REVIEWED for a run that has a review, ALREADY_CLAIMED when a colleague has the case in hand. */
  confirmOutcome(
    actor: UserActor,
    request: { id: VerificationId } & Pick<BatchConfirm, "reasonCode" | "reason">,
  ): Promise<ReviewRecord>;
  /** Throws SAME_PERSON, or INVALID_STATUS when the review does not wait for a second person. */
  confirmReview(
    actor: UserActor,
    request: { id: VerificationId; reviewId: ReviewId; second: ReviewSecond },
  ): Promise<ReviewRecord>;
  listReviews(actor: Actor, id: VerificationId): Promise<ReviewList>;
  addNote(actor: Actor, request: { id: VerificationId; note: NoteCreate }): Promise<NoteRecord>;
  listNotes(actor: Actor, id: VerificationId): Promise<NoteList>;
  /** Takes a case in hand, or holds on to it. Throws ALREADY_CLAIMED when a colleague has it. */
  claimVerification(actor: UserActor, id: VerificationId): Promise<QueuePlace>;
  releaseVerification(actor: UserActor, id: VerificationId): Promise<void>;
  /** Claims the most pressing open case; null when nothing waits. */
  claimNextVerification(actor: UserActor): Promise<VerificationId | null>;
  assignVerification(actor: UserActor, request: { id: VerificationId; userId: UserId | null }): Promise<QueuePlace>;
  /** Throws ALREADY_CLAIMED when a colleague has the case, INVALID_STATUS when nobody has. */
  handOverVerification(actor: UserActor, request: { id: VerificationId; userId: UserId }): Promise<QueuePlace>;
  listReviewers(actor: Actor): Promise<Reviewer[]>;
}
