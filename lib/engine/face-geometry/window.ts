import type { Point } from "../reading";

/**
 * A map of the plane, target → source: (x, y) goes to (a·x + b·y + c, d·x + e·y + f). Coordinates are continuous: pixel
 * (0, 0) covers [0, 1) × [0, 1), so its centre is (0.5, 0.5).
 */
export type Affine = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** A square piece of a picture, turned clockwise about its centre. */
export interface Window {
  centre: Point;
  size: number;
  /** Radians clockwise. */
  turn: number;
}

export function apply([a, b, c, d, e, f]: Affine, x: number, y: number): Point {
  return [a * x + b * y + c, d * x + e * y + f];
}

/** Maps a model's input pixels, 0 to `inputSize`, to the picture. */
export function windowMap({ centre, size, turn }: Window, inputSize: number): Affine {
  const scale = size / inputSize;
  const c = Math.cos(turn) * scale;
  const s = Math.sin(turn) * scale;
  const h = inputSize / 2;
  return [c, -s, centre[0] - c * h + s * h, s, c, centre[1] - s * h - c * h];
}

/** The least-squares similarity (turn, one scale, shift; no mirror) that sends each point of `from` near that of `to`. */
export function similarityBetween(from: readonly Point[], to: readonly Point[]): Affine {
  const mean = (points: readonly Point[], k: 0 | 1) => points.reduce((sum, p) => sum + p[k], 0) / points.length;
  const [fx, fy, tx, ty] = [mean(from, 0), mean(from, 1), mean(to, 0), mean(to, 1)];
  let spread = 0;
  let along = 0;
  let across = 0;
  for (const [i, [px, py]] of from.entries()) {
    const [qx, qy] = to[i] ?? [0, 0];
    const [x, y, u, v] = [px - fx, py - fy, qx - tx, qy - ty];
    spread += x * x + y * y;
    along += x * u + y * v;
    across += x * v - y * u;
  }
  const [a, b] = [along / spread, across / spread];
  return [a, -b, tx - a * fx + b * fy, b, a, ty - b * fx - a * fy];
}
