import { FINAL_VALIDATION_STATUSES, type ValidationStatus } from "@/lib/contract";

/**
 * Who moves a validation: the person with the link, the engine's decision, the national registry, an analyst, the clock,
 * or a number of the sandbox table.
 */
export type MovedBy = "person" | "engine" | "registry" | "analyst" | "clock" | "sandbox";

interface Transition {
  from: ValidationStatus;
  to: ValidationStatus;
  by: MovedBy;
}

const rows = (from: ValidationStatus, by: MovedBy, ...targets: ValidationStatus[]): Transition[] =>
  targets.map((to) => ({ from, to, by }));

/**
 * Every step a validation may take (API page, life cycle); whatever is not here is refused. One row is ours: an analyst may
 * withdraw an approval that turned out to be wrong. It is an action of its own (`revoke`), since the API's `reject` answers
 * 400 outside in_review.
 */
export const TRANSITIONS: readonly Transition[] = [
  ...rows("pending", "person", "in_progress"),
  ...rows("in_progress", "engine", "approved", "rejected", "in_review"),
  ...rows("in_progress", "registry", "rejected", "in_review"),
  ...rows("in_review", "analyst", "approved", "rejected"),
  ...rows("pending", "analyst", "cancelled"),
  ...rows("in_progress", "analyst", "cancelled"),
  ...rows("in_review", "analyst", "cancelled"),
  ...rows("approved", "analyst", "rejected"),
  ...rows("pending", "clock", "expired"),
  ...rows("in_progress", "clock", "abandoned"),
  ...rows("pending", "sandbox", "approved", "rejected", "in_review", "cancelled", "abandoned", "expired"),
];

/** From where `by` may move to `to`. Empty when it never may. */
export const sourcesOf = (to: ValidationStatus, by: MovedBy): ValidationStatus[] =>
  TRANSITIONS.filter((row) => row.to === to && row.by === by).map((row) => row.from);

export const isFinal = (status: ValidationStatus): boolean =>
  FINAL_VALIDATION_STATUSES.some((final) => final === status);

/** Whether a validation stays the entity's current one in this status: an analyst's no and a cancellation end that. */
export const endsBeingCurrent = (to: ValidationStatus, by: MovedBy): boolean =>
  to === "cancelled" || (to === "rejected" && by === "analyst");
