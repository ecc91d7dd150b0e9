import type { HostedActor } from "@/lib/auth";
import type { HostedChallenge } from "@/lib/contract";
import { backend } from "./backend";
import { permitHosted } from "./permit-hosted";

/** A new order of head turns, good for one answer and a short time; it replaces the one before. */
export async function startHostedChallenge(actor: HostedActor): Promise<HostedChallenge> {
  permitHosted(actor);
  return backend().startChallenge(actor);
}
