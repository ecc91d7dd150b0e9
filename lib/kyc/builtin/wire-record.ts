import type { VerificationRecord } from "@/lib/contract";
import type { StoredVerification } from "@/lib/db";
import { wireReview } from "../reviews";

/** A stored record with its newest review beside the engine's outcome; still to be cut down to the wire. */
export const withReview = (stored: StoredVerification): VerificationRecord => ({
  ...stored,
  manualDecision: stored.review === null ? null : wireReview(stored.review),
});
