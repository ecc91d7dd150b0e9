import type { Pixels } from "../pixels";

/**
 * Halved copies of a picture, made once and kept as long as the picture lives: outline, face, quality and liveness all
 * sample far below full resolution, and one 12-megapixel halving costs more than everything they do afterwards.
 */
const halves = new WeakMap<Pixels, Pixels>();

/** The picture at half size, each pixel the mean of four. A side of one pixel stays one pixel. */
export function half(pixels: Pixels): Pixels {
  const known = halves.get(pixels);
  if (known) return known;
  const { data: from, width } = pixels;
  const w = Math.max(1, pixels.width >> 1);
  const h = Math.max(1, pixels.height >> 1);
  const data = new Uint8Array(w * h * 3);
  const right = pixels.width > 1 ? 3 : 0;
  const down = pixels.height > 1 ? width * 3 : 0;
  let q = 0;
  for (let y = 0; y < h; y++) {
    let p = 2 * y * width * 3;
    for (let x = 0; x < w; x++, p += 6) {
      const b = p + right;
      const c = p + down;
      const d = c + right;
      // Written out: the loop over three channels takes twice the time.
      data[q] = ((from[p] ?? 0) + (from[b] ?? 0) + (from[c] ?? 0) + (from[d] ?? 0) + 2) >> 2;
      data[q + 1] = ((from[p + 1] ?? 0) + (from[b + 1] ?? 0) + (from[c + 1] ?? 0) + (from[d + 1] ?? 0) + 2) >> 2;
      data[q + 2] = ((from[p + 2] ?? 0) + (from[b + 2] ?? 0) + (from[c + 2] ?? 0) + (from[d + 2] ?? 0) + 2) >> 2;
      q += 3;
    }
  }
  const made = { data, width: w, height: h };
  halves.set(pixels, made);
  return made;
}

/** The halved copy that `scale` source pixels a target pixel asks for, and how many times it was halved. */
export function levelFor(pixels: Pixels, scale: number): { pixels: Pixels; halvings: number } {
  let level = pixels;
  let halvings = 0;
  for (let s = scale; s >= 1.8 && Math.min(level.width, level.height) > 8; s /= 2) {
    level = half(level);
    halvings++;
  }
  return { pixels: level, halvings };
}
