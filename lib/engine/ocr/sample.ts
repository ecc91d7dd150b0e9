import { type Strip, stripHeight, stripLength } from "./geometry";
import type { Page, Raster } from "./page";

/** A sampled strip: `channels` bytes a pixel, rows top to bottom. */
export interface Crop {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 3;
}

export interface SampleOptions {
  channels: 1 | 3;
  /** Height of the crop in its own pixels. */
  height: number;
  /** Stretches the crop along the line: 1 keeps the aspect of the image. */
  stretch?: number;
  /** Width limit of the crop; the rest of the line is cut off. */
  maxWidth?: number;
  /** Fixed width of the crop instead of the natural one. */
  width?: number;
}

/** Samples an upright crop of a strip straight from the image, so that nothing is rotated or resampled twice. */
export function sampleStrip(page: Page, strip: Strip, options: SampleOptions): Crop {
  const length = stripLength(strip);
  const natural = Math.round((length / stripHeight(strip)) * options.height * (options.stretch ?? 1));
  const full = options.width ?? Math.max(8, natural);
  const width = Math.min(full, options.maxWidth ?? full);
  const stepX = length / full;
  const stepY = stripHeight(strip) / options.height;
  const level = Math.max(0, Math.floor(Math.log2(Math.max(stepX, stepY)) + 0.001));
  const raster = options.channels === 3 ? page.colour(level) : page.grey(level);
  // A level has between 1 and 2 of its pixels for each pixel of the crop; above 1.3 four samples keep thin strokes whole.
  const samples = Math.max(stepX, stepY) / raster.step > 1.3 ? 2 : 1;
  const data = new Uint8Array(width * options.height * options.channels);
  const crop: Crop = { data, width, height: options.height, channels: options.channels };
  fill(crop, raster, strip, full, samples);
  return crop;
}

function fill(crop: Crop, raster: Raster, strip: Strip, full: number, samples: number): void {
  const { data, width, height, channels } = crop;
  const inverse = 1 / raster.step;
  const share = 1 / (samples * samples);
  const limitX = raster.width - 1.001;
  const limitY = raster.height - 1.001;
  const source = raster.data;
  const row = raster.width * channels;
  const dx = strip.right[0] - strip.left[0];
  const dy = strip.right[1] - strip.left[1];
  let o = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++, o += channels) {
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      for (let sy = 0; sy < samples; sy++)
        for (let sx = 0; sx < samples; sx++) {
          const a = (x + (sx + 0.5) / samples) / full;
          const b = (y + (sy + 0.5) / samples) / height - 0.5 + strip.sag * 4 * a * (1 - a);
          let px = (strip.left[0] + dx * a + strip.down[0] * b) * inverse - 0.5;
          let py = (strip.left[1] + dy * a + strip.down[1] * b) * inverse - 0.5;
          px = px < 0 ? 0 : Math.min(px, limitX);
          py = py < 0 ? 0 : Math.min(py, limitY);
          const ix = px | 0;
          const iy = py | 0;
          const fx = px - ix;
          const fy = py - iy;
          const i = iy * row + ix * channels;
          const j = i + row;
          const w00 = (1 - fx) * (1 - fy);
          const w10 = fx * (1 - fy);
          const w01 = (1 - fx) * fy;
          const w11 = fx * fy;
          s0 +=
            (source[i] ?? 0) * w00 +
            (source[i + channels] ?? 0) * w10 +
            (source[j] ?? 0) * w01 +
            (source[j + channels] ?? 0) * w11;
          if (channels === 3) {
            s1 +=
              (source[i + 1] ?? 0) * w00 +
              (source[i + 4] ?? 0) * w10 +
              (source[j + 1] ?? 0) * w01 +
              (source[j + 4] ?? 0) * w11;
            s2 +=
              (source[i + 2] ?? 0) * w00 +
              (source[i + 5] ?? 0) * w10 +
              (source[j + 2] ?? 0) * w01 +
              (source[j + 5] ?? 0) * w11;
          }
        }
      data[o] = s0 * share + 0.5;
      if (channels === 3) {
        data[o + 1] = s1 * share + 0.5;
        data[o + 2] = s2 * share + 0.5;
      }
    }
}
