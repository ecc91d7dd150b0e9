import type { BatchAnswer } from "@/lib/contract";
import { sendJson } from "./api";

const QUEUE = "/api/kyc/id-verification/review-queue";

export const confirmAll = (verificationIds: readonly string[], why: { reasonCode: string; reason: string }) =>
  sendJson<BatchAnswer>("POST", `${QUEUE}/confirmations`, { verificationIds, ...why });
export const assignAll = (verificationIds: readonly string[], userId: string | null) =>
  sendJson<BatchAnswer>("PUT", `${QUEUE}/assignments`, { verificationIds, userId });
