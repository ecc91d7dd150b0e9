import type { HostedActor } from "@/lib/auth";
import { KycError } from "@/lib/contract";

/** The first line of every verb of a hosted session: the link is the right, and it is the right to that session alone. */
export function permitHosted(actor: HostedActor): void {
  if (actor.kind === "hosted") return;
  throw new KycError("FORBIDDEN", "Only whoever has the link of a session may go on with it.");
}
