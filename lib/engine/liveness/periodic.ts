import type { Pixels } from "../pixels";
import type { Point, Quad } from "../reading";
import { PATCH, powerSpectra } from "./fourier";
import { BEAT_FREQUENCY, TEXT_DEGREES, TEXT_FREQUENCY } from "./thresholds";

/** The strongest regular pattern that runs through the whole document. */
export interface Pattern {
  /** Natural logarithm of its power over that of neighbouring frequencies, in at least two thirds of the patches. */
  strength: number;
  /** Degrees between its direction and the nearer axis of the document, 0–45. */
  offAxis: number;
  /** Cycles a pixel. */
  frequency: number;
}

export interface Patterns {
  /** Strongest pattern along the document's axes: the pixel grid of a display that shows it. */
  grid: Pattern | null;
  /** Strongest pattern across them: the turned dot screens of a printer. */
  dots: Pattern | null;
}

const OFF_AXIS_DEGREES = 9;
const COLUMNS = 4;
const ROWS = 3;
/** Patches may overlap by this share at most: the same text seen twice would count as a pattern that is everywhere. */
const OVERLAP = 0.25;

/**
 * Looks for patterns that are the same all over the document. Print, faces and guilloches differ from patch to patch;
 * the grid of a display and a printer's dot screen do not. Null when the document is too small for enough patches.
 */
export function findPatterns(pixels: Pixels, quad: Quad): Patterns | null {
  const corners = patchCorners(pixels, quad);
  if (!corners) return null;
  const luma: Float32Array[] = [];
  const chroma: Float32Array[] = [];
  for (const corner of corners) {
    const [a, b] = powerSpectra(...channels(pixels, corner));
    luma.push(contrast(a));
    chroma.push(contrast(b));
  }
  const axis = axisOf(quad);
  const found = [...persistent(luma, axis), ...persistent(chroma, axis)];
  const best = (list: Pattern[]) => list.sort((a, b) => b.strength - a.strength)[0] ?? null;
  return {
    grid: best(found.filter((p) => p.offAxis < OFF_AXIS_DEGREES)),
    dots: best(found.filter((p) => p.offAxis >= OFF_AXIS_DEGREES)),
  };
}

/** Radians of the document's reading direction. */
function axisOf([a, b]: Quad): number {
  return Math.atan2(b[1] - a[1], b[0] - a[0]);
}

function patchCorners(pixels: Pixels, [a, b, c, d]: Quad): Point[] | null {
  const mix = (p: Point, q: Point, t: number): Point => [p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t];
  const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
  const height = Math.hypot(d[0] - a[0], d[1] - a[1]);
  const patchesAlong = (side: number, most: number) =>
    Math.min(most, Math.floor((0.9 * side - PATCH) / (PATCH * (1 - OVERLAP))) + 1);
  const columns = patchesAlong(length, COLUMNS);
  const rows = patchesAlong(height, ROWS);
  if (columns < 2 || rows < 2) return null;
  const corners: Point[] = [];
  for (let j = 0; j < rows; j++) {
    for (let i = 0; i < columns; i++) {
      // Centres as far apart as the document allows, each patch inside its borders.
      const inset = (side: number) => Math.min(0.5, (0.05 * side + PATCH / 2) / side);
      const u = inset(length) + ((1 - 2 * inset(length)) * i) / Math.max(1, columns - 1);
      const v = inset(height) + ((1 - 2 * inset(height)) * j) / Math.max(1, rows - 1);
      const [x, y] = mix(mix(a, b, u), mix(d, c, u), v);
      const corner: Point = [Math.round(x - PATCH / 2), Math.round(y - PATCH / 2)];
      const inside =
        corner[0] >= 0 && corner[1] >= 0 && corner[0] + PATCH <= pixels.width && corner[1] + PATCH <= pixels.height;
      if (inside) corners.push(corner);
    }
  }
  return corners.length >= 4 ? corners : null;
}

/** Luma and red-minus-blue of one patch: the stripes of a display's pixels show in colour before they show in light. */
function channels(pixels: Pixels, [left, top]: Point): [Float64Array, Float64Array] {
  const luma = new Float64Array(PATCH * PATCH);
  const chroma = new Float64Array(PATCH * PATCH);
  for (let y = 0; y < PATCH; y++) {
    let p = ((top + y) * pixels.width + left) * 3;
    for (let x = 0; x < PATCH; x++, p += 3) {
      const [r, g, b] = [pixels.data[p] ?? 0, pixels.data[p + 1] ?? 0, pixels.data[p + 2] ?? 0];
      luma[y * PATCH + x] = (r + 2 * g + b) / 4;
      chroma[y * PATCH + x] = r - b;
    }
  }
  return [luma, chroma];
}

