import { JITTER, RETRY_AFTER_MS } from "./thresholds";

/** When to try again after `attempts` failed ones; null: it is given up. `chance` is 0–1. */
export function nextAttempt(attempts: number, now: Date, chance: number = Math.random()): Date | null {
  const pause = RETRY_AFTER_MS[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + Math.round(pause * (1 + JITTER * chance)));
}
