import { z } from "zod";
import { stage } from "./reading";
import { verificationStatus } from "./verification";

/**
 * What the desk's live stream (`GET /api/events`, server-sent events) carries: ids and stages, never personal data.
 * `progressId` is chosen by the uploading tab and sent as the header `X-Progress-Id`.
 */
export const deskEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("stage"), progressId: z.string(), stage }),
  z.object({ type: z.literal("verification"), verificationId: z.string(), status: verificationStatus }),
  z.object({ type: z.literal("entity"), entityId: z.string() }),
]);
export type DeskEvent = z.infer<typeof deskEvent>;
