import type { HostedActor } from "@/lib/auth";
import type {
  HostedCapture,
  HostedChallenge,
  HostedChallengeAnswer,
  HostedDocumentType,
  HostedSession,
  Side,
} from "@/lib/contract";

/** As many as pictures of a challenge have names. */
export const MAX_CHALLENGE_FRAMES = 12;

/** The part of a backend that whoever has a link talks to. */
export interface HostedBackend {
  openHosted(actor: HostedActor): Promise<HostedSession>;
  acceptConsent(actor: HostedActor, given: { language: "en" | "es" | "pt" | null }): Promise<HostedSession>;
  chooseDocument(
    actor: HostedActor,
    choice: { documentType: HostedDocumentType; countryCode: string },
  ): Promise<HostedSession>;
  takeDocument(actor: HostedActor, taken: { side: Side; image: Uint8Array }): Promise<HostedCapture>;
  takeSelfie(actor: HostedActor, taken: { image: Uint8Array }): Promise<HostedCapture>;
  startChallenge(actor: HostedActor): Promise<HostedChallenge>;
  answerChallenge(
    actor: HostedActor,
    answer: { nonce: string; timings: number[]; frames: Uint8Array[] },
  ): Promise<HostedChallengeAnswer>;
  finishHosted(actor: HostedActor): Promise<HostedSession>;
}
