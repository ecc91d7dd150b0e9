import type { Point } from "../reading";
import type { Edges } from "./edges";
import { CONTINUATION, LINE_ANGLE_SPREAD, LINES_A_RANKING, PEAKS_A_FAMILY } from "./thresholds";

/** A straight line: points p with p·normal = offset, and how much edge lies under each stretch of it. */
export interface Line {
  /** Unit normal and the distance from the origin along it. */
  nx: number;
  ny: number;
  offset: number;
  /** `sums[t]`: edge evidence from the line's start to `t` pixels along it; `start` is the position of t = 0. */
  sums: Float32Array;
  start: number;
  /** How much unbroken edge the line's best stretch holds, in pixels of full strength. */
  unbroken: number;
  /** A frame border stands in for a side that the picture cuts off: it has no edge of its own. */
  border: boolean;
}

const DEGREE = Math.PI / 180;

/**
 * The strongest lines whose direction lies near `direction` (radians): a Hough vote in which an edge pixel may only vote
 * for lines along its own edge, which keeps texture (wood, newspaper) from adding up to lines that are not there.
 */
export function findLines(edges: Edges, masked: Uint8Array, direction: number): Line[] {
  const { width, height } = edges;
  const bins = 2 * LINE_ANGLE_SPREAD + 1;
  // Offsets are counted from the middle of the picture: from a corner, one line's neighbours in angle would land on
  // offsets so far apart that each long line would crowd out the rest of the list with copies of itself.
  const reach = Math.ceil(Math.hypot(width, height) / 2);
  const offsets = 2 * reach + 1;
  const votes = new Float32Array(bins * offsets);
  const normals = Array.from({ length: bins }, (_, b) => {
    const angle = direction + Math.PI / 2 + (b - LINE_ANGLE_SPREAD) * DEGREE;
    return { nx: Math.cos(angle), ny: Math.sin(angle) };
  });
  vote(edges, masked, normals, votes, offsets, reach);
  const lines = peaks(votes, bins, offsets).map(({ bin, at }) => {
    const { nx, ny } = normals[bin] ?? { nx: 0, ny: 1 };
    return withSupport(edges, masked, nx, ny, at - reach + (nx * width + ny * height) / 2);
  });
  // Newspaper and wood win the vote by many short pieces, a small card has short sides that are each in one piece:
  // the front runners of both rankings go on.
  const voted = lines.slice(0, LINES_A_RANKING);
  const unbroken = [...lines].sort((a, b) => b.unbroken - a.unbroken).slice(0, LINES_A_RANKING);
  return [...new Set([...unbroken, ...voted])];
}

/** Only pixels whose gradient lies within this of the line's normal vote for it. */
const VOTE_DEGREES = 5;

function vote(
  edges: Edges,
  masked: Uint8Array,
  normals: ReadonlyArray<{ nx: number; ny: number }>,
  votes: Float32Array,
  offsets: number,
  reach: number,
): void {
  const { width, height, strength, gx, gy } = edges;
  const middle = normals[LINE_ANGLE_SPREAD] ?? { nx: 0, ny: 1 };
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const i = y * width + x;
      const s = strength[i] ?? 0;
      if (s < 0.08 || masked[i]) continue;
      let u = gx[i] ?? 0;
      let v = gy[i] ?? 0;
      if (u * middle.nx + v * middle.ny < 0) [u, v] = [-u, -v];
      const off = Math.atan2(middle.nx * v - middle.ny * u, middle.nx * u + middle.ny * v) / DEGREE + LINE_ANGLE_SPREAD;
      const from = Math.max(0, Math.ceil(off - VOTE_DEGREES));
      const to = Math.min(normals.length - 1, Math.floor(off + VOTE_DEGREES));
      for (let b = from; b <= to; b++) {
        const n = normals[b] ?? middle;
        const at = b * offsets + Math.round((x + 0.5 - width / 2) * n.nx + (y + 0.5 - height / 2) * n.ny) + reach;
        votes[at] = (votes[at] ?? 0) + s;
      }
    }
  }
}

