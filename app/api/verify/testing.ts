import { expect } from "vitest";
import { ask, get, jpeg, sendForm, sendJson } from "@/app/api/_http/testing";
import { sessionApi } from "@/app/api/kyc/validations/testing";
import {
  type HostedChallengeAnswer,
  type HostedSession,
  hostedCapture,
  hostedChallenge,
  hostedChallengeAnswer,
  hostedSession,
  type Turn,
  type ValidationRecord,
} from "@/lib/contract";
import { faceOf } from "@/lib/engine/face-match/testing";
import type { FaceReading, FoundFace } from "@/lib/engine/face-reading";
import { POST as CHALLENGE } from "./[token]/challenge/route";
import { POST as ANSWER } from "./[token]/challenge-answer/route";
import { POST as CONSENT } from "./[token]/consent/route";
import { POST as DOCUMENT } from "./[token]/document/route";
import { POST as CHOICE } from "./[token]/document-choice/route";
import { GET } from "./[token]/route";
import { POST as SELFIE } from "./[token]/selfie/route";

type Answer = Awaited<ReturnType<typeof ask>>;
export const HOLDER = 1;
export const STRANGER = 2;

/** A frame of `person` who looks at the camera, or has turned their head. */
export const frameOf = (turn: Turn | "centre", person = HOLDER, more: Partial<FoundFace> = {}): FaceReading => {
  const sign = { left: 1, right: -1, centre: 0 }[turn];
  return faceOf(person, { pose: { yawDeg: 30 * sign, asymmetry: 0.6 * sign }, ...more });
};

/** What an honest person shows for these turns. */
export const turning = (turns: readonly Turn[], person = HOLDER): FaceReading[] => [
  frameOf("centre", person),
  ...turns.flatMap((turn) => [frameOf(turn, person), frameOf("centre", person)]),
];

/** The routes of a hosted session beside those of the desk. */
export function hostedApi() {
  const api = sessionApi();
  const at = (token: string) => ({ token });
  const form = (handler: typeof DOCUMENT, token: string, fields: Record<string, string | Uint8Array>) =>
    ask(handler, sendForm(fields), at(token));
  const post = (handler: typeof CONSENT, token: string, body: object) =>
    ask(handler, sendJson("POST", "/x", body), at(token));
  const steps = {
    open: (token: string) => ask(GET, get("/x"), at(token)),
    consent: (token: string) => post(CONSENT, token, { accepted: true, language: "es" }),
    choose: (token: string, documentType = "identity-card", countryCode = "ar") =>
      post(CHOICE, token, { documentType, countryCode }),
    document: (token: string, side: string) => form(DOCUMENT, token, { side, image: jpeg() }),
    selfie: (token: string) => form(SELFIE, token, { image: jpeg() }),
    challenge: (token: string) => post(CHALLENGE, token, {}),
    answer: (token: string, nonce: string, timings: number[]) =>
      form(ANSWER, token, {
        nonce,
        timings: JSON.stringify(timings),
        ...Object.fromEntries(timings.map((_, i) => [`frame${i}`, jpeg(i)])),
      }),
  };
  const fine = (answer: Answer): unknown => {
    expect(answer).toMatchObject({ status: 200 });
    return answer.body;
  };
  const view = (answer: Answer): HostedSession => hostedSession.parse(fine(answer));
  const taken = (answer: Answer) => hostedCapture.parse(fine(answer));

  /** Frames that show `readings`, sent for a new challenge (or for the nonce given). */
  const turn = async (
    token: string,
    show: (turns: readonly Turn[]) => FaceReading[],
    options: { nonce?: string; timings?: number[] } = {},
  ): Promise<HostedChallengeAnswer> => {
    const asked = hostedChallenge.parse(fine(await steps.challenge(token)));
    const readings = show(asked.turns);
    api.engine().shows(...readings);
    const timings = options.timings ?? readings.map((_, i) => i * 300);
    return hostedChallengeAnswer.parse(fine(await steps.answer(token, options.nonce ?? asked.nonce, timings)));
  };

  return {
    ...api,
    steps,
    /** Bytes that are no picture, as a side of the document. */
    garbage: (token: string, side: string) => form(DOCUMENT, token, { side, image: new Uint8Array([1, 2, 3]) }),
    view,
    taken,
    turn,
    tokenOf: (made: Pick<ValidationRecord, "providerSessionUrl">): string =>
      made.providerSessionUrl?.split("/").at(-1) ?? "",
    /** All up to the selfie; `portrait` is the document's face, `selfie` the person's before the camera. */
    upToChallenge: async (
      token: string,
      faces: {
        portrait?: FaceReading;
        selfie?: FaceReading;
        chosen?: [documentType: string, countryCode: string];
      } = {},
    ) => {
      view(await steps.open(token));
      view(await steps.consent(token));
      view(await steps.choose(token, ...(faces.chosen ?? [])));
      api.engine().shows(faces.portrait ?? faceOf(HOLDER, { kind: "document" }));
      expect(taken(await steps.document(token, "front")).accepted).toBe(true);
      expect(taken(await steps.document(token, "back")).accepted).toBe(true);
      api.engine().shows(faces.selfie ?? faceOf(HOLDER));
      expect(taken(await steps.selfie(token))).toMatchObject({ accepted: true, session: { step: "challenge" } });
    },
  };
}
