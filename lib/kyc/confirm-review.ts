import type { Actor } from "@/lib/auth";
import { type ReviewRecord, reviewId, reviewSecond, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId, parseInput } from "./parse-input";
import { permit } from "./permit";
import { requirePerson } from "./require-person";

/** Be the second pair of eyes on an override: confirm it or refuse it. Never the person who gave it. */
export async function confirmReview(
  actor: Actor,
  ids: { id: unknown; reviewId: unknown },
  input: unknown,
): Promise<ReviewRecord> {
  permit(actor, "review:second");
  const second = parseInput(reviewSecond, input);
  return backend().confirmReview(requirePerson(actor), {
    id: parseId(verificationId, ids.id, "verification"),
    reviewId: parseId(reviewId, ids.reviewId, "review"),
    second,
  });
}
