import { KycError, REASON_MIN, unstorable, validationReason } from "@/lib/contract";

/** The reason that every decision by hand must give. INVALID_REASON, with nothing quoted. */
export function parseReason(input: unknown): string {
  const parsed = unstorable(input) === null ? validationReason.safeParse(input) : undefined;
  if (parsed?.success) return parsed.data.reason;
  const message = `must have at least ${REASON_MIN} characters`;
  throw new KycError("INVALID_REASON", `reason ${message}.`, { details: [{ path: "reason", message }] });
}
