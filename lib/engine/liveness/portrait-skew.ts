import { homographyBetween, project, quadSize, rectangle, rectify, toGrey } from "../image";
import type { Grey, Pixels } from "../pixels";
import type { Point, Quad } from "../reading";

/** Width at which the document is straightened: a pixel is then an eighth of a millimetre on a passport page. */
const WIDTH = 1000;
/** Half the range of angles and their step, degrees. */
const RANGE = 4;
const STEP = 0.25;
const ANGLES = Array.from({ length: (2 * RANGE) / STEP + 1 }, (_, i) => -RANGE + i * STEP);
/** Angles within this of the document's axes count as straight: the outline itself is off by up to half a degree. */
const STRAIGHT = 0.75;

export interface Skew {
  /**
   * Share of edge along the three best sides at the best crooked angle, raised a little when that beats the best
   * straight one. Glued pictures often leave the printed frame in view, so straight edges alone acquit nobody.
   */
  evidence: number;
  /** The crooked angle, degrees clockwise. */
  angle: number;
}

/** How much the lead over the straight edges adds to the crooked ones' own share. */
const LEAD_WEIGHT = 0.3;

/**
 * Whether the frame round the portrait stands crooked on the document. Printers set pictures square to the page; a hand
 * that glues another one over it is seldom exact to a degree. `portraitQuad` is the crop round the face, not the frame,
 * so each side is sought in a band about it. Null when the document is too small for a degree to show.
 */
export function portraitSkew(pixels: Pixels, documentQuad: Quad, portraitQuad: Quad): Skew | null {
  const size = quadSize(documentQuad);
  if (Math.max(size.width, size.height) < 0.6 * WIDTH) return null;
  const height = Math.round((WIDTH * size.height) / size.width);
  const flat = toGrey(rectify(pixels, documentQuad, WIDTH, height));
  const toFlat = homographyBetween(documentQuad, rectangle(WIDTH, height));
  const corners = portraitQuad.map(([x, y]) => project(toFlat, x, y));
  const box = bounds(corners);
  const sides = [
    votes(flat, box, "vertical", -0.3, 0.22),
    votes(flat, box, "vertical", 0.78, 1.3),
    votes(flat, box, "horizontal", -0.25, 0.2),
    votes(flat, box, "horizontal", 0.85, 1.3),
  ];
  const total = (i: number) =>
    sides
      .map((side) => side[i] ?? 0)
      .sort((a, b) => b - a)
      .slice(0, 3)
      .reduce((sum, v) => sum + v, 0) / 3;
  let straight = 0;
  let crooked = 0;
  let angle = 0;
  for (const [i, degrees] of ANGLES.entries()) {
    if (Math.abs(degrees) <= STRAIGHT) straight = Math.max(straight, total(i));
    else if (Math.abs(degrees) < RANGE && total(i) > crooked) [crooked, angle] = [total(i), degrees];
  }
  return { evidence: crooked + LEAD_WEIGHT * (crooked - straight), angle };
}

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

function bounds(points: readonly Point[]): Box {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/**
 * For each angle the edge share of the best line in one band: how much of the side's length has an edge along it.
 * `from`, `to`: the band, in the box's own width (vertical lines) or height.
 */
function votes(flat: Grey, box: Box, direction: "vertical" | "horizontal", from: number, to: number): Float64Array {
  const upright = direction === "vertical";
  const [start, length] = upright ? [box.top, box.height] : [box.left, box.width];
  const [base, across] = upright ? [box.left, box.width] : [box.top, box.height];
  const low = Math.round(base + from * across);
  const high = Math.round(base + to * across);
  const begin = Math.max(2, Math.round(start));
  const end = Math.min((upright ? flat.height : flat.width) - 3, Math.round(start + length));
  const middle = (begin + end) / 2;
  const out = new Float64Array(ANGLES.length);
  if (end - begin < 40) return out;
  for (const [i, degrees] of ANGLES.entries()) {
    // A clockwise turn moves the lower end of an upright line to the left, the right end of a level one down.
    const slope = Math.tan((degrees * Math.PI) / 180) * (upright ? -1 : 1);
    for (let offset = low; offset <= high; offset++) {
      let sum = 0;
      for (let t = begin; t <= end; t += 2) {
        const at = offset + slope * (t - middle);
        sum += upright ? edgeAt(flat, at, t, 1, flat.width) : edgeAt(flat, t, at, flat.width, 1);
      }
      out[i] = Math.max(out[i] ?? 0, (2 * sum) / (end - begin));
    }
  }
  return out;
}

/** 0–1: whether a clean step across the line passes through (x, y). `step` is one pixel across, `along` one along. */
function edgeAt(flat: Grey, x: number, y: number, step: number, along: number): number {
  const column = Math.round(x);
  const row = Math.round(y);
  if (column < 3 || row < 3 || column >= flat.width - 3 || row >= flat.height - 3) return 0;
  const p = row * flat.width + column;
  const v = (i: number) => flat.data[i] ?? 0;
  const g = v(p + step) - v(p - step);
  const h = v(p + along) - v(p - along);
  const size = Math.abs(g);
  if (size < 14 || size < 2 * Math.abs(h)) return 0;
  // Only the crest of the step: one pixel thin, so that a quarter of a degree still tells lines apart.
  if (size < Math.abs(v(p + 2 * step) - v(p)) || size < Math.abs(v(p) - v(p - 2 * step))) return 0;
  return 1;
}
