import type { HostedActor } from "@/lib/auth";
import type { HostedSession } from "@/lib/contract";
import { backend } from "./backend";
import { permitHosted } from "./permit-hosted";

/**
 * Where the person stands. The first call opens the session; each is a sign of life. One that has ended is told with its
 * outcome, however it ended.
 */
export async function openHostedSession(actor: HostedActor): Promise<HostedSession> {
  permitHosted(actor);
  return backend().openHosted(actor);
}
