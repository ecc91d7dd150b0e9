import { describe, expect, it } from "vitest";
import { wilson } from "./wilson";

describe("the interval of a measured share", () => {
  it.each([
    [1, 284, 0.0006, 0.0197],
    [3, 19, 0.055, 0.376],
    [0, 8, 0, 0.324],
    [8, 8, 0.676, 1],
  ])("%i of %i", (hits, all, low, high) => {
    const found = wilson(hits, all);
    expect(found?.low).toBeCloseTo(low, 2);
    expect(found?.high).toBeCloseTo(high, 2);
  });
  it("of nothing is none", () => expect(wilson(0, 0)).toBeNull());
});
