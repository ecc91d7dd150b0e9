import { claimStaleObjects, removeExpired, removeObjectRow } from "@/lib/db";
import { keepTime } from "@/lib/kyc";
import { objectStore, sweepObjects } from "@/lib/storage";
import { removeOldMessages } from "@/lib/webhooks";
import { log } from "../log";

const TIDY_EVERY_MS = 3600 * 1000;
const CLOCK_EVERY_MS = 60 * 1000;

/**
 * Remove what killed uploads left and what has run out (idempotency keys, rate windows): now, then every hour. Every
 * minute, end the sessions whose time has come.
 */
export function startHousekeeping(): { stop: () => Promise<void> } {
  const jobs = [repeat(TIDY_EVERY_MS, tidy), repeat(CLOCK_EVERY_MS, watchTheClock)];
  return { stop: async () => void (await Promise.all(jobs.map((stop) => stop()))) };
}

/** Run `work` now and every `everyMs`, never twice at once. The returned function waits for the run that is going on. */
function repeat(everyMs: number, work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  const run = () => {
    running ??= work().finally(() => {
      running = null;
    });
  };
  run();
  const timer = setInterval(run, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function tidy(): Promise<void> {
  try {
    const swept = await sweepObjects(objectStore(), { claim: claimStaleObjects, remove: removeObjectRow });
    await removeExpired();
    await removeOldMessages();
    if (swept > 0) log.info("swept unfinished objects", { objects: swept });
  } catch (error) {
    // The next hour tries again; the desk works without.
    log.warn("housekeeping failed", { name: error instanceof Error ? error.name : null });
  }
}

async function watchTheClock(): Promise<void> {
  try {
    const moved = await keepTime();
    if (moved > 0) log.info("sessions ended by the clock", { sessions: moved });
  } catch (error) {
    // The next minute tries again, and every read looks at the clock itself.
    log.warn("clock failed", { name: error instanceof Error ? error.name : null });
  }
}
