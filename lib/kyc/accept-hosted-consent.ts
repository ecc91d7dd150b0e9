import type { HostedActor } from "@/lib/auth";
import { type HostedSession, hostedConsent } from "@/lib/contract";
import { backend } from "./backend";
import { parseInput } from "./parse-input";
import { permitHosted } from "./permit-hosted";

/** The person agrees, in the language they chose. SESSION_CLOSED, INVALID_STATUS at any other step. */
export async function acceptHostedConsent(actor: HostedActor, input: unknown): Promise<HostedSession> {
  permitHosted(actor);
  return backend().acceptConsent(actor, { language: parseInput(hostedConsent, input).language ?? null });
}
