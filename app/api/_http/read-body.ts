import { KycError } from "@/lib/contract";
import { stopping } from "./stopping";

/** A whole body must be here within half a minute, and after a first grace it must keep moving. */
const DEADLINE_MS = 30_000;
const GRACE_MS = 5_000;
const MIN_BYTES_PER_SECOND = 10 * 1024;
const STALL_CHECK_MS = 1_000;

/**
 * The chunks of a request's body under limits of size, time and pace. Throws INVALID_REQUEST at the first excess and lets
 * the rest of the body go unread, so that a body without end costs no memory.
 */
export async function* readBody(request: Request, maxBytes: number): AsyncGenerator<Uint8Array, void, void> {
  const declared = Number(request.headers.get("content-length") ?? 0);
  if (declared > maxBytes) throw tooLarge(maxBytes);
  if (request.body === null) return;

  const reader = request.body.getReader();
  const pace = watchPace(request.signal);
  let received = 0;
  try {
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), pace.failed]);
      if (done) return;
      received += value.byteLength;
      pace.received(value.byteLength);
      if (received > maxBytes) throw tooLarge(maxBytes);
      yield value;
    }
  } catch (error) {
    if (error instanceof KycError) throw error;
    throw new KycError("INVALID_REQUEST", "The upload broke off before it was complete.", {}, { cause: error });
  } finally {
    pace.stop();
    // Cancelling may wait for a client that sends nothing more: nobody waits for it.
    reader.cancel().catch(() => undefined);
  }
}

const tooLarge = (maxBytes: number) =>
  new KycError("INVALID_REQUEST", `The request body is larger than ${Math.floor(maxBytes / 1024)} KiB.`);

function watchPace(signal: AbortSignal) {
  const startedAt = performance.now();
  let received = 0;
  let timer: NodeJS.Timeout | undefined;
  let onAbort: (() => void) | undefined;
  let onStop: (() => void) | undefined;
  const failed = new Promise<never>((_resolve, reject) => {
    timer = setInterval(() => {
      const elapsedMs = performance.now() - startedAt;
      const tooSlow = elapsedMs > GRACE_MS && received < (elapsedMs / 1000) * MIN_BYTES_PER_SECOND;
      if (elapsedMs > DEADLINE_MS || tooSlow) {
        reject(new KycError("INVALID_REQUEST", "The upload was too slow: it must arrive within 30 seconds."));
      }
    }, STALL_CHECK_MS);
    onAbort = () => reject(new KycError("INVALID_REQUEST", "The upload was cancelled."));
    onStop = () => reject(new KycError("SERVICE_UNAVAILABLE", "The server is stopping.", { retryAfterSeconds: 5 }));
    if (signal.aborted) onAbort();
    if (stopping().aborted) onStop();
    signal.addEventListener("abort", onAbort, { once: true });
    stopping().addEventListener("abort", onStop, { once: true });
  });
  // The race may be over before this rejects.
  failed.catch(() => undefined);
  return {
    failed,
    received: (bytes: number) => {
      received += bytes;
    },
    stop: () => {
      clearInterval(timer);
      if (onAbort !== undefined) signal.removeEventListener("abort", onAbort);
      if (onStop !== undefined) stopping().removeEventListener("abort", onStop);
    },
  };
}
