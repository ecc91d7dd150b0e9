import { KycError } from "@/lib/contract";
import type { HostedBackend } from "../capabilities-hosted";

/** A link opens at the server that made it: none of this desk's own addresses leads to a session of the other one. */
async function elsewhere(): Promise<never> {
  throw new KycError("NOT_FOUND", "There is no such session here. Open the link exactly as it was sent.");
}

export const hosted: HostedBackend = {
  openHosted: elsewhere,
  acceptConsent: elsewhere,
  chooseDocument: elsewhere,
  takeDocument: elsewhere,
  takeSelfie: elsewhere,
  startChallenge: elsewhere,
  answerChallenge: elsewhere,
  finishHosted: elsewhere,
};
