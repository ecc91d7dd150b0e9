import { type Page, type Strip, sampleStrip, stripHeight, stripLength } from "../ocr";
import { solve3 } from "./fit-places";

/** Crop rows per strip: fine enough for a tenth of a character. */
const ROWS = 56;
/** The strip shows this many pitches of height; letters are a little over one pitch high. */
export const CENTRE_VIEW = 2.8;
const HALF_LETTER = 0.56;
const RING = 0.35;
const LARGEST_LEAN = 0.12;
const LARGEST_SHIFT = 0.7;
/** Pitches by which the middle of a line on bent paper may stand off its chord. */
const LARGEST_SAG = 0.6;
const BEND_RIDGE = 0.02;

/** How far each end of the chord, and the middle off the new chord, must move down, in pixels. */
export interface CentreShifts {
  left: number;
  right: number;
  sag: number;
}

/** One segment of the line: place along it and height of its ink, in pixels from the strip's middle. */
interface Segment {
  x: number;
  y: number;
  weight: number;
}

/**
 * Moves the ends of a line so that it runs through the middle of its letters: where the sideways gradient is strong
 * inside a letter's height and weak around it, segment by segment, joined by a robust, slightly bent line.
 * `strip` must be CENTRE_VIEW pitches high. Null when the segments agree on nothing near.
 */
export function centreShifts(page: Page, strip: Strip): CentreShifts | null {
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
  const curve = robustCurve(segments, length, 0.12 * pitch);
  const middle = Math.max(-LARGEST_SAG, Math.min(LARGEST_SAG, -curve[2] / 4 / pitch)) * pitch;
  if (Math.abs(curve[1]) > LARGEST_LEAN * length || Math.abs(curve[0]) > LARGEST_SHIFT * pitch) return null;
  // The middle of the line stands a third of the sag away from its mean height, the ends two thirds the other way.
  const ends = curve[0] - (middle * 2) / 3;
  return { left: ends - curve[1] / 2, right: ends + curve[1] / 2, sag: middle };
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

/** Height, lean and bend of the line over x/length, re-weighted so that a stamp or a finger does not tilt it. */
function robustCurve(segments: readonly Segment[], length: number, tolerance: number): [number, number, number] {
  const mean = segments.reduce((sum, segment) => sum + segment.weight, 0) / segments.length + 1e-6;
  const points = segments.map(({ x, y, weight }) => {
    const share = x / length;
    return { basis: [1, share, share * share - 1 / 12] as const, y, weight: weight / mean + 1e-3 };
  });
  let curve: [number, number, number] = [0, 0, 0];
  for (let round = 0; round < 6; round++) {
    const matrix = [
      [1e-3, 0, 0],
      [0, 1e-3, 0],
      [0, 0, BEND_RIDGE],
    ];
    const right = [0, 0, 0];
    for (const { basis, y, weight } of points) {
      const miss = round === 0 ? 0 : (y - curve[0] - curve[1] * basis[1] - curve[2] * basis[2]) / tolerance;
      const w = weight / (1 + miss * miss);
      basis.forEach((value, r) => {
        right[r] = (right[r] ?? 0) + w * value * y;
        const row = matrix[r];
        if (row) for (let c = 0; c < 3; c++) row[c] = (row[c] ?? 0) + w * value * (basis[c] ?? 0);
      });
    }
    curve = solve3(matrix, right);
  }
  return curve;
}
