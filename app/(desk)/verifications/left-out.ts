import type { VerificationRow } from "@/components/verification/record-view";

/** Why a row cannot be part of what is asked for, as far as the list knows; the server has the last word. */
export type LeftOut = "no-outcome" | "reviewed" | "older-run" | "not-waiting";

/** Agreeing takes an outcome that nobody has spoken on yet. */
export function unconfirmable(row: VerificationRow): LeftOut | null {
  if (row.status !== "approved" && row.status !== "declined") return "no-outcome";
  if (row.review !== null) return "reviewed";
  return row.runNumber < row.runCount ? "older-run" : null;
}

/** Only a case that waits can be somebody's. */
export const unassignable = (row: VerificationRow): LeftOut | null =>
  row.queue === null || row.queue.state === "closed" ? "not-waiting" : null;
