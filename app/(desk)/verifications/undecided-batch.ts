import type { VerificationRow } from "@/components/verification/record-view";
import type { BatchAnswer, BatchResult } from "@/lib/contract";

export type Refused = Extract<BatchResult, { done: false }>;

/** Records that an act on several did not reach, told of once its dialog is gone. */
export interface UndecidedBatch {
  key: string;
  act: "confirm" | "assign";
  rows: readonly VerificationRow[];
  /** Why not, record by record; null where the whole request failed, and `error` says how. */
  refused: readonly Refused[] | null;
  error: unknown;
  /** Sends the same again, for these records. */
  send: (ids: readonly string[]) => Promise<BatchAnswer>;
}

const isRefused = (result: BatchResult): result is Refused => !result.done;

/** What an answer left undone of these rows. */
export function undone(rows: readonly VerificationRow[], { results }: BatchAnswer) {
  const refused = results.filter(isRefused);
  const ids = new Set<string>(refused.map(({ verificationId }) => verificationId));
  return { refused, ids: [...ids], rows: rows.filter(({ id }) => ids.has(id)) };
}
