/** What whoever has a link does with their session. Says nothing about the person back. */
import type { HostedBackend } from "../../capabilities-hosted";
import { answerChallenge, startChallenge } from "./challenge";
import { acceptConsent, chooseDocument, finishHosted, openHosted } from "./steps";
import { takeDocument } from "./take-document";
import { takeSelfie } from "./take-selfie";

export const hosted: HostedBackend = {
  openHosted,
  acceptConsent,
  chooseDocument,
  takeDocument,
  takeSelfie,
  startChallenge,
  answerChallenge,
  finishHosted,
};
