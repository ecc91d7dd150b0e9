import { describe, expect, it } from "vitest";
import type { Quad } from "@/lib/contract";
import { cropMatrix, cropSize, grown, type Matrix } from "./crop-math";

const apply = ([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]) => [a * x + c * y + e, b * x + d * y + f];
const size = { width: 200, height: 20 };

/** A field of text turned by any angle. */
function field(degrees: number): Quad {
  const angle = (degrees * Math.PI) / 180;
  const at = (x: number, y: number): [number, number] => [
    700 + x * Math.cos(angle) - y * Math.sin(angle),
    500 + x * Math.sin(angle) + y * Math.cos(angle),
  ];
  return [at(0, 0), at(400, 0), at(400, 40), at(0, 40)];
}

describe("cutting a field out of the picture", () => {
  it.each([0, 3, 90, 180, 267])("text turned by %i degrees lies upright in its crop", (degrees) => {
    const quad = field(degrees);
    const matrix = cropMatrix(quad, size);
    if (matrix === null) throw new Error("no matrix");
    const corners = [
      [0, 0],
      [200, 0],
      [200, 20],
      [0, 20],
    ];
    for (const [index, corner] of quad.entries()) {
      const [x, y] = apply(matrix, corner);
      expect(x).toBeCloseTo(corners[index]?.[0] ?? Number.NaN);
      expect(y).toBeCloseTo(corners[index]?.[1] ?? Number.NaN);
    }
  });
  it("a quad without area has no crop", () =>
    expect(
      cropMatrix(
        [
          [1, 1],
          [1, 1],
          [1, 1],
          [1, 1],
        ],
        size,
      ),
    ).toBeNull());
  it("long fields are narrowed without squeezing their letters", () => {
    const { width, height } = cropSize(field(0), 20, 100);
    expect(width).toBe(100);
    expect(width / height).toBeCloseTo(10);
  });
  it("the rim grows every side by the same length", () => {
    const [tl, , br] = grown(field(0), 0.25);
    expect(tl).toEqual([690, 490]);
    expect(br).toEqual([1110, 550]);
  });
});
