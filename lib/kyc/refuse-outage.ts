import { KycError } from "@/lib/contract";
import { isUnavailable } from "@/lib/db";

/** Seconds: a server that was only restarted is back by then. */
const COME_AGAIN = 2;

/** SERVICE_UNAVAILABLE for what broke because the database is away or overloaded; anything else as it is. */
export function refuseOutage(error: unknown): unknown {
  if (!isUnavailable(error)) return error;
  const message = "The desk's database cannot be reached. Try again in a moment.";
  return new KycError("SERVICE_UNAVAILABLE", message, { retryAfterSeconds: COME_AGAIN }, { cause: error });
}
