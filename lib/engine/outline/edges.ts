import type { Pixels } from "../pixels";
import { EDGE_PERCENTILE } from "./thresholds";

/** Edge evidence of a small picture: strength 0–1 and direction of the gradient, one entry a pixel. */
export interface Edges {
  width: number;
  height: number;
  /** Strength against the picture's own strong edges, so that a card in the dark counts like one in daylight. */
  strength: Float32Array;
  /** Unit gradient; 0, 0 where there is none. */
  gx: Float32Array;
  gy: Float32Array;
}

/** Sobel gradient of the channel that changes most: a pink card on beige wood has next to no edge in luma alone. */
export function findEdges(pixels: Pixels): Edges {
  const { data, width, height } = pixels;
  const strength = new Float32Array(width * height);
  const gx = new Float32Array(width * height);
  const gy = new Float32Array(width * height);
  const row = width * 3;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let best = 0;
      let bx = 0;
      let by = 0;
      for (let c = 0; c < 3; c++) {
        const p = y * row + x * 3 + c;
        const nw = data[p - row - 3] ?? 0;
        const ne = data[p - row + 3] ?? 0;
        const sw = data[p + row - 3] ?? 0;
        const se = data[p + row + 3] ?? 0;
        const dx = ne + se - nw - sw + 2 * ((data[p + 3] ?? 0) - (data[p - 3] ?? 0));
        const dy = sw + se - nw - ne + 2 * ((data[p + row] ?? 0) - (data[p - row] ?? 0));
        const size = dx * dx + dy * dy;
        if (size > best) [best, bx, by] = [size, dx, dy];
      }
      if (best === 0) continue;
      const size = Math.sqrt(best);
      const i = y * width + x;
      strength[i] = size;
      gx[i] = bx / size;
      gy[i] = by / size;
    }
  }
  normalise(strength);
  return { width, height, strength, gx, gy };
}

/** Sobel sums below this (out of 1,020) are sensor noise whatever the rest of the picture looks like. */
const NOISE = 24;

function normalise(strength: Float32Array): void {
  const histogram = new Uint32Array(1500);
  let total = 0;
  for (const s of strength) {
    if (s < NOISE) continue;
    total++;
    const bin = Math.min(1499, Math.floor(s));
    histogram[bin] = (histogram[bin] ?? 0) + 1;
  }
  let seen = 0;
  let strong = NOISE * 2;
  for (let bin = 0; bin < 1500 && total > 0; bin++) {
    seen += histogram[bin] ?? 0;
    if (seen >= total * EDGE_PERCENTILE) {
      strong = Math.max(strong, bin);
      break;
    }
  }
  for (let i = 0; i < strength.length; i++) {
    const s = strength[i] ?? 0;
    strength[i] = s < NOISE ? 0 : Math.min(1, s / strong);
  }
}
