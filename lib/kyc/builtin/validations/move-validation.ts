import { hostedSessionId, KycError, type OrgId, type ValidationId, type ValidationStatus } from "@/lib/contract";
import * as db from "@/lib/db";
import { endsBeingCurrent, isFinal, type MovedBy, sourcesOf } from "@/lib/policy";
import { announce } from "../../events";
import { notFound } from "../../parse-input";
import type { Mover } from "../mover";
import { recordTransition } from "./record-transition";

interface Move {
  to: ValidationStatus;
  by: MovedBy;
  mover: Mover;
  /** Narrower than the table, where one target has two actions (`reject` and `revoke`). */
  from?: readonly ValidationStatus[];
  /** What else changes with it; what that needs is done within the transaction. */
  change?: (before: db.StoredValidation) => db.ValidationChanges | Promise<db.ValidationChanges>;
  /** Codes and reasons for audit and event. */
  details?: Record<string, unknown>;
  /** More work of the same transaction. */
  within?: (after: db.StoredValidation) => Promise<void>;
}

/**
 * Move a validation as the table allows, once: of two at the same moment one is refused and sees the status there is now.
 * Everything that belongs to the step is one transaction; the desk hears of it afterwards.
 */
export async function tryMove(org: OrgId, id: ValidationId, move: Move): Promise<db.ChangeResult> {
  const allowed = sourcesOf(move.to, move.by);
  const from = move.from === undefined ? allowed : allowed.filter((status) => move.from?.includes(status));
  const result = await db.withOrg(org, async () => {
    const changed = await db.changeValidation(org, id, from, async (before) => ({
      ...standing(move, new Date()),
      ...(await move.change?.(before)),
      status: move.to,
    }));
    if (changed.outcome !== "changed") return changed;
    const { after } = changed;
    if (isFinal(move.to) || move.to === "in_review") {
      await db.closeHostedSession(org, hostedSessionId.parse(after.sessionId));
    }
    await move.within?.(after);
    const { mover, details } = move;
    await recordTransition(org, after, {
      kind: move.to,
      action: `validation.${move.to}`,
      mover,
      ...(details ? { details } : {}),
    });
    return { ...changed, after: (await db.findValidation(org, id)) ?? after };
  });
  if (result.outcome === "changed") tellDesk(org, result.after);
  return result;
}

/** The same for those who must be told: NOT_FOUND, or INVALID_STATUS with the status there is. */
export async function moveValidation(org: OrgId, id: ValidationId, move: Move): Promise<db.StoredValidation> {
  const result = await tryMove(org, id, move);
  if (result.outcome === "changed") return result.after;
  if (result.outcome === "unknown") throw notFound("validation");
  throw new KycError("INVALID_STATUS", `This cannot be done to a validation that is ${result.status}.`, {
    details: [{ path: "status", message: result.status }],
  });
}

const YEAR_MS = 365 * 86_400_000;

/** What follows from the target alone. */
function standing(move: Move, now: Date): db.ValidationChanges {
  const ending = endsBeingCurrent(move.to, move.by) ? { isCurrent: false } : {};
  if (move.to === "approved") return { verifiedAt: now, expiresAt: new Date(now.getTime() + YEAR_MS) };
  // The end of the link stays with one that ran out: it says when.
  return move.to === "in_progress" || move.to === "expired" ? {} : { ...ending, expiresAt: null };
}

export function tellDesk(org: OrgId, after: db.StoredValidation): void {
  const { id, entityId, status } = after;
  announce(org, { type: "validation", validationId: id, entityId, status, step: null });
  announce(org, { type: "entity", entityId });
}
