import { describe, expect, it } from "vitest";
import { printedField, readingOf } from "@/lib/engine/testing";
import {
  attentionOf,
  needsSecond,
  possibleReviews,
  queueStateAfter,
  type ReviewFacts,
  reviewOutcomeOf,
  reviewStateOf,
  secondProblem,
} from "./review-rules";

const run = { isLatest: true, hasPictures: true } as const;
const review = (changes: Partial<ReviewFacts> = {}): ReviewFacts => ({
  kind: "override-approve",
  automaticStatus: "declined",
  needsSecond: true,
  second: null,
  isNewest: true,
  ...changes,
});

describe("what may be said of a run", () => {
  it("is never the override to what the engine says already", () => {
    expect(possibleReviews({ ...run, status: "approved" })).toEqual(["confirm", "override-decline", "ask-image"]);
    expect(possibleReviews({ ...run, status: "declined" })).toEqual(["confirm", "override-approve", "ask-image"]);
  });
  it("does not confirm a failed check, and approves one only over pictures", () => {
    const failed = { ...run, status: "failed" } as const;
    expect(possibleReviews(failed)).toEqual(["override-approve", "override-decline", "ask-image"]);
    expect(possibleReviews({ ...failed, hasPictures: false })).toEqual(["override-decline", "ask-image"]);
  });
  it("is nothing once a newer run exists", () => {
    expect(possibleReviews({ ...run, status: "declined", isLatest: false })).toEqual([]);
  });
});

describe("four eyes", () => {
  it("concern overrides alone, and only when the organisation asks for them", () => {
    expect(needsSecond("override-approve", true)).toBe(true);
    expect(needsSecond("override-decline", true)).toBe(true);
    expect(needsSecond("confirm", true)).toBe(false);
    expect(needsSecond("ask-image", true)).toBe(false);
    expect(needsSecond("override-approve", false)).toBe(false);
  });
  it.each([
    [review(), "awaiting-second", null, "awaiting-second"],
    [review({ second: "confirmed" }), "final", "approved", "closed"],
    [review({ second: "refused" }), "refused", null, "open"],
    [review({ isNewest: false }), "superseded", null, "open"],
    [review({ needsSecond: false }), "final", "approved", "closed"],
    [review({ needsSecond: false, kind: "override-decline" }), "final", "declined", "closed"],
    [review({ needsSecond: false, kind: "confirm" }), "final", "declined", "closed"],
    [review({ needsSecond: false, kind: "ask-image" }), "final", null, "awaiting-image"],
  ])("%j stands as %s, decides %s and leaves the case %s", (facts, state, outcome, queue) => {
    expect([reviewStateOf(facts), reviewOutcomeOf(facts), queueStateAfter(facts)]).toEqual([state, outcome, queue]);
  });
  it("are never both of one person, nor given twice, nor on a run that is history", () => {
    const first = { ...review(), by: "ana" };
    expect(secondProblem(first, { by: "bruno" }, run)).toBeNull();
    expect(secondProblem(first, { by: "ana" }, run)).toBe("same-person");
    expect(secondProblem({ ...first, second: "confirmed" }, { by: "bruno" }, run)).toBe("not-waiting");
    expect(secondProblem({ ...first, isNewest: false }, { by: "bruno" }, run)).toBe("not-waiting");
    expect(secondProblem(first, { by: "bruno" }, { isLatest: false })).toBe("newer-run");
  });
});

describe("a fresh run", () => {
  const quiet = { status: "approved", warnings: [], reading: null } as const;
  const unsure = readingOf({ fields: [{ ...printedField("surname", "Olmos"), level: "needs-eyes" }] });
  it.each([
    [quiet, null],
    [{ ...quiet, reading: unsure }, "look"],
    [{ ...quiet, warnings: [{ severity: "information" }] }, "note"],
    [{ ...quiet, warnings: [{ severity: "information" }, { severity: "warning" }] }, "look"],
    [{ ...quiet, status: "declined" }, "declined"],
    [{ ...quiet, status: "failed", warnings: [{ severity: "error" }] }, null],
  ] as const)("asks for a person as much as it found", (facts, expected) => {
    expect(attentionOf(facts)).toBe(expected);
  });
});
