import { JITTER, LONGEST_WAIT_MS, RETRY_AFTER_MS } from "./thresholds";

/**
 * When to try again after `attempts` failed ones; null: it is given up. A receiver may ask for a later moment (`askedFor`),
 * within a day; never for an earlier one, which would let it pull a queue onto itself. `chance` is 0–1.
 */
export function nextAttempt(
  attempts: number,
  now: Date,
  askedFor: Date | null = null,
  chance: number = Math.random(),
): Date | null {
  const pause = RETRY_AFTER_MS[attempts - 1];
  if (pause === undefined) return null;
  const planned = pause * (1 + JITTER * chance);
  const asked = askedFor === null ? 0 : Math.min(askedFor.getTime() - now.getTime(), LONGEST_WAIT_MS);
  return new Date(now.getTime() + Math.round(Math.max(planned, asked)));
}
