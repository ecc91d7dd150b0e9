import type { Actor } from "@/lib/auth";
import { type ReviewList, verificationId } from "@/lib/contract";
import { backend } from "./backend";
import { parseId } from "./parse-input";
import { permit } from "./permit";

/** What people said of the case of a run, newest first, and what may be said of this run now. */
export async function listReviews(actor: Actor, id: unknown): Promise<ReviewList> {
  permit(actor, "verification:read");
  return backend().listReviews(actor, parseId(verificationId, id, "verification"));
}
