import type { Actor } from "@/lib/auth";
import type { VerificationId } from "@/lib/contract";
import { notFound } from "../parse-input";
import type { ReviewableRun, Runs } from "./runs";

/** The run as this house knows it. Throws NOT_FOUND. */
export async function knownRun(runs: Runs, actor: Actor, id: VerificationId): Promise<ReviewableRun> {
  const run = await runs.find(actor, id);
  if (run === null) throw notFound("verification");
  return run;
}
