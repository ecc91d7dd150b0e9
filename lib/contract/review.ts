import { z } from "zod";
import { reviewId, reviewNoteId, verificationId } from "./ids";
import { queuePlace } from "./review-queue";
import { REVIEW_TEXT_MAX, REVIEW_TEXT_MIN } from "./review-text";

/** What a person may say of a run. The engine's outcome stays what it is; this stands beside it. */
export const REVIEW_KINDS = ["confirm", "override-approve", "override-decline", "ask-image"] as const;
export const reviewKind = z.enum(REVIEW_KINDS);
export type ReviewKind = z.infer<typeof reviewKind>;

/** Reason codes a review of each kind may carry; `other` lets the text speak alone. */
export const REVIEW_REASONS = {
  confirm: ["evidence-checked", "findings-right", "findings-minor", "other"],
  "override-approve": ["misread", "finding-explained", "verified-elsewhere", "picture-fault", "other"],
  "override-decline": ["signs-of-forgery", "other-person", "not-acceptable", "data-differs", "other"],
  "ask-image": ["unreadable", "cut-off", "side-missing", "wrong-document", "other"],
} as const satisfies Record<ReviewKind, readonly string[]>;
export const reviewReasonCode = z.enum([...new Set(REVIEW_KINDS.flatMap((kind) => [...REVIEW_REASONS[kind]]))]);
export type ReviewReasonCode = z.infer<typeof reviewReasonCode>;

/** Why, in a person's own words. */
export const reviewText = z.string().trim().min(REVIEW_TEXT_MIN).max(REVIEW_TEXT_MAX);

/** Body of POST …/reviews. `previousSeq`: the newest review the reader saw of this case, 0 for none. */
export const reviewCreate = z
  .strictObject({
    kind: reviewKind,
    reasonCode: reviewReasonCode,
    reason: reviewText,
    previousSeq: z.int().min(0),
  })
  .refine(({ kind, reasonCode }) => REVIEW_REASONS[kind].some((code) => code === reasonCode), {
    message: "does not go with this kind of review",
    path: ["reasonCode"],
  });
export type ReviewCreate = z.infer<typeof reviewCreate>;

/** Body of POST …/reviews/:reviewId/second: what the second pair of eyes says of an override. */
export const reviewVerdict = z.enum(["confirmed", "refused"]);
export const reviewSecond = z.strictObject({ verdict: reviewVerdict, reason: reviewText });
export type ReviewSecond = z.infer<typeof reviewSecond>;

/** `awaiting-second`: an override that counts for nothing until another person confirms it. `superseded`: it never will. */
export const reviewState = z.enum(["final", "awaiting-second", "refused", "superseded"]);
export type ReviewState = z.infer<typeof reviewState>;

/** Whom an outcome of people names: approved or declined; null where none is in force. */
export const reviewOutcome = z.enum(["approved", "declined"]);
export type ReviewOutcome = z.infer<typeof reviewOutcome>;

export const reviewRecord = z.object({
  id: reviewId,
  /** The run that was looked at. */
  verificationId,
  caseId: verificationId,
  runNumber: z.int(),
  /** Counts the reviews of a case from 1. */
  seq: z.int(),
  kind: reviewKind,
  state: reviewState,
  outcome: reviewOutcome.nullable(),
  reasonCode: reviewReasonCode,
  reason: z.string(),
  by: z.string(),
  byName: z.string(),
  at: z.string(),
  /** What the engine had said of the run. */
  automaticStatus: z.enum(["approved", "declined", "failed"]),
  second: z
    .object({ verdict: reviewVerdict, reason: z.string(), by: z.string(), byName: z.string(), at: z.string() })
    .nullable(),
});
export type ReviewRecord = z.infer<typeof reviewRecord>;

/** Answer of GET …/reviews: the whole case, newest first, and what may be added. */
export const reviewList = z.object({
  reviews: z.array(reviewRecord),
  /** Send it back with the next review. */
  seq: z.int(),
  /** Kinds that fit the engine's outcome of this run; none when a newer run exists. */
  possible: z.array(reviewKind),
  /** Overrides wait for a second person. */
  fourEyes: z.boolean(),
  /** Where the case stands in the queue; null for an older run, and where no person is needed. */
  queue: queuePlace.nullable(),
});
export type ReviewList = z.infer<typeof reviewList>;

export const NOTE_MAX = 10_000;
export const noteCreate = z.strictObject({ text: z.string().trim().min(1).max(NOTE_MAX) });
export type NoteCreate = z.infer<typeof noteCreate>;

/** A remark on a case: added, never changed. `byName` is null for a note a program left. */
export const noteRecord = z.object({
  id: reviewNoteId,
  verificationId,
  caseId: verificationId,
  text: z.string(),
  by: z.string().nullable(),
  byName: z.string().nullable(),
  at: z.string(),
});
export type NoteRecord = z.infer<typeof noteRecord>;
export const noteList = z.object({ notes: z.array(noteRecord) });
export type NoteList = z.infer<typeof noteList>;
