import { z } from "zod";
import {
  type ErrorCode,
  hostedCapture,
  hostedChallenge,
  hostedChallengeAnswer,
  hostedConsent,
  hostedDocumentChoice,
  hostedSession,
  side,
} from "@/lib/contract";
import { json, jsonBody, type Method, type Operation, type Section } from "../operation";

const MAX_FRAMES = 12;
const AT_STEP: readonly ErrorCode[] = ["SESSION_CLOSED", "INVALID_STATUS"];
const CAPTURING: readonly ErrorCode[] = [...AT_STEP, "SERVICE_UNAVAILABLE", "VERIFICATION_FAILED"];

function step(id: string, method: Method, path: string, summary: string): Operation {
  const shared = { audience: "person", permission: null, status: 200, answer: json(hostedSession) } as const;
  return { id, method, path: `/api/verify/{token}${path}`, summary, ...shared };
}
const image = { name: "image", required: true, note: "JPEG, PNG or WebP, at most 5 MiB" };

export const hosted: Section = {
  tag: "Hosted session",
  about:
    "What the page behind a session's link calls. The token in the address is the only right; nothing about the person comes back. Not for programs: the steps expect a person before a camera.",
  operations: [
    step("openHostedSession", "GET", "", "Where the person stands"),
    step("beatHostedSession", "POST", "/beat", "A sign of life"),
    {
      ...step("acceptHostedConsent", "POST", "/consent", "The person agrees"),
      body: jsonBody(hostedConsent),
      errors: AT_STEP,
    },
    {
      ...step("chooseHostedDocument", "POST", "/document-choice", "Which document will be shown"),
      body: jsonBody(hostedDocumentChoice),
      errors: AT_STEP,
    },
    {
      ...step("takeHostedDocument", "POST", "/document", "One side of the document"),
      body: { kind: "form", images: [image], fields: z.object({ side }), json: false },
      answer: json(hostedCapture),
      errors: CAPTURING,
    },
    {
      ...step("takeHostedSelfie", "POST", "/selfie", "The selfie"),
      body: { kind: "form", images: [image], fields: z.object({}), json: false },
      answer: json(hostedCapture),
      errors: CAPTURING,
    },
    {
      ...step("startHostedChallenge", "POST", "/challenge", "A new order of head turns"),
      answer: json(hostedChallenge),
      errors: AT_STEP,
    },
    {
      ...step("answerHostedChallenge", "POST", "/challenge-answer", "Frames of the head turns"),
      body: {
        kind: "form",
        images: Array.from({ length: MAX_FRAMES }, (_, n) => ({
          ...{ name: `frame${n}`, required: n === 0, note: "JPEG; numbered without a gap" },
        })),
        fields: z.object({ nonce: z.string().min(1).max(100), timings: z.string().max(1_000) }),
        json: false,
      },
      answer: json(hostedChallengeAnswer),
      errors: CAPTURING,
    },
    {
      ...step("finishHostedSession", "POST", "/finish", "Decide a session whose captures are all there"),
      errors: CAPTURING,
    },
  ],
};
