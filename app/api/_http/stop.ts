import { setTimeout as sleep } from "node:timers/promises";
import { closeBackend, endEventStreams } from "@/lib/kyc";
import { log } from "@/lib/log";
import { stopClock } from "./clock";
import { stopBodies } from "./stopping";
import { runningChecks } from "./upload-slots";

/** Service managers kill after ten seconds, the product's own start after eight and a half: all of this fits before. */
const DRAIN_MS = 5_000;
const ENGINE_GRACE_MS = 300;
const SETTLE_MS = 1_000;
const POLL_MS = 50;

/** Resolves when no check runs any more, or after `limitMs`. */
async function checksEnded(limitMs: number): Promise<void> {
  const until = performance.now() + limitMs;
  while (runningChecks() > 0 && performance.now() < until) await sleep(POLL_MS);
  // A refusal is written down after its check has ended.
  await sleep(POLL_MS);
}

/**
 * End what would keep the server open: event streams, and uploads whose body is not yet here. Checks that already run
 * finish and are stored; one that takes too long loses its engine and is stored as failed. Then the database closes, and
 * Next ends the process when its connections are done.
 */
async function stopCleanly(): Promise<void> {
  endEventStreams();
  stopBodies();
  await Promise.all([checksEnded(DRAIN_MS), stopClock()]);
  if (runningChecks() > 0) log.warn("stopping with checks unfinished", { checks: runningChecks() });
  try {
    await closeBackend(ENGINE_GRACE_MS, () => checksEnded(SETTLE_MS));
  } catch (error) {
    log.warn("close failed", { name: error instanceof Error ? error.name : null });
  }
}

/** Stop cleanly at the first signal. Next has handlers of its own for the same signals; both run. */
export function stopCleanlyOnSignal(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stopCleanly());
}
