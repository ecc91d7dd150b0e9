import { describe, expect, it } from "vitest";
import type { Pixels } from "../pixels";
import type { Quad } from "../reading";
import { half, homographyBetween, project, quadSize, rectangle, rectify, shrink, warp } from "./index";

const quad: Quad = [
  [30, 20],
  [170, 40],
  [160, 130],
  [20, 110],
];

/** Red grows with x, green with y: every pixel says where it came from. */
function ramp(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) data.set([i % width, Math.floor(i / width), 7], i * 3);
  return { data, width, height };
}

describe("homography", () => {
  it("sends the four corners where they belong and back", () => {
    const to = rectangle(300, 200);
    const there = homographyBetween(quad, to);
    const back = homographyBetween(to, quad);
    for (const [i, [x, y]] of quad.entries()) {
      const [u, v] = project(there, x, y);
      expect(u).toBeCloseTo(to[i]?.[0] ?? Number.NaN, 6);
      expect(v).toBeCloseTo(to[i]?.[1] ?? Number.NaN, 6);
      expect(project(back, u, v)[0]).toBeCloseTo(x, 6);
    }
  });

  it("refuses a quad with three corners on one line", () => {
    const flat: Quad = [
      [0, 0],
      [10, 0],
      [20, 0],
      [0, 10],
    ];
    expect(() => homographyBetween(rectangle(10, 10), flat)).not.toThrow();
    expect(() => homographyBetween(flat, rectangle(10, 10))).toThrow(RangeError);
  });
});

describe("warp", () => {
  it("copies a picture exactly under the identity", () => {
    const source = ramp(40, 30);
    expect(warp(source, [1, 0, 0, 0, 1, 0, 0, 0, 1], 40, 30, "black").data).toEqual(source.data);
  });

  it("straightens a quad so that each target pixel shows its own source point", () => {
    const straight = rectify(ramp(200, 150), quad, 280, 180);
    const map = homographyBetween(rectangle(280, 180), quad);
    for (const [x, y] of [
      [3, 3],
      [140, 90],
      [270, 170],
    ] as const) {
      const [u, v] = project(map, x + 0.5, y + 0.5);
      const at = (y * 280 + x) * 3;
      expect(Math.abs((straight.data[at] ?? 0) - (u - 0.5))).toBeLessThanOrEqual(1);
      expect(Math.abs((straight.data[at + 1] ?? 0) - (v - 0.5))).toBeLessThanOrEqual(1);
    }
  });

  it("shrinks without moving the picture", () => {
    const small = shrink(ramp(240, 120), 60);
    expect([small.width, small.height]).toEqual([60, 30]);
    const at = (15 * 60 + 30) * 3;
    expect(Math.abs((small.data[at] ?? 0) - 121.5)).toBeLessThanOrEqual(1);
    expect(Math.abs((small.data[at + 1] ?? 0) - 61.5)).toBeLessThanOrEqual(1);
  });

  it("halves one picture once", () => {
    const source = ramp(9, 5);
    expect(half(source)).toBe(half(source));
    expect([half(source).width, half(source).height]).toEqual([4, 2]);
  });

  it("measures a quad by its mean sides", () => {
    expect(quadSize(rectangle(30, 20))).toEqual({ width: 30, height: 20 });
  });
});
