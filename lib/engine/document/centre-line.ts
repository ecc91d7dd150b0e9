import { type Page, type Strip, sampleStrip, stripHeight, stripLength } from "../ocr";

/** Crop rows per strip: fine enough for a tenth of a character. */
const ROWS = 56;
/** The strip shows this many pitches of height; letters are a little over one pitch high. */
export const CENTRE_VIEW = 2.8;
const HALF_LETTER = 0.56;
const RING = 0.35;
const LARGEST_LEAN = 0.12;
const LARGEST_SHIFT = 0.7;

/** One segment of the line: place along it and height of its ink, in pixels from the strip's middle. */
interface Segment {
  x: number;
  y: number;
  weight: number;
}

/**
 * Moves the ends of a line so that it runs through the middle of its letters: where the sideways gradient is strong
 * inside a letter's height and weak around it, segment by segment, joined by a robust straight line.
 * `strip` must be CENTRE_VIEW pitches high. Null when the segments agree on nothing near.
 */
export function centreShifts(page: Page, strip: Strip): { left: number; right: number } | null {
  const length = stripLength(strip);
  const height = stripHeight(strip);
  const pitch = height / CENTRE_VIEW;
  const crop = sampleStrip(page, strip, { channels: 1, height: ROWS });
  const count = Math.max(3, Math.min(10, Math.round(length / (4.5 * pitch))));
  const segments: Segment[] = [];
  for (let s = 0; s < count; s++) {
    const from = Math.floor((s * crop.width) / count);
    const to = Math.floor(((s + 1) * crop.width) / count);
    const { row, weight } = inkRow(gradients(crop.data, crop.width, from, to));
    segments.push({
      x: ((from + to) / 2 / crop.width - 0.5) * length,
      y: ((row - ROWS / 2) / ROWS) * height,
      weight,
    });
  }
  const line = robustLine(segments, 0.12 * pitch);
  if (!line || Math.abs(line.lean) > LARGEST_LEAN || Math.abs(line.shift) > LARGEST_SHIFT * pitch) return null;
  return { left: line.shift - (line.lean * length) / 2, right: line.shift + (line.lean * length) / 2 };
}

/** Sum of sideways differences per crop row between two columns. */
function gradients(data: Uint8Array, width: number, from: number, to: number): Float64Array {
  const energy = new Float64Array(ROWS);
  for (let y = 0; y < ROWS; y++) {
    let sum = 0;
    for (let x = from + 2; x < to; x++) sum += Math.abs((data[y * width + x] ?? 0) - (data[y * width + x - 2] ?? 0));
    energy[y] = sum;
  }
  return energy;
}

/** The row around which a letter-high band has most energy against its surroundings. */
function inkRow(energy: Float64Array): { row: number; weight: number } {
  const unit = ROWS / CENTRE_VIEW;
  const half = Math.round(HALF_LETTER * unit);
  const ring = Math.round(RING * unit);
  const sums = new Float64Array(ROWS + 1);
  for (let y = 0; y < ROWS; y++) sums[y + 1] = (sums[y] ?? 0) + (energy[y] ?? 0);
  const between = (a: number, b: number): number => (sums[b] ?? 0) - (sums[a] ?? 0);
  let best = { row: ROWS / 2, weight: -Infinity };
  for (let y = Math.round(ROWS * 0.2); y <= Math.round(ROWS * 0.8); y++) {
    const [a, b] = [Math.max(0, y - half), Math.min(ROWS, y + half)];
    const [c, d] = [Math.max(0, a - ring), Math.min(ROWS, b + ring)];
    const inside = between(a, b) / (b - a);
    const around = (between(c, a) + between(b, d)) / Math.max(1, a - c + d - b);
    const home = ((Math.abs(y - ROWS / 2) / ROWS) * between(0, ROWS) * 0.3) / ROWS;
    const score = inside - around - home;
    if (score > best.weight) best = { row: y, weight: score };
  }
  return { row: best.row, weight: Math.max(best.weight, 0) };
}

/** Weighted straight line, re-weighted by residual so that a stamp or a finger does not tilt it. */
function robustLine(segments: readonly Segment[], tolerance: number): { lean: number; shift: number } | null {
  let weights = segments.map((segment) => segment.weight + 1e-6);
  let line = { lean: 0, shift: 0 };
  for (let round = 0; round < 6; round++) {
    let [w, wx, wy, wxx, wxy] = [0, 0, 0, 0, 0];
    segments.forEach(({ x, y }, i) => {
      const weight = weights[i] ?? 0;
      w += weight;
      wx += weight * x;
      wy += weight * y;
      wxx += weight * x * x;
      wxy += weight * x * y;
    });
    const determinant = w * wxx - wx * wx;
    if (determinant < 1e-9) return null;
    const lean = (w * wxy - wx * wy) / determinant;
    line = { lean, shift: (wy - lean * wx) / w };
    weights = segments.map(({ x, y, weight }) => {
      const miss = (y - line.shift - line.lean * x) / tolerance;
      return (weight + 1e-6) / (1 + miss * miss);
    });
  }
  return line;
}
