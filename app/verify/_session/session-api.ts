import { type SentBytes, sendForm } from "@/components/upload/send-form";
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

/** What is heard of pictures on their way, and how they are stopped. Stopped, the request rejects with an AbortError. */
export interface Upload {
  onUpload: (bytes: SentBytes) => void;
  signal: AbortSignal;
}

/** What the page asks of the server. The token in the address is the only right. */
export interface SessionApi {
  read(): Promise<HostedSession>;
  consent(language: Language): Promise<HostedSession>;
  chooseDocument(documentType: HostedDocumentType, countryCode: string): Promise<HostedSession>;
  sendDocument(side: "front" | "back", image: Blob, watch: Upload): Promise<HostedCapture>;
  sendSelfie(image: Blob, watch: Upload): Promise<HostedCapture>;
  newChallenge(): Promise<HostedChallenge>;
  answerChallenge(answer: ChallengeFrames, watch: Upload): Promise<HostedChallengeAnswer>;
  /** Asks for the decision again where a server died over it; a decided session only tells its outcome. */
  finish(): Promise<HostedSession>;
  /** A sign of life: without one for a while, the server calls the session abandoned. Tells where the session stands. */
  beat(): Promise<HostedSession>;
}

/** A phone on a bad network gets this long for an answer, and for the next piece of a picture to leave it. */
const PATIENCE_MS = 90_000;

/** The routes under `/api/verify/[token]`. Their shapes are the contract's, made by the same build, so they are not parsed again here. */
export function createSessionApi(token: string): SessionApi {
  const base = `/api/verify/${encodeURIComponent(token)}`;
  const post = <T>(path: string, body?: unknown): Promise<T> =>
    ask<T>(`${base}/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body ?? {}),
    });
  const upload = <T>(path: string, form: FormData, watch: Upload): Promise<T> =>
    send<T>(`${base}/${path}`, form, watch);
  return {
    read: () => ask<HostedSession>(base, { method: "GET" }),
    consent: (language) => post("consent", { accepted: true, language }),
    chooseDocument: (documentType, countryCode) => post("document-choice", { documentType, countryCode }),
    sendDocument(side, image, watch) {
      const form = new FormData();
      form.set("side", side);
      form.set("image", image, "document.jpg");
      return upload("document", form, watch);
    },
    sendSelfie(image, watch) {
      const form = new FormData();
      form.set("image", image, "selfie.jpg");
      return upload("selfie", form, watch);
    },
    newChallenge: () => post("challenge"),
    answerChallenge({ nonce, frames }, watch) {
      const form = new FormData();
      form.set("nonce", nonce);
      form.set("timings", JSON.stringify(frames.map(({ atMs }) => Math.round(atMs))));
      for (const [i, { image }] of frames.entries()) form.set(`frame${i}`, image, `frame${i}.jpg`);
      return upload("challenge-answer", form, watch);
    },
    finish: () => post("finish"),
    beat: () => post("beat"),
  };
}

async function ask<T>(address: string, init: RequestInit): Promise<T> {
  const headers = { accept: "application/json", ...init.headers };
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(address, { ...init, headers, signal, cache: "no-store" }).catch(() => null);
  if (!response) throw new SessionTrouble("offline");
  if (!response.ok) {
    const error: Partial<ErrorBody> = await response.json().catch(() => ({}));
    throw new SessionTrouble(troubleOf(response.status, error));
  }
  const body: T = await response.json();
  return body;
}

async function send<T>(url: string, form: FormData, watch: Upload): Promise<T> {
  const headers = { accept: "application/json" };
  const got = await sendForm<T>({ url, form, headers, silenceMs: PATIENCE_MS, ...watch });
  if (got.ok) return got.answer;
  throw new SessionTrouble(got.status === 0 ? "offline" : troubleOf(got.status, got.error));
}

function troubleOf(status: number, { code }: Partial<ErrorBody>): Trouble {
  if (status === 404 || status === 401) return "invalid";
  if (status === 429 || status === 503) return "busy";
  if (status === 413) return "too-large";
  if (status === 415) return "wrong-type";
  // Another tab, or the clock, moved the session on: what is true now is asked for again.
  if (status === 409 || status === 410 || code === "INVALID_STATUS") return "moved";
  return status === 400 ? "wrong-type" : "failed";
}
