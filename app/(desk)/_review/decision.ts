import type { ReviewCreate } from "@/lib/contract";

/** What an analyst decided of a run, before it is sent. */
export interface Decision {
  verificationId: string;
  /** Who the case is about, for the one line that stays on view. */
  person: string;
  review: ReviewCreate;
}
export type PendingDecision = Decision & { key: string } & (
    | { phase: "waiting"; leavesAt: number }
    | { phase: "sending" }
    | { phase: "failed"; error: unknown }
  );
