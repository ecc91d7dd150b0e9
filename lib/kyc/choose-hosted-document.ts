import type { HostedActor } from "@/lib/auth";
import { type HostedSession, hostedDocumentChoice } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permitHosted } from "./permit-hosted";

/** Which document of which country will be shown. Another choice starts its pictures anew. SESSION_CLOSED, INVALID_STATUS. */
export async function chooseHostedDocument(actor: HostedActor, input: unknown): Promise<HostedSession> {
  permitHosted(actor);
  return backend().chooseDocument(actor, parseInput(hostedDocumentChoice, input));
}
