import { KycError } from "@/lib/contract";
import { log } from "@/lib/log";
import { refuseOutage } from "./refuse-outage";

/**
 * Run a check so that exactly one record is kept whatever happens: a refusal that no record names yet is given to
 * `record`, which answers with the error to throw. What was not foreseen becomes VERIFICATION_FAILED; a database that is away
 * is no verdict on the picture, so that becomes SERVICE_UNAVAILABLE.
 */
export async function keepRefusals<T>(
  requestId: string,
  record: (refusal: KycError) => Promise<KycError>,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const told = refuseOutage(error);
    const refusal = told instanceof KycError ? told : unexpected(told, requestId);
    throw isKept(refusal) ? refusal : await record(refusal);
  }
}

/** Two requests with one Idempotency-Key are one request: the other one is kept. */
const isKept = (refusal: KycError): boolean =>
  refusal.extras.verificationId !== undefined || refusal.code === "IDEMPOTENCY_CONFLICT";

function unexpected(cause: unknown, requestId: string): KycError {
  const place = cause instanceof Error ? (cause.stack?.split("\n")[1]?.trim() ?? null) : null;
  log.error("check broke", { requestId, name: cause instanceof Error ? cause.name : typeof cause, place });
  return new KycError("VERIFICATION_FAILED", "The check could not be completed. Try again.", {}, { cause });
}

/** The refusal, naming its record. When nothing can be kept, the refusal stands without one. */
export async function namingRecord(
  refusal: KycError,
  requestId: string,
  record: () => Promise<string | null>,
): Promise<KycError> {
  if (isKept(refusal)) return refusal;
  try {
    const id = await record();
    if (id === null) return refusal;
    const { code, message, extras } = refusal;
    return new KycError(code, message, { ...extras, verificationId: id }, { cause: refusal });
  } catch (cause) {
    log.error("failed request not kept", { requestId, name: cause instanceof Error ? cause.name : null });
    return refusal;
  }
}
