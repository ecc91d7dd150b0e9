import type { Point, Quad } from "@/lib/engine/reading";

/** False for the folded outlines that a decoder reports when it took its corners from two different symbols. */
export function isConvex(quad: Quad): boolean {
  const turns = quad.map((corner, at) => {
    const next = quad[(at + 1) % 4] ?? corner;
    const after = quad[(at + 2) % 4] ?? corner;
    return Math.sign((next[0] - corner[0]) * (after[1] - next[1]) - (next[1] - corner[1]) * (after[0] - next[0]));
  });
  return turns.every((turn) => turn === turns[0] && turn !== 0);
}

/** Length of the longer of opposite sides: shrinking the far end of a tilted symbol would cost its modules. */
export function sizeOf([a, b, c, d]: Quad): { width: number; height: number } {
  const length = (from: Point, to: Point) => Math.hypot(to[0] - from[0], to[1] - from[1]);
  return { width: Math.max(length(a, b), length(d, c)), height: Math.max(length(a, d), length(b, c)) };
}

/** The quad larger by `share`, half of it on each side: decoders want a quiet zone. */
export function grown(quad: Quad, share: number): Quad {
  const mean = (axis: 0 | 1) => quad.reduce((sum, corner) => sum + corner[axis], 0) / 4;
  const centre: Point = [mean(0), mean(1)];
  const move = ([x, y]: Point): Point => [x + (x - centre[0]) * share, y + (y - centre[1]) * share];
  return [move(quad[0]), move(quad[1]), move(quad[2]), move(quad[3])];
}

/**
 * Degrees by which a symbol's rows fall to the right, told by its ends alone: rows stand upright on the start and stop
 * pattern. A corner that the decoder did not find is (0, 0); null when neither end is whole.
 */
export function tiltOf([topLeft, topRight, bottomRight, bottomLeft]: Quad): number | null {
  const isKnown = ([x, y]: Point) => x !== 0 || y !== 0;
  for (const [top, bottom] of [
    [topLeft, bottomLeft],
    [topRight, bottomRight],
  ] as const)
    if (isKnown(top) && isKnown(bottom)) return (Math.atan2(top[0] - bottom[0], bottom[1] - top[1]) * 180) / Math.PI;
  return null;
}

/** The smallest rectangle that leans by `tilt` degrees and holds all corners, larger by `margin` of its width all around. */
export function boxAround(quad: Quad, tilt: number, margin: number): Quad {
  const [cos, sin] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  const along = quad.map(([x, y]) => x * cos + y * sin);
  const down = quad.map(([x, y]) => y * cos - x * sin);
  const space = margin * (Math.max(...along) - Math.min(...along));
  const [left, right] = [Math.min(...along) - space, Math.max(...along) + space];
  const [top, bottom] = [Math.min(...down) - space, Math.max(...down) + space];
  const point = (a: number, d: number): Point => [a * cos - d * sin, a * sin + d * cos];
  return [point(left, top), point(right, top), point(right, bottom), point(left, bottom)];
}

export function mapped(quad: Quad, map: (point: Point) => Point): Quad {
  return [map(quad[0]), map(quad[1]), map(quad[2]), map(quad[3])];
}
