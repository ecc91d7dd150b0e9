import { describe, expect, it } from "vitest";
import { fitPlaces } from "./fit-places";

describe("bending expected places to the characters seen", () => {
  const expected = (index: number): number => 0.1 + 0.02 * index;

  it("follows a slow change of pitch", () => {
    const true_ = (index: number): number => 0.1 + 0.02 * index + 0.00002 * index * (index - 39);
    const seen = Array.from({ length: 40 }, (_, i) => [i, true_(i)] as const);
    const fitted = fitPlaces(seen, expected, 40);
    for (const i of [0, 10, 20, 39]) expect(Math.abs(fitted(i) - true_(i))).toBeLessThan(0.002);
  });

  it("is not moved by one character seen in the wrong place", () => {
    const seen = Array.from({ length: 40 }, (_, i) => [i, expected(i) + (i === 7 ? 0.02 : 0)] as const);
    expect(Math.abs(fitPlaces(seen, expected, 40)(7) - expected(7))).toBeLessThan(0.002);
  });
});
