import { describe, expect, it } from "vitest";
import { VALIDATION_STATUSES, type ValidationStatus } from "@/lib/contract";
import { endsBeingCurrent, isFinal, type MovedBy, sourcesOf, TRANSITIONS } from "./validation-status";

const EVERYBODY: MovedBy[] = ["person", "engine", "registry", "analyst", "clock", "sandbox"];

/** The API page's table, row by row: who moves, to where, and the only places it may start from. */
const PAGE: Array<[by: MovedBy, to: ValidationStatus, from: ValidationStatus[]]> = [
  ["person", "in_progress", ["pending"]],
  ["engine", "approved", ["in_progress"]],
  ["engine", "rejected", ["in_progress"]],
  ["engine", "in_review", ["in_progress"]],
  ["registry", "rejected", ["in_progress"]],
  ["registry", "in_review", ["in_progress"]],
  ["analyst", "approved", ["in_review"]],
  ["analyst", "rejected", ["in_review", "approved"]],
  ["analyst", "cancelled", ["pending", "in_progress", "in_review"]],
  ["clock", "expired", ["pending"]],
  ["clock", "abandoned", ["in_progress"]],
  ["sandbox", "approved", ["pending"]],
  ["sandbox", "rejected", ["pending"]],
  ["sandbox", "in_review", ["pending"]],
  ["sandbox", "cancelled", ["pending"]],
  ["sandbox", "abandoned", ["pending"]],
  ["sandbox", "expired", ["pending"]],
];

describe("the life of a validation", () => {
  it.each(PAGE)("%s moves to %s from %j alone", (by, to, from) => {
    expect(sourcesOf(to, by)).toEqual(from);
  });

  it("has no other step", () => {
    expect(TRANSITIONS).toHaveLength(PAGE.reduce((sum, [, , from]) => sum + from.length, 0));
    for (const by of EVERYBODY) {
      for (const to of VALIDATION_STATUSES) {
        const row = PAGE.find(([who, where]) => who === by && where === to);
        expect([by, to, sourcesOf(to, by)]).toEqual([by, to, row?.[2] ?? []]);
      }
    }
  });

  it("ends in five statuses, and nothing but withdrawing an approval leads on from them", () => {
    const finals = VALIDATION_STATUSES.filter(isFinal);
    expect(finals).toEqual(["approved", "rejected", "expired", "abandoned", "cancelled"]);
    const after = TRANSITIONS.filter(({ from }) => isFinal(from));
    expect(after).toEqual([{ from: "approved", to: "rejected", by: "analyst" }]);
  });

  it("is no longer the current one after an analyst's no or a cancellation", () => {
    const ending = TRANSITIONS.filter(({ to, by }) => endsBeingCurrent(to, by)).map(({ to, by }) => `${by} ${to}`);
    expect([...new Set(ending)].sort()).toEqual(["analyst cancelled", "analyst rejected", "sandbox cancelled"]);
  });
});
