import type { ErrorCode } from "@/lib/contract";

/** What a person may say of a session. `revoke` withdraws an approval. */
export const DECISIONS = ["approve", "reject", "cancel", "revoke"] as const;
export type Decision = (typeof DECISIONS)[number];

/** How a session stands for somebody whose decision came too late. */
export interface DecidedMeanwhile {
  status: string;
  by: string | null;
  reason: string | null;
}

export type DecideResult =
  | { ok: true; status: string }
  | { ok: false; code: ErrorCode; message: string; meanwhile: DecidedMeanwhile | null };

/** How a page sends decisions on its record: with scripts, and as a plain form. */
export interface Deciding {
  decide: (decision: Decision, reason: string) => Promise<DecideResult>;
  decideByForm: (form: FormData) => Promise<void>;
}
