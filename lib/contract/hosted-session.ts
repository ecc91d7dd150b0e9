import { z } from "zod";
import { retakeReason } from "./face";

/**
 * What the page `/verify/[token]` and its routes under `/api/verify/[token]` say to each other. The person is not signed
 * in: the token in the address is the only right, and no personal data comes back over these routes.
 */
export const hostedStep = z.enum(["consent", "document", "selfie", "challenge", "processing", "done"]);
export type HostedStep = z.infer<typeof hostedStep>;

export const hostedDocumentType = z.enum(["passport", "identity-card", "driver-licence", "residence-permit"]);
export type HostedDocumentType = z.infer<typeof hostedDocumentType>;

export const turn = z.enum(["left", "right"]);
export type Turn = z.infer<typeof turn>;

/** Where the person stands. `outcome` is said in general words only: why something failed is for the analyst. */
export const hostedSession = z.object({
  kind: z.enum(["validation", "biometric"]),
  organizationName: z.string(),
  language: z.enum(["en", "es", "pt"]).nullable(),
  step: hostedStep,
  documentType: hostedDocumentType.nullable(),
  countryCode: z.string().nullable(),
  sidesTaken: z.array(z.enum(["front", "back"])),
  attemptsLeft: z.object({ document: z.number().int(), selfie: z.number().int(), challenge: z.number().int() }),
  outcome: z.enum(["approved", "in_review", "rejected", "expired", "abandoned", "cancelled"]).nullable(),
  callback: z.string().nullable(),
  expiresAt: z.string(),
});
export type HostedSession = z.infer<typeof hostedSession>;

/** POST …/consent */
export const hostedConsent = z.object({ accepted: z.literal(true), language: z.enum(["en", "es", "pt"]).optional() });
/** POST …/document-choice */
export const hostedDocumentChoice = z.object({
  documentType: hostedDocumentType,
  countryCode: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/),
});

/** Answer of POST …/document (multipart: side, image) and …/selfie (multipart: image). */
export const hostedCapture = z.object({
  accepted: z.boolean(),
  /** Why another picture is wanted; empty when accepted. */
  retake: z.array(
    z.union([
      retakeReason,
      z.enum(["no-face", "no-document", "unreadable", "not-live", "glare", "corners-missing", "wrong-side"]),
    ]),
  ),
  session: hostedSession,
});
export type HostedCapture = z.infer<typeof hostedCapture>;

/** POST …/challenge: a new order of head turns, valid once and for a short time. */
export const hostedChallenge = z.object({
  nonce: z.string(),
  turns: z.array(turn).min(1).max(4),
  expiresAt: z.string(),
  /** How many frames the answer may hold. */
  maxFrames: z.number().int(),
});
export type HostedChallenge = z.infer<typeof hostedChallenge>;

/** POST …/challenge-answer (multipart): `nonce`, `timings` (JSON: milliseconds of each frame since the challenge was shown) and files frame0…frameN. */
export const hostedChallengeAnswer = z.object({
  passed: z.boolean(),
  reason: z
    .enum(["no-face", "not-turned", "wrong-order", "too-fast", "another-person", "stale", "not-live"])
    .nullable(),
  session: hostedSession,
});
export type HostedChallengeAnswer = z.infer<typeof hostedChallengeAnswer>;
