/**
 * Counts failures per key (account or address) and answers how long to wait. The wait grows and ends: an account is never
 * locked for good, since then anybody could lock it. Kept in memory; a restart forgives.
 */
export interface Attempts {
  /** Seconds to wait before the next try; 0 when it may go ahead. */
  waitSeconds(key: string): number;
  fail(key: string): void;
  succeed(key: string): void;
}

interface Entry {
  failures: number;
  lastAt: number;
}

const FORGET_AFTER_MS = 24 * 3_600_000;
const MAX_KEYS = 10_000;
const FIRST_WAIT_SECONDS = 15;
const LONGEST_WAIT_SECONDS = 15 * 60;

export function createAttempts(freeTries: number, now: () => number = Date.now): Attempts {
  const entries = new Map<string, Entry>();

  const waitAfter = (failures: number): number =>
    failures < freeTries ? 0 : Math.min(FIRST_WAIT_SECONDS * 2 ** (failures - freeTries), LONGEST_WAIT_SECONDS);

  return {
    waitSeconds(key) {
      const entry = entries.get(key);
      if (entry === undefined) return 0;
      const elapsed = now() - entry.lastAt;
      return Math.max(0, Math.ceil(waitAfter(entry.failures) - elapsed / 1000));
    },
    fail(key) {
      const known = entries.get(key);
      const failures = known !== undefined && now() - known.lastAt < FORGET_AFTER_MS ? known.failures + 1 : 1;
      entries.delete(key);
      entries.set(key, { failures, lastAt: now() });
      // Oldest first: a flood of invented names must not fill the memory.
      for (const oldest of entries.keys()) {
        if (entries.size <= MAX_KEYS) break;
        entries.delete(oldest);
      }
    },
    succeed: (key) => void entries.delete(key),
  };
}
