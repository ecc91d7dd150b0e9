import type { BatchAnswer } from "@/lib/contract";
import { sendJson } from "./api";

const QUEUE = "/api/kyc/id-verification/review-queue";

/** `leaving`: the page may be gone before the answer comes. */
export const confirmAll = (
  verificationIds: readonly string[],
  why: { reasonCode: string; reason: string },
  moment: "now" | "leaving" = "now",
) => sendJson<BatchAnswer>("POST", `${QUEUE}/confirmations`, { verificationIds, ...why }, {}, moment === "leaving");
export const assignAll = (verificationIds: readonly string[], userId: string | null) =>
  sendJson<BatchAnswer>("PUT", `${QUEUE}/assignments`, { verificationIds, userId });
