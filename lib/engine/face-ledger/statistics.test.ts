import { describe, expect, it } from "vitest";
import { createHistogram, rateOf } from "./statistics";

describe("rateOf", () => {
  it.each([
    [1, 284, 0.352, 0.062, 1.967],
    [0, 8, 0, 0, 32.442],
    [39, 279, 13.978, 10.404, 18.526],
  ])("%i of %i", (count, of, percent, low, high) => {
    const rate = rateOf(count, of);
    expect(rate.percent).toBeCloseTo(percent, 2);
    expect(rate.low).toBeCloseTo(low, 1);
    expect(rate.high).toBeCloseTo(high, 1);
  });

  it("of nothing is no rate", () => {
    expect(rateOf(0, 0)).toEqual({ count: 0, of: 0, percent: null, low: null, high: null });
  });
});

describe("createHistogram", () => {
  it("counts what reaches a threshold, and finds the threshold of a share", () => {
    const histogram = createHistogram();
    for (let i = 0; i < 1_000; i++) histogram.add(i / 1_000);
    expect(histogram.total()).toBe(1_000);
    expect(histogram.atLeast(0.9)).toBe(100);
    expect(histogram.atLeast(0.333)).toBe(667);
    expect(histogram.cosineAtShare(0.1)).toBeCloseTo(0.9, 6);
  });
});
