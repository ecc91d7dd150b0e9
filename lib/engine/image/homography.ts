import type { Point, Quad } from "../reading";

/**
 * A plane-to-plane map, row-major 3×3 with the last entry 1. Coordinates are continuous: pixel (0,0) covers [0,1)×[0,1),
 * so its centre is (0.5, 0.5). Half-pixel slips between rooms cost accuracy silently, hence one convention for all.
 */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/** Where `h` sends a point. */
export function project(h: Homography, x: number, y: number): Point {
  const w = h[6] * x + h[7] * y + h[8];
  return [(h[0] * x + h[1] * y + h[2]) / w, (h[3] * x + h[4] * y + h[5]) / w];
}

/** The corners of an upright rectangle, clockwise from top left. */
export function rectangle(width: number, height: number, left = 0, top = 0): Quad {
  return [
    [left, top],
    [left + width, top],
    [left + width, top + height],
    [left, top + height],
  ];
}

/** The map that sends each corner of `from` to the same corner of `to`. Throws when three corners lie on one line. */
export function homographyBetween(from: Quad, to: Quad): Homography {
  const rows: number[][] = [];
  for (let i = 0; i < 4; i++) {
    const [x, y] = from[i] ?? [0, 0];
    const [u, v] = to[i] ?? [0, 0];
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  const s = solve(rows);
  return [s[0] ?? 0, s[1] ?? 0, s[2] ?? 0, s[3] ?? 0, s[4] ?? 0, s[5] ?? 0, s[6] ?? 0, s[7] ?? 0, 1];
}

/** Gauss–Jordan with row pivoting on an n×(n+1) system. */
function solve(rows: number[][]): number[] {
  const n = rows.length;
  for (let col = 0; col < n; col++) {
    let pivot = col;
    for (let r = col + 1; r < n; r++) {
      if (Math.abs(rows[r]?.[col] ?? 0) > Math.abs(rows[pivot]?.[col] ?? 0)) pivot = r;
    }
    const lead = rows[pivot] ?? [];
    rows[pivot] = rows[col] ?? [];
    rows[col] = lead;
    const head = lead[col] ?? 0;
    if (Math.abs(head) < 1e-12) throw new RangeError("quad is degenerate: three corners lie on one line");
    for (let r = 0; r < n; r++) {
      const row = rows[r] ?? [];
      const factor = (row[col] ?? 0) / head;
      if (r === col || factor === 0) continue;
      for (let c = col; c <= n; c++) row[c] = (row[c] ?? 0) - factor * (lead[c] ?? 0);
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}
