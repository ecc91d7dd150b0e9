import { keepTime } from "@/lib/kyc";
import { log } from "@/lib/log";

const EVERY_MS = 60 * 1000;

let timer: ReturnType<typeof setInterval> | null = null;
let running: Promise<void> | null = null;

/**
 * End the sessions whose time has come: now, then every minute, never twice at once. Here and not beside the other
 * housekeeping, because the desk's event streams are open in this process and no other can be heard on them.
 */
export function startClock(): void {
  const look = () => {
    running ??= lookAtTheClock().finally(() => {
      running = null;
    });
  };
  look();
  timer ??= setInterval(look, EVERY_MS);
}

/** Looks no more; resolves when the look that is going on has ended. */
export async function stopClock(): Promise<void> {
  if (timer !== null) clearInterval(timer);
  timer = null;
  await running;
}

async function lookAtTheClock(): Promise<void> {
  try {
    const moved = await keepTime();
    if (moved > 0) log.info("sessions ended by the clock", { sessions: moved });
  } catch (error) {
    // The next minute tries again, and every read looks at the clock itself.
    log.warn("clock failed", { name: error instanceof Error ? error.name : null });
  }
}
