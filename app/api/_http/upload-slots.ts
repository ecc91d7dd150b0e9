import { KycError } from "@/lib/contract";

/** As many as the engine's own queue takes; each holds at most two images of 5 MiB. */
const MAX_ADMITTED = 34;
/** Bodies on their way in at once, each up to 15 MiB. */
const MAX_READING = 6;

declare global {
  // Every route is a bundle of its own, and the limits are the process's.
  var kycUploads: { admitted: number; reading: number; waiting: Array<() => void> } | undefined;
}
const state = () => {
  globalThis.kycUploads ??= { admitted: 0, reading: 0, waiting: [] };
  return globalThis.kycUploads;
};

/** Runs `work` within the number of checks this process takes at once; beyond it, 503 before a byte is read. */
export async function withUploadSlot<T>(work: () => Promise<T>): Promise<T> {
  const slots = state();
  if (slots.admitted >= MAX_ADMITTED) {
    throw new KycError("SERVICE_UNAVAILABLE", "Too many checks are running. Try again shortly.", {
      retryAfterSeconds: 3,
    });
  }
  slots.admitted += 1;
  try {
    return await work();
  } finally {
    slots.admitted -= 1;
  }
}

/** Runs `read` when one of the reading places is free, first come first served. */
export async function withReadingPlace<T>(read: () => Promise<T>): Promise<T> {
  const slots = state();
  if (slots.reading >= MAX_READING) await new Promise<void>((resolve) => slots.waiting.push(resolve));
  else slots.reading += 1;
  try {
    return await read();
  } finally {
    // The place is handed on, so that nobody who came later slips in between.
    const next = slots.waiting.shift();
    if (next === undefined) slots.reading -= 1;
    else next();
  }
}

/** Checks between admission and answer, for the clean stop. */
export const runningChecks = (): number => state().admitted;
