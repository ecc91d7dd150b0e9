import type { Actor } from "@/lib/auth";
import type { ValidationDetail, ValidationId, ValidationStatus } from "@/lib/contract";
import type { ManualDecision } from "../../capabilities-validations";
import { moverOf } from "../mover";
import { settle } from "./keep-time";
import { moveValidation } from "./move-validation";
import { toDetail } from "./wire";

/** What each word does, and from where. `reject` answers 400 for an approved one, as the API page says; `revoke` is ours. */
const MEANING: Record<ManualDecision, { to: ValidationStatus; from: readonly ValidationStatus[] }> = {
  approve: { to: "approved", from: ["in_review"] },
  reject: { to: "rejected", from: ["in_review"] },
  cancel: { to: "cancelled", from: ["pending", "in_progress", "in_review"] },
  revoke: { to: "rejected", from: ["approved"] },
};

/** The clock first, so that nobody decides what has already ended. The reason is kept with the record and in the audit. */
export async function decideValidation(
  actor: Actor,
  { id, decision, reason }: { id: ValidationId; decision: ManualDecision; reason: string },
): Promise<ValidationDetail> {
  await settle(actor.orgId);
  const { to, from } = MEANING[decision];
  const at = new Date().toISOString();
  const by = actor.kind === "user" ? actor.name : "API key";
  const after = await moveValidation(actor.orgId, id, {
    to,
    from,
    by: "analyst",
    mover: moverOf(actor),
    details: { decision, reason },
    change: (before) => ({
      details: {
        metadata: { ...before.metadata, manualDecision: { decision, reason, at } },
        manualDecision: { by, at, reason, from: before.status, to },
      },
    }),
  });
  return toDetail(actor.orgId, after);
}
