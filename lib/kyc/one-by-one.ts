import { type BatchAnswer, type BatchResult, KycError, type VerificationId } from "@/lib/contract";
import { log } from "@/lib/log";
import { refuseOutage } from "./refuse-outage";

/**
 * Do something to each record in a transaction of its own, one after the other, and tell of each what became of it: what was
 * done before something broke stays done, and nobody has to guess which that was.
 */
export async function oneByOne(
  ids: readonly VerificationId[],
  step: (id: VerificationId) => Promise<unknown>,
): Promise<BatchAnswer> {
  const results: BatchResult[] = [];
  for (const verificationId of new Set(ids)) {
    try {
      await step(verificationId);
      results.push({ verificationId, done: true });
    } catch (error) {
      const told = refuseOutage(error);
      const { code, message, extras } = told instanceof KycError ? told : unexpected(told, verificationId);
      const { decided } = extras;
      results.push({ verificationId, done: false, code, message, ...(decided ? { decided } : {}) });
    }
  }
  return { results };
}

function unexpected(error: unknown, verificationId: VerificationId): KycError {
  const place = error instanceof Error ? (error.stack?.split("\n")[1]?.trim() ?? null) : null;
  log.error("batch step broke", { verificationId, name: error instanceof Error ? error.name : typeof error, place });
  return new KycError("INTERNAL_ERROR", "This one could not be completed. Try it again by itself.");
}
