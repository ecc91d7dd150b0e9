import type { Actor } from "@/lib/auth";
import { backend } from "./backend";
import type { Reviewer } from "./capabilities-reviews";
import { permit } from "./permit";

/** The colleagues who may decide cases, by name. */
export async function listReviewers(actor: Actor): Promise<Reviewer[]> {
  permit(actor, "review:decide");
  return backend().listReviewers(actor);
}