/** Power of sensor noise of one level under the window; keeps flat, noiseless drawings from dividing by nothing. */
const NOISE_POWER = PATCH * PATCH * 0.14;
const RING = 7;
const CORE = 2;

/** Logarithm of each frequency's power over the mean around it (a 15×15 square without its middle 5×5). */
function contrast(power: Float64Array): Float32Array {
  const n = PATCH;
  const width = n + 2 * RING + 1;
  // Integral image of the log power, wrapped round: the spectrum of a sampled picture is periodic.
  const sums = new Float64Array(width * width);
  for (let y = 1; y < width; y++) {
    let row = 0;
    for (let x = 1; x < width; x++) {
      const v = (y - 1 - RING + n) % n;
      const u = (x - 1 - RING + n) % n;
      row += Math.log((power[v * n + u] ?? 0) + NOISE_POWER);
      sums[y * width + x] = (sums[(y - 1) * width + x] ?? 0) + row;
    }
  }
  const box = (x: number, y: number, r: number) => {
    const [x0, y0, x1, y1] = [x + RING - r, y + RING - r, x + RING + r + 1, y + RING + r + 1];
    const at = (i: number, j: number) => sums[j * width + i] ?? 0;
    return at(x1, y1) - at(x0, y1) - at(x1, y0) + at(x0, y0);
  };
  const area = (2 * RING + 1) ** 2 - (2 * CORE + 1) ** 2;
  const out = new Float32Array(n * n);
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      const mean = (box(x, y, RING) - box(x, y, CORE)) / area;
      out[y * n + x] = Math.log((power[y * n + x] ?? 0) + NOISE_POWER) - mean;
    }
  }
  return out;
}

/** A frequency's strength is what two thirds of the patches reach there, give or take one step for perspective. */
function persistent(spectra: readonly Float32Array[], axis: number): Pattern[] {
  const spread = spectra.map(spreadMaximum);
  const rank = Math.floor(spectra.length / 3);
  const out: Pattern[] = [];
  const values = new Float32Array(spectra.length);
  for (let v = 0; v <= PATCH / 2; v++) {
    for (let u = -PATCH / 2 + 1; u < PATCH / 2; u++) {
      const pattern = place(u, v, axis);
      if (!pattern) continue;
      const k = v * PATCH + ((u + PATCH) % PATCH);
      for (let i = 0; i < spread.length; i++) values[i] = spread[i]?.[k] ?? 0;
      values.sort();
      const strength = values[rank] ?? 0;
      if (strength > 1) out.push({ ...pattern, strength });
    }
  }
  return out;
}

/** Direction and frequency of a cell of the spectrum; null where text or JPEG make patterns of their own. */
function place(u: number, v: number, axis: number): Omit<Pattern, "strength"> | null {
  const frequency = Math.hypot(u, v) / PATCH;
  if (frequency < BEAT_FREQUENCY || frequency > 0.49) return null;
  // JPEG's 8×8 blocks: multiples of an eighth in both directions.
  const nearEighth = (k: number) => Math.abs(k / 16 - Math.round(k / 16)) <= 1 / 16;
  if (nearEighth(u) && nearEighth(v)) return null;
  const degrees = ((Math.atan2(v, u) - axis) * 180) / Math.PI;
  const turned = ((degrees % 180) + 180) % 180;
  // Lines of text stand one below the other all over a page: a pattern along the page's height, and an honest one.
  if (Math.abs(turned - 90) < TEXT_DEGREES && frequency < TEXT_FREQUENCY) return null;
  const offAxis = Math.min(turned % 90, 90 - (turned % 90));
  return { offAxis, frequency };
}

/** Each cell becomes the largest of itself and its eight neighbours. */
function spreadMaximum(spectrum: Float32Array): Float32Array {
  const n = PATCH;
  const rows = new Float32Array(n * n);
  const out = new Float32Array(n * n);
  const at = (a: Float32Array, i: number) => a[i] ?? 0;
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      const row = y * n;
      rows[row + x] = Math.max(
        at(spectrum, row + ((x + n - 1) % n)),
        at(spectrum, row + x),
        at(spectrum, row + ((x + 1) % n)),
      );
    }
  }
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      out[y * n + x] = Math.max(
        at(rows, ((y + n - 1) % n) * n + x),
        at(rows, y * n + x),
        at(rows, ((y + 1) % n) * n + x),
      );
    }
  }
  return out;
}
