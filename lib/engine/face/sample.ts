import type { Affine } from "../face-geometry";
import { levelFor } from "../image";
import type { Pixels } from "../pixels";

/** How a model wants its pixels: value = (level − `zero`) / `unit`, in one of two orders of memory. */
export interface InputFormat {
  size: number;
  zero: number;
  unit: number;
  /** `rows`: red, green, blue of each pixel (TFLite). `bgr-planes`: all blue, all green, all red (Caffe's habit). */
  order: "rows" | "bgr-planes";
}

/**
 * A square of the picture as a model's input; outside the picture is black. Bilinear on the halved copy that suits the
 * map's scale: shrinking without it aliases, and large portraits would match worse than small ones.
 */
export function sampleInput(source: Pixels, map: Affine, format: InputFormat): Float32Array {
  const { size, zero, unit, order } = format;
  const out = new Float32Array(3 * size * size);
  const [pixelStep, channelStep, first] = order === "rows" ? [3, 1, 0] : [1, -size * size, 2 * size * size];
  eachSample(source, map, size, (at, r, g, b) => {
    const p = at * pixelStep + first;
    out[p] = (r - zero) / unit;
    out[p + channelStep] = (g - zero) / unit;
    out[p + 2 * channelStep] = (b - zero) / unit;
  });
  return out;
}

/** The same square as a picture. */
export function samplePixels(source: Pixels, map: Affine, size: number): Pixels {
  const data = new Uint8Array(3 * size * size);
  eachSample(source, map, size, (at, r, g, b) => {
    data[3 * at] = r + 0.5;
    data[3 * at + 1] = g + 0.5;
    data[3 * at + 2] = b + 0.5;
  });
  return { data, width: size, height: size };
}

function eachSample(
  source: Pixels,
  [a, b, c, d, e, f]: Affine,
  size: number,
  put: (at: number, r: number, g: number, b: number) => void,
): void {
  const level = levelFor(source, Math.sqrt(Math.abs(a * e - b * d)));
  const k = 1 / 2 ** level.halvings;
  const { data, width, height } = level.pixels;
  const row = 3 * width;
  for (let y = 0, at = 0; y < size; y++) {
    for (let x = 0; x < size; x++, at++) {
      const sx = (a * (x + 0.5) + b * (y + 0.5) + c) * k - 0.5;
      const sy = (d * (x + 0.5) + e * (y + 0.5) + f) * k - 0.5;
      const x0 = Math.floor(sx);
      const y0 = Math.floor(sy);
      if (x0 < -1 || y0 < -1 || x0 >= width || y0 >= height) {
        put(at, 0, 0, 0);
        continue;
      }
      // A corner outside the picture is black: its weight is 0.
      const right = x0 + 1 < width ? sx - x0 : 0;
      const left = x0 >= 0 ? 1 - (sx - x0) : 0;
      const below = y0 + 1 < height ? sy - y0 : 0;
      const above = y0 >= 0 ? 1 - (sy - y0) : 0;
      const p = y0 * row + 3 * x0;
      const [w1, w2, w3, w4] = [left * above, right * above, left * below, right * below];
      const channel = (q: number) =>
        w1 * (data[q] ?? 0) + w2 * (data[q + 3] ?? 0) + w3 * (data[q + row] ?? 0) + w4 * (data[q + row + 3] ?? 0);
      put(at, channel(p), channel(p + 1), channel(p + 2));
    }
  }
}
