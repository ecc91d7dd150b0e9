import { KycError, REASON_MIN, unstorable, validationReason } from "@/lib/contract";

/** The reason that every decision by hand must give. INVALID_REASON, with nothing quoted. */
export function parseReason(input: unknown): string {
  const parsed = unstorable(input) === null ? validationReason.safeParse(input) : undefined;
  if (parsed?.success) return parsed.data.reason;
  const tooLong = parsed?.error?.issues.find((issue) => issue.code === "too_big");
  const wanted = tooLong === undefined ? `least ${REASON_MIN}` : `most ${tooLong.maximum}`;
  const message = `must have at ${wanted} characters`;
  throw new KycError("INVALID_REASON", `reason ${message}.`, { details: [{ path: "reason", message }] });
}
