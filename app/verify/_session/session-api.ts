import type {
  ErrorBody,
  HostedCapture,
  HostedChallenge,
  HostedChallengeAnswer,
  HostedDocumentType,
  HostedSession,
} from "@/lib/contract";
import type { Language } from "@/lib/i18n";

/** Why the server did not do what was asked, in the kinds that a person can act on. */
export type Trouble = "invalid" | "offline" | "busy" | "too-large" | "wrong-type" | "moved" | "failed";

export class SessionTrouble extends Error {
  override readonly name = "SessionTrouble";
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

/** Frames of a challenge with the milliseconds since it was shown at which each was taken. */
export interface ChallengeFrames {
  nonce: string;
  frames: ReadonlyArray<{ image: Blob; atMs: number }>;
}

/** What the page asks of the server. The token in the address is the only right. */
export interface SessionApi {
  read(): Promise<HostedSession>;
  consent(language: Language): Promise<HostedSession>;
  chooseDocument(documentType: HostedDocumentType, countryCode: string): Promise<HostedSession>;
  sendDocument(side: "front" | "back", image: Blob): Promise<HostedCapture>;
  sendSelfie(image: Blob): Promise<HostedCapture>;
  newChallenge(): Promise<HostedChallenge>;
  answerChallenge(answer: ChallengeFrames): Promise<HostedChallengeAnswer>;
  /** Asks for the decision again where a server died over it; a decided session only tells its outcome. */
  finish(): Promise<HostedSession>;
  /** A sign of life: without one for a while, the server calls the session abandoned. Tells where the session stands. */
  beat(): Promise<HostedSession>;
}

/** A phone on a bad network gets this long for a picture of a few megabytes. */
const TIMEOUT_MS = 90_000;

/** The routes under `/api/verify/[token]`. Their shapes are the contract's, made by the same build, so they are not parsed again here. */
export function createSessionApi(token: string): SessionApi {
  const base = `/api/verify/${encodeURIComponent(token)}`;
  const post = <T>(path: string, body?: unknown): Promise<T> =>
    ask<T>(`${base}/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body ?? {}),
    });
  const upload = <T>(path: string, form: FormData): Promise<T> =>
    ask<T>(`${base}/${path}`, { method: "POST", body: form });
  return {
    read: () => ask<HostedSession>(base, { method: "GET" }),
    consent: (language) => post("consent", { accepted: true, language }),
    chooseDocument: (documentType, countryCode) => post("document-choice", { documentType, countryCode }),
    sendDocument(side, image) {
      const form = new FormData();
      form.set("side", side);
      form.set("image", image, "document.jpg");
      return upload("document", form);
    },
    sendSelfie(image) {
      const form = new FormData();
      form.set("image", image, "selfie.jpg");
      return upload("selfie", form);
    },
    newChallenge: () => post("challenge"),
    answerChallenge({ nonce, frames }) {
      const form = new FormData();
      form.set("nonce", nonce);
      form.set("timings", JSON.stringify(frames.map(({ atMs }) => Math.round(atMs))));
      for (const [i, { image }] of frames.entries()) form.set(`frame${i}`, image, `frame${i}.jpg`);
      return upload("challenge-answer", form);
    },
    finish: () => post("finish"),
    beat: () => post("beat"),
  };
}

async function ask<T>(address: string, init: RequestInit): Promise<T> {
  const headers = { accept: "application/json", ...init.headers };
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const response = await fetch(address, { ...init, headers, signal, cache: "no-store" }).catch(() => null);
  if (!response) throw new SessionTrouble("offline");
  if (!response.ok) throw new SessionTrouble(await troubleOf(response));
  const body: T = await response.json();
  return body;
}

async function troubleOf(response: Response): Promise<Trouble> {
  const body: Partial<ErrorBody> = await response.json().catch(() => ({}));
  if (response.status === 404 || response.status === 401) return "invalid";
  if (response.status === 429 || response.status === 503) return "busy";
  if (response.status === 413) return "too-large";
  if (response.status === 415) return "wrong-type";
  // Another tab, or the clock, moved the session on: what is true now is asked for again.
  if (response.status === 409 || response.status === 410 || body.code === "INVALID_STATUS") return "moved";
  return response.status === 400 ? "wrong-type" : "failed";
}
