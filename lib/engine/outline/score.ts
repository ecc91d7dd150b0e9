import type { Point, Quad } from "../reading";
import { continuation, type Line, support } from "./lines";
import type { Stroke } from "./text";
import { ASPECT_SPREAD, ASPECTS, BORDER_SUPPORT, CONTINUATION_COST } from "./thresholds";

export interface Candidate {
  quad: Quad;
  /** Edge share of top, right, bottom, left. */
  supports: readonly [number, number, number, number];
  /** All terms together; only good for comparing candidates of one picture. */
  score: number;
  /** Share of the picture's text (by length) inside, and share of the inside text that a side cuts through. */
  inside: number;
  cut: number;
  /** How far the text inside reaches across the quad, 0–1 each way. */
  spread: number;
  aspect: number;
}

/** Edge share of one side, less what goes on beyond its ends. */
export function sideSupport(line: Line, a: Point, b: Point): number {
  return line.border ? BORDER_SUPPORT : support(line, a, b) - CONTINUATION_COST * continuation(line, a, b);
}

/** Weighs one quad: sides on edges, text inside and none cut, text spread over it, and a document's proportions. */
export function judge(quad: Quad, supports: Candidate["supports"], strokes: readonly Stroke[]): Candidate {
  const text = textTerms(quad, strokes);
  const score = edgeTerm(supports) + shapeTerm(quad) + 0.5 * text.inside - 1.2 * text.cut + 0.35 * text.spread;
  return { quad, supports, score, aspect: aspectOf(quad), ...text };
}

/** 0–1: half from all sides, half from the two worst, since one finger should not cost what a missing corner does. */
export function edgeTerm(supports: Candidate["supports"]): number {
  const sorted = [...supports].sort((a, b) => a - b);
  const mean = (supports[0] + supports[1] + supports[2] + supports[3]) / 4;
  return 0.5 * mean + 0.5 * (((sorted[0] ?? 0) + (sorted[1] ?? 0)) / 2);
}

/** 0–0.2: how near the proportions are to those of a card or a passport page. */
export function shapeTerm(quad: Quad): number {
  const aspect = aspectOf(quad);
  const off = Math.min(...ASPECTS.map((a) => Math.abs(Math.log(aspect / a)))) / ASPECT_SPREAD;
  return 0.2 * Math.exp((-off * off) / 2);
}

/** Width to height from the mean opposite sides: within 10 % of the truth for hand-held tilts, and needs no lens data. */
function aspectOf(quad: Quad): number {
  const side = (i: number, j: number) => {
    const [ax, ay] = quad[i] ?? [0, 0];
    const [bx, by] = quad[j] ?? [0, 0];
    return Math.hypot(bx - ax, by - ay);
  };
  return (side(0, 1) + side(3, 2)) / Math.max(1e-6, side(0, 3) + side(1, 2));
}

function textTerms(quad: Quad, strokes: readonly Stroke[]): { inside: number; cut: number; spread: number } {
  if (strokes.length === 0) return { inside: 0.5, cut: 0, spread: 0.5 };
  const [o, right = o, , down = o] = quad;
  const position = affinePosition(o, right, down);
  let total = 0;
  let inside = 0;
  let cut = 0;
  let [left, far, top, low] = [1, 0, 1, 0];
  for (const stroke of strokes) {
    total += stroke.weight;
    const [a, b] = [depth(quad, stroke.from), depth(quad, stroke.to)];
    const slack = 0.04 * stroke.weight + 2;
    if (Math.min(a, b) < -slack) {
      // One end well inside, the other well outside: no side of a document runs through a line of text.
      if (Math.max(a, b) > slack) cut += stroke.weight;
      continue;
    }
    inside += stroke.weight;
    for (const point of [stroke.from, stroke.to]) {
      const [u, v] = position(point);
      left = Math.min(left, u);
      far = Math.max(far, u);
      top = Math.min(top, v);
      low = Math.max(low, v);
    }
  }
  const clamp = (v: number) => Math.min(1, Math.max(0, v));
  const spread = clamp(far - left) * 0.5 + clamp(low - top) * 0.5;
  return { inside: inside / total, cut: cut / Math.max(1, inside + cut), spread };
}

/** Distance to the nearest side in pixels: positive inside, negative outside. */
function depth(quad: Quad, [x, y]: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 4; i++) {
    const [ax, ay] = quad[i] ?? [0, 0];
    const [bx, by] = quad[(i + 1) % 4] ?? [0, 0];
    const length = Math.hypot(bx - ax, by - ay);
    least = Math.min(least, ((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length);
  }
  return least;
}

/** Coordinates along the top and the left side, each 0–1; perspective is left out, a tenth does not matter here. */
function affinePosition(origin: Point, right: Point, down: Point) {
  const [ax, ay] = [right[0] - origin[0], right[1] - origin[1]];
  const [bx, by] = [down[0] - origin[0], down[1] - origin[1]];
  const det = ax * by - ay * bx;
  return ([x, y]: Point): Point => {
    const [px, py] = [x - origin[0], y - origin[1]];
    return [(px * by - py * bx) / det, (ax * py - ay * px) / det];
  };
}
