import { z } from "zod";
import { biometricCheckStatus } from "./biometric";
import { biometricSessionStatus } from "./biometric-session";
import { faceMatchStatus } from "./face-match";
import { foreignStatus } from "./foreign-status";
import { hostedStep } from "./hosted-session";
import { stage } from "./reading";
import { validationStatus } from "./validation";
import { verificationStatus } from "./verification";

/**
 * What the desk's live stream (`GET /api/events`, server-sent events) carries: ids and stages, never personal data.
 * `progressId` is chosen by the uploading tab and sent as the header `X-Progress-Id`.
 */
export const deskEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("stage"), progressId: z.string(), stage }),
  z.object({
    type: z.literal("verification"),
    verificationId: z.string(),
    status: verificationStatus.or(foreignStatus),
  }),
  /** A person said something of a case: a review, a second pair of eyes, a note, a claim. */
  z.object({ type: z.literal("review"), verificationId: z.string(), caseId: z.string() }),
  z.object({ type: z.literal("entity"), entityId: z.string() }),
  z.object({ type: z.literal("face-match"), faceMatchId: z.string(), status: faceMatchStatus.or(foreignStatus) }),
  z.object({
    type: z.literal("biometric-check"),
    biometricCheckId: z.string(),
    status: biometricCheckStatus.or(foreignStatus),
  }),
  /** Also sent while a session runs: `step` says how far the person is. */
  z.object({
    type: z.literal("validation"),
    validationId: z.string(),
    entityId: z.string(),
    status: validationStatus.or(foreignStatus),
    step: hostedStep.nullable(),
  }),
  /** The same of an embedded biometric session. */
  z.object({
    type: z.literal("biometric-session"),
    biometricSessionId: z.string(),
    entityId: z.string(),
    status: biometricSessionStatus.or(foreignStatus),
    step: hostedStep.nullable(),
  }),
]);
export type DeskEvent = z.infer<typeof deskEvent>;
