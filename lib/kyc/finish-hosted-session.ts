import type { HostedActor } from "@/lib/auth";
import type { HostedSession } from "@/lib/contract";
import { backend } from "./backend";
import { permitHosted } from "./permit-hosted";

/**
 * Decide a session whose captures are all there. The last answer does so by itself; this goes on where a process died.
 * INVALID_STATUS while something is missing; of one that is decided only the outcome is told.
 */
export async function finishHostedSession(actor: HostedActor): Promise<HostedSession> {
  permitHosted(actor);
  return backend().finishHosted(actor);
}