/** The best cells of the vote, none within 4 pixels and 4 degrees of a better one. */
function peaks(votes: Float32Array, bins: number, offsets: number): Array<{ bin: number; at: number }> {
  const found: Array<{ bin: number; at: number; value: number }> = [];
  for (let b = 0; b < bins; b++) {
    for (let o = 1; o < offsets - 1; o++) {
      const value = votes[b * offsets + o] ?? 0;
      if (value < 6) continue;
      const above = b > 0 ? (votes[(b - 1) * offsets + o] ?? 0) : 0;
      const below = b < bins - 1 ? (votes[(b + 1) * offsets + o] ?? 0) : 0;
      const before = votes[b * offsets + o - 1] ?? 0;
      const after = votes[b * offsets + o + 1] ?? 0;
      if (value >= above && value >= below && value >= before && value >= after) found.push({ bin: b, at: o, value });
    }
  }
  found.sort((a, b) => b.value - a.value);
  const kept: typeof found = [];
  for (const peak of found) {
    if (kept.length >= PEAKS_A_FAMILY) break;
    if (kept.every((k) => Math.abs(k.at - peak.at) > 4 || Math.abs(k.bin - peak.bin) > 4)) kept.push(peak);
  }
  return kept;
}

/** A stretch counts as unbroken while its mean evidence stays above this: gaps of a finger or a letter pass. */
const UNBROKEN_LEVEL = 0.55;

/** Measures the edge evidence along a line once, so that any stretch of it costs two look-ups later. */
function withSupport(edges: Edges, masked: Uint8Array, nx: number, ny: number, offset: number): Line {
  const { width, height, strength, gx, gy } = edges;
  const reach = Math.ceil(Math.hypot(width, height));
  const sums = new Float32Array(2 * reach + 1);
  let sum = 0;
  let run = 0;
  let unbroken = 0;
  for (let t = 0; t < 2 * reach; t++) {
    const along = t - reach + 0.5;
    let best = 0;
    for (let d = -1; d <= 1; d++) {
      const x = Math.floor((offset + d) * nx - along * ny);
      const y = Math.floor((offset + d) * ny + along * nx);
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      const i = y * width + x;
      if (masked[i]) continue;
      const aligned = Math.abs((gx[i] ?? 0) * nx + (gy[i] ?? 0) * ny);
      // 0.9 = within 26 degrees; then the square root, because a faint but unbroken edge is still an edge.
      if (aligned > 0.9) best = Math.max(best, Math.sqrt(strength[i] ?? 0));
    }
    run = Math.max(0, run + best - UNBROKEN_LEVEL);
    unbroken = Math.max(unbroken, run);
    sum += best;
    sums[t + 1] = sum;
  }
  return { nx, ny, offset, sums, start: -reach, unbroken, border: false };
}

export function borderLine(nx: number, ny: number, offset: number): Line {
  return { nx, ny, offset, sums: new Float32Array(0), start: 0, unbroken: 0, border: true };
}

/** Share of the stretch between two points of the line that lies on an edge, 0–1. */
export function support(line: Line, a: Point, b: Point): number {
  const from = a[1] * line.nx - a[0] * line.ny - line.start;
  const to = b[1] * line.nx - b[0] * line.ny - line.start;
  const last = line.sums.length - 1;
  const low = Math.min(last, Math.max(0, Math.round(Math.min(from, to))));
  const high = Math.min(last, Math.max(0, Math.round(Math.max(from, to))));
  if (high <= low) return 0;
  return ((line.sums[high] ?? 0) - (line.sums[low] ?? 0)) / (high - low);
}

/**
 * Edge that goes on beyond both ends of a stretch, 0–1. A side of a document stops at its corners; a stripe of the
 * table or a page's fold runs on.
 */
export function continuation(line: Line, a: Point, b: Point): number {
  const [dx, dy] = [(b[0] - a[0]) * CONTINUATION, (b[1] - a[1]) * CONTINUATION];
  const gap = 0.1;
  const before = support(line, [a[0] - dx, a[1] - dy], [a[0] - dx * gap, a[1] - dy * gap]);
  const after = support(line, [b[0] + dx * gap, b[1] + dy * gap], [b[0] + dx, b[1] + dy]);
  return (before + after) / 2;
}

/** Where two lines cross; null when they are nearly parallel. */
export function crossing(a: Line, b: Line): Point | null {
  const det = a.nx * b.ny - a.ny * b.nx;
  if (Math.abs(det) < 0.2) return null;
  return [(a.offset * b.ny - a.ny * b.offset) / det, (a.nx * b.offset - a.offset * b.nx) / det];
}
