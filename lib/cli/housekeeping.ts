import { claimStaleObjects, removeExpired, removeObjectRow } from "@/lib/db";
import { applyRetention } from "@/lib/kyc";
import { objectStore, sweepObjects } from "@/lib/storage";
import { removeOldMessages } from "@/lib/webhooks";
import { log } from "../log";

const TIDY_EVERY_MS = 3600 * 1000;

/**
 * Erase what an organisation keeps no longer, remove what killed uploads left and what has run out (idempotency keys, rate
 * windows, old messages): now, then every hour, never twice at once. The server process looks at the clock itself
 * (`app/api/_http/clock.ts`).
 */
export function startHousekeeping(): { stop: () => Promise<void> } {
  let running: Promise<void> | null = null;
  const run = () => {
    running ??= tidy().finally(() => {
      running = null;
    });
  };
  run();
  const timer = setInterval(run, TIDY_EVERY_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

async function tidy(): Promise<void> {
  await step("retention", async () => {
    const erased = await applyRetention();
    if (erased > 0) log.info("records erased by retention", { records: erased });
  });
  await step("sweep", async () => {
    const swept = await sweepObjects(objectStore(), { claim: claimStaleObjects, remove: removeObjectRow });
    if (swept > 0) log.info("swept unfinished objects", { objects: swept });
  });
  await step("expired", removeExpired);
  await step("messages", removeOldMessages);
}

/** Each on its own: what fails in one must not keep the others' personal data beyond its time. The next hour tries again. */
async function step(part: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    log.warn("housekeeping failed", { part, name: error instanceof Error ? error.name : null });
  }
}
