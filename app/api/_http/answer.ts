import { ERROR_STATUS, type ErrorBody, KycError } from "@/lib/contract";
import { refuseOutage } from "@/lib/kyc";
import { log } from "@/lib/log";

/** Every answer of the API names its request and may be kept by nobody. */
export const baseHeaders = (requestId: string): Record<string, string> => ({
  "X-Request-Id": requestId,
  "Cache-Control": "private, no-store",
});

export function answerJson(body: unknown, requestId: string, status = 200): Response {
  return Response.json(body, { status, headers: baseHeaders(requestId) });
}

/** The wire shape of an error; what we did not expect is logged and told in one generic sentence. */
export function answerError(error: unknown, requestId: string): Response {
  const told = refuseOutage(error);
  const known = told instanceof KycError ? told : unexpected(told, requestId);
  const { retryAfterSeconds, ...extras } = known.extras;
  const body: ErrorBody = { code: known.code, error: known.code, message: known.message, requestId, ...extras };
  const headers = baseHeaders(requestId);
  if (retryAfterSeconds !== undefined) headers["Retry-After"] = String(retryAfterSeconds);
  return Response.json(body, { status: ERROR_STATUS[known.code], headers });
}

function unexpected(error: unknown, requestId: string): KycError {
  // The name and the place, not the message: messages of libraries may quote what they were given.
  const place = error instanceof Error ? (error.stack?.split("\n")[1]?.trim() ?? null) : null;
  log.error("unexpected", { requestId, name: error instanceof Error ? error.name : typeof error, place });
  return new KycError(
    "INTERNAL_ERROR",
    "The request could not be completed. Quote the request id when you ask for help.",
  );
}
