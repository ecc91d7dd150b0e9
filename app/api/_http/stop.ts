import { setTimeout as sleep } from "node:timers/promises";
import { closeBackend, endEventStreams } from "@/lib/kyc";
import { log } from "@/lib/log";
import { stopBodies } from "./stopping";
import { runningChecks } from "./upload-slots";

/** Service managers kill after ten seconds, the product's own start after eight and a half. */
const DRAIN_MS = 6_000;
const ENGINE_GRACE_MS = 1_000;
const POLL_MS = 50;

/**
 * End what would keep the server open: event streams, and uploads whose body is not yet here. Checks that already run
 * finish and are stored; then engine and database close. Next itself ends the process when its connections are done.
 */
export async function stopCleanly(): Promise<void> {
  endEventStreams();
  stopBodies();
  const until = performance.now() + DRAIN_MS;
  while (runningChecks() > 0 && performance.now() < until) await sleep(POLL_MS);
  if (runningChecks() > 0) log.warn("stopping with checks unfinished", { checks: runningChecks() });
  // The last answers are still being written from the database.
  await sleep(POLL_MS);
  await closeBackend(ENGINE_GRACE_MS).catch((error: unknown) =>
    log.warn("close failed", { name: error instanceof Error ? error.name : null }),
  );
}

/** Stop cleanly at the first signal. Next has handlers of its own for the same signals; both run. */
export function stopCleanlyOnSignal(): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => void stopCleanly());
}
