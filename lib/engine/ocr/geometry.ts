import type { Point, Quad } from "../reading";

/** A text line on the image: centre, unit vector along the reading direction, size in image pixels. */
export interface OrientedBox {
  cx: number;
  cy: number;
  ux: number;
  uy: number;
  length: number;
  height: number;
  /** Mean text probability of the detector inside the box, 0–1. */
  score: number;
}

/**
 * A band of the image to sample: its centre line runs from `left` to `right`; `down` is the vector from its top edge
 * to its bottom edge. `down` need not stand square on the centre line: under perspective the strokes lean.
 * `sag` moves the middle of the line along `down` by that share of its length (bent paper).
 */
export interface Strip {
  left: Point;
  right: Point;
  down: Point;
  sag: number;
}

export function boxStrip(box: OrientedBox): Strip {
  const { cx, cy, ux, uy, length, height } = box;
  return {
    left: [cx - (ux * length) / 2, cy - (uy * length) / 2],
    right: [cx + (ux * length) / 2, cy + (uy * length) / 2],
    down: [-uy * height, ux * height],
    sag: 0,
  };
}

export function boxQuad(box: OrientedBox): Quad {
  return stripQuad(boxStrip(box), 0, 1);
}

/** Corners of the part of a strip between two shares of its length (0 = left end, 1 = right end). */
export function stripQuad(strip: Strip, from: number, to: number): Quad {
  const at = (share: number, side: number): Point => {
    const bend = strip.sag * 4 * share * (1 - share) + side;
    return [
      strip.left[0] + (strip.right[0] - strip.left[0]) * share + strip.down[0] * bend,
      strip.left[1] + (strip.right[1] - strip.left[1]) * share + strip.down[1] * bend,
    ];
  };
  return [at(from, -0.5), at(to, -0.5), at(to, 0.5), at(from, 0.5)];
}

export function stripLength(strip: Strip): number {
  return Math.hypot(strip.right[0] - strip.left[0], strip.right[1] - strip.left[1]);
}

export function stripHeight(strip: Strip): number {
  return Math.hypot(strip.down[0], strip.down[1]);
}

/** The same box read from the other end. */
export function turned(box: OrientedBox): OrientedBox {
  return { ...box, ux: -box.ux, uy: -box.uy };
}

export type Axis = "horizontal" | "vertical";

/** Which image axis most text follows, by the length of clearly elongated boxes. */
export function readingAxis(boxes: readonly OrientedBox[]): Axis {
  let horizontal = 0;
  let vertical = 0;
  for (const box of boxes) {
    if (box.length < box.height * 1.8) continue;
    if (Math.abs(box.ux) > Math.abs(box.uy)) horizontal += box.length;
    else vertical += box.length;
  }
  return vertical > horizontal ? "vertical" : "horizontal";
}

/** Turns every box so that its length runs along `axis`, left to right or top to bottom; short boxes may swap sides. */
export function alignBoxes(boxes: readonly OrientedBox[], axis: Axis): OrientedBox[] {
  return boxes.map((box) => alignBox(box, axis === "horizontal" ? 1 : 0, axis === "horizontal" ? 0 : 1));
}

/** Turns one box to the quarter turn of itself whose reading direction is nearest to the given vector. */
export function alignBox(box: OrientedBox, ux: number, uy: number): OrientedBox {
  const along = box.ux * ux + box.uy * uy;
  const across = -box.ux * uy + box.uy * ux;
  if (Math.abs(along) >= Math.abs(across)) return along < 0 ? turned(box) : box;
  const swapped = { ...box, ux: -box.uy, uy: box.ux, length: box.height, height: box.length };
  return swapped.ux * ux + swapped.uy * uy < 0 ? turned(swapped) : swapped;
}
