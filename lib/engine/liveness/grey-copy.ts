import { homographyBetween, project, quadSize, rectangle, rectify } from "../image";
import type { Pixels } from "../pixels";
import type { Quad } from "../reading";

const WIDTH = 128;
/** Share of the document left out along each side: outlines are a pixel or two off, and the table has colours. */
const INSET = 0.05;
const COLUMNS = 8;
const ROWS = 6;
/** Terms of the light model: a quadratic over the page, and a quadratic in the logarithm of the pixel's brightness. */
const TERMS = 8;

/**
 * How much the colour of a document varies from place to place once the light is taken out: near 0 for a grey copy, even
 * under pink or yellow lamps. Unit: share of red or blue in a pixel (chromaticity); the larger of two robust values, one
 * over the page and one inside the portrait, since pale pages carry coloured pictures and grey engravings lie on
 * coloured pages. Null when too little of the page is neither black nor blown out.
 *
 * A lamp's colour changes slowly over the page and a sensor's with brightness; both are fitted and subtracted. Printed
 * colour changes from one spot to the next, which no smooth model follows.
 */
export function colourVariation(pixels: Pixels, quad: Quad, portraitQuad: Quad): number | null {
  const { width, height } = quadSize(quad);
  const rows = Math.max(16, Math.round((WIDTH * height) / Math.max(1, width)));
  const page = rectify(pixels, quad, WIDTH, rows);
  const spots = usableSpots(page);
  if (spots.count < 0.15 * WIDTH * rows) return null;
  const red = residual(spots, spots.red);
  const blue = residual(spots, spots.blue);
  const inPortrait = portraitTest(quad, portraitQuad, rows);
  const portrait: number[] = [];
  const cells: number[][] = Array.from({ length: COLUMNS * ROWS }, () => []);
  for (let i = 0; i < spots.count; i++) {
    const place = spots.place[i] ?? 0;
    const column = Math.floor(((place % WIDTH) / WIDTH) * COLUMNS);
    const row = Math.floor((Math.floor(place / WIDTH) / rows) * ROWS);
    const colour = Math.hypot(red[i] ?? 0, blue[i] ?? 0);
    cells[row * COLUMNS + column]?.push(colour);
    if (inPortrait(place % WIDTH, Math.floor(place / WIDTH))) portrait.push(colour);
  }
  // By cells, so that a finger, a pen or a stamp on one corner of a copy cannot lend its colour to the whole page.
  const strong = cells.filter((cell) => cell.length > 20).map((cell) => quantile(cell, 0.9));
  if (strong.length < 6) return null;
  return Math.max(quantile(strong, 0.75), portrait.length > 30 ? quantile(portrait, 0.75) : 0);
}

/** Whether a pixel of the straightened page lies in the portrait's upright bounds. */
function portraitTest(quad: Quad, portraitQuad: Quad, rows: number): (x: number, y: number) => boolean {
  const map = homographyBetween(quad, rectangle(WIDTH, rows));
  const corners = portraitQuad.map(([x, y]) => project(map, x, y));
  const xs = corners.map((p) => p[0]);
  const ys = corners.map((p) => p[1]);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return (x, y) => x > left && x < right && y > top && y < bottom;
}

interface Spots {
  count: number;
  /** Index of the pixel each spot came from. */
  place: Int32Array;
  /** TERMS model values a spot. */
  model: Float64Array;
  red: Float64Array;
  blue: Float64Array;
}

/** Pixels whose colour can be trusted: not black (noise) and in no channel blown out (a clipped channel shifts the hue). */
function usableSpots(page: Pixels): Spots {
  const { width, height, data } = page;
  const place = new Int32Array(width * height);
  const model = new Float64Array(width * height * TERMS);
  const red = new Float64Array(width * height);
  const blue = new Float64Array(width * height);
  let count = 0;
  for (let y = Math.round(height * INSET); y < height * (1 - INSET); y++) {
    for (let x = Math.round(width * INSET); x < width * (1 - INSET); x++) {
      const p = (y * width + x) * 3;
      const [r, g, b] = [data[p] ?? 0, data[p + 1] ?? 0, data[p + 2] ?? 0];
      const sum = r + g + b;
      if (sum < 60 || Math.max(r, g, b) > 245) continue;
      const u = (2 * x) / width - 1;
      const v = (2 * y) / height - 1;
      const q = Math.log(sum / 400);
      model.set([1, u, v, u * u, u * v, v * v, q, q * q], count * TERMS);
      red[count] = (r - g) / sum;
      blue[count] = (b - g) / sum;
      place[count] = y * width + x;
      count++;
    }
  }
  return { count, place, model, red, blue };
}

/** What the light model leaves of `values`: least squares, thrice, each time trusting outliers less. */
function residual({ count, model }: Spots, values: Float64Array): Float64Array {
  const weights = new Float64Array(count).fill(1);
  const rest = new Float64Array(count);
  for (let round = 0; round < 3; round++) {
    const solution = fitLight(model, values, weights, count);
    for (let i = 0; i < count; i++) {
      let predicted = 0;
      for (let t = 0; t < TERMS; t++) predicted += (model[i * TERMS + t] ?? 0) * (solution[t] ?? 0);
      rest[i] = (values[i] ?? 0) - predicted;
    }
    const typical = 3 * quantile(Array.from(rest, Math.abs), 0.5) + 1e-9;
    for (let i = 0; i < count; i++) weights[i] = 1 / (1 + ((rest[i] ?? 0) / typical) ** 2);
  }
  return rest;
}

/** Weighted normal equations, solved by Gauss–Jordan; the tiny ridge keeps a page of one brightness solvable. */
function fitLight(model: Float64Array, values: Float64Array, weights: Float64Array, count: number): number[] {
  const rows = Array.from({ length: TERMS }, () => new Float64Array(TERMS + 1));
  for (let i = 0; i < count; i++) {
    for (let a = 0; a < TERMS; a++) {
      const row = rows[a];
      const weighted = (weights[i] ?? 0) * (model[i * TERMS + a] ?? 0);
      if (!row) continue;
      for (let b = 0; b < TERMS; b++) row[b] = (row[b] ?? 0) + weighted * (model[i * TERMS + b] ?? 0);
      row[TERMS] = (row[TERMS] ?? 0) + weighted * (values[i] ?? 0);
    }
  }
  for (const [a, row] of rows.entries()) row[a] = (row[a] ?? 0) + 1e-6;
  for (const [a, row] of rows.entries()) {
    const head = row[a] ?? 1;
    for (const [other, target] of rows.entries()) {
      const factor = (target[a] ?? 0) / head;
      if (other === a || factor === 0) continue;
      for (let b = a; b <= TERMS; b++) target[b] = (target[b] ?? 0) - factor * (row[b] ?? 0);
    }
  }
  return rows.map((row, a) => (row[TERMS] ?? 0) / (row[a] ?? 1));
}

function quantile(values: number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
