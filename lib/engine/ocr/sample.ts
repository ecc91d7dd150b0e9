import { type Strip, stripHeight, stripLength } from "./geometry";
import type { Bounds, Page, Raster } from "./page";

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
  const raster = options.channels === 3 ? page.colour(level) : page.grey(level, boundsOf(strip));
  // A level has between 1 and 2 of its pixels for each pixel of the crop; above 1.3 four samples keep thin strokes whole.
  const samples = Math.max(stepX, stepY) / raster.step > 1.3 ? 2 : 1;
  const data = new Uint8Array(width * options.height * options.channels);
  const crop: Crop = { data, width, height: options.height, channels: options.channels };
  fill(crop, raster, strip, full, samples);
  return crop;
}

/** The smallest upright box around a strip, in page pixels. */
function boundsOf({ left, right, down, sag }: Strip): Bounds {
  const reach = (at: 0 | 1): [number, number] => {
    const off = [down[at] * -0.5, down[at] * 0.5, down[at] * (sag - 0.5), down[at] * (sag + 0.5)];
    const low = Math.min(left[at], right[at]) + Math.min(...off);
    return [low, Math.max(left[at], right[at]) + Math.max(...off)];
  };
  const [x0, x1] = reach(0);
  const [y0, y1] = reach(1);
  return { x0, x1, y0, y1 };
}

/** What does not change from row to row, for each sample along the line: its place on the chord, and its sag. */
function columnsOf(strip: Strip, count: number, samples: number, full: number) {
  const dx = strip.right[0] - strip.left[0];
  const dy = strip.right[1] - strip.left[1];
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const sag = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const a = ((i / samples) | 0) + ((i % samples) + 0.5) / samples;
    const share = a / full;
    x[i] = strip.left[0] + dx * share;
    y[i] = strip.left[1] + dy * share;
    sag[i] = strip.sag * 4 * share * (1 - share);
  }
  return { x, y, sag };
}

function fill(crop: Crop, raster: Raster, strip: Strip, full: number, samples: number): void {
  const { data, width, height, channels } = crop;
  const inverse = 1 / raster.step;
  const share = 1 / (samples * samples);
  const limitX = raster.width - 1.001;
  const limitY = raster.height - 1.001;
  const source = raster.data;
  const row = raster.width * channels;
  const [downX, downY] = strip.down;
  const columns = columnsOf(strip, width * samples, samples, full);
  const sums = new Float64Array(width * channels);
  for (let y = 0; y < height; y++) {
    sums.fill(0);
    for (let sy = 0; sy < samples; sy++) {
      const v = (y + (sy + 0.5) / samples) / height - 0.5;
      for (let n = 0; n < columns.x.length; n++) {
        const b = v + (columns.sag[n] ?? 0);
        let px = ((columns.x[n] ?? 0) + downX * b) * inverse - 0.5;
        let py = ((columns.y[n] ?? 0) + downY * b) * inverse - 0.5;
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
        const o = samples === 1 ? n * channels : (n >> 1) * channels;
        for (let c = 0; c < channels; c++)
          sums[o + c] =
            (sums[o + c] ?? 0) +
            ((source[i + c] ?? 0) * w00 +
              (source[i + c + channels] ?? 0) * w10 +
              (source[j + c] ?? 0) * w01 +
              (source[j + c + channels] ?? 0) * w11);
      }
    }
    const start = y * sums.length;
    for (let n = 0; n < sums.length; n++) data[start + n] = (sums[n] ?? 0) * share + 0.5;
  }
}
