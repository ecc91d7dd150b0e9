import type { SecondFactor } from "@/lib/db";

/** A set-up that was left standing is not shown to, nor finished by, whoever finds the screen. */
const PENDING_MS = 15 * 60_000;

/** Begun a moment ago, and not confirmed. */
export const isPending = (factor: SecondFactor | null, nowMs: number): factor is SecondFactor =>
  factor !== null && factor.confirmedAt === null && nowMs - factor.createdAt.getTime() < PENDING_MS;
