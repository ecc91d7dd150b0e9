import { z } from "zod";
import { errorCode } from "./errors";
import { userId, verificationId } from "./ids";
import { REVIEW_REASONS, reviewText } from "./review";

/** As many records as one page of the list holds. */
export const BATCH_MAX = 100;
const verificationIds = z.array(verificationId).min(1).max(BATCH_MAX);

/**
 * Body of POST …/review-queue/confirmations. It names no kind of review: agreeing with the engine is all that can be done to
 * several records at once. Going against it takes a look at each.
 */
export const batchConfirm = z.strictObject({
  verificationIds,
  reasonCode: z.enum(REVIEW_REASONS.confirm),
  reason: reviewText,
});
export type BatchConfirm = z.infer<typeof batchConfirm>;

/** Body of PUT …/review-queue/assignments: who is to decide these; null for nobody in particular. */
export const batchAssign = z.strictObject({ verificationIds, userId: userId.nullable() });

/** What became of one record; the others do not depend on it. */
export const batchResult = z.discriminatedUnion("done", [
  z.object({ verificationId, done: z.literal(true) }),
  z.object({
    verificationId,
    done: z.literal(false),
    code: errorCode,
    message: z.string(),
    /** The colleague who was faster, or who holds the case. */
    decided: z.object({ byName: z.string(), at: z.string(), kind: z.string().optional() }).optional(),
  }),
]);
export type BatchResult = z.infer<typeof batchResult>;

/** One result a record, in the order asked for. */
export const batchAnswer = z.object({ results: z.array(batchResult) });
export type BatchAnswer = z.infer<typeof batchAnswer>;
