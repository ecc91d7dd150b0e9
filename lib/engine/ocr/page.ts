import type { Pixels } from "../pixels";

/** One level of an image pyramid; 1 or 3 bytes a pixel. */
export interface Raster {
  data: Uint8Array;
  width: number;
  height: number;
  channels: 1 | 3;
  /** Full-resolution pixels per pixel of this level. */
  step: number;
}

/**
 * An image with halved copies of itself, made when first asked for: sampling a small picture of a large region from
 * full resolution would either alias or cost seconds.
 */
export interface Page {
  width: number;
  height: number;
  colour(level: number): Raster;
  grey(level: number): Raster;
}

const SMALLEST_SIDE = 48;

export function createPage(pixels: Pixels): Page {
  const colour: Raster[] = [{ ...pixels, channels: 3, step: 1 }];
  const grey: Raster[] = [];
  const level = (levels: Raster[], index: number): Raster => {
    let last = levels[levels.length - 1];
    while (last && levels.length <= index && Math.min(last.width, last.height) >= SMALLEST_SIDE * 2) {
      last = halved(last);
      levels.push(last);
    }
    const found = levels[Math.min(index, levels.length - 1)];
    if (!found) throw new RangeError("page without pixels");
    return found;
  };
  return {
    width: pixels.width,
    height: pixels.height,
    colour: (index) => level(colour, index),
    grey: (index) => {
      if (grey.length === 0) grey.push(greyOf(pixels));
      return level(grey, index);
    },
  };
}

function greyOf(pixels: Pixels): Raster {
  const { data, width, height } = pixels;
  const out = new Uint8Array(width * height);
  for (let i = 0, j = 0; i < out.length; i++, j += 3)
    out[i] = ((data[j] ?? 0) * 77 + (data[j + 1] ?? 0) * 150 + (data[j + 2] ?? 0) * 29) >> 8;
  return { data: out, width, height, channels: 1, step: 1 };
}

function halved(from: Raster): Raster {
  const { channels } = from;
  const width = from.width >> 1;
  const height = from.height >> 1;
  const out = new Uint8Array(width * height * channels);
  const row = from.width * channels;
  for (let y = 0; y < height; y++) {
    let o = y * width * channels;
    for (let x = 0; x < width; x++) {
      let i = 2 * y * row + 2 * x * channels;
      for (let c = 0; c < channels; c++, i++, o++)
        out[o] =
          ((from.data[i] ?? 0) +
            (from.data[i + channels] ?? 0) +
            (from.data[i + row] ?? 0) +
            (from.data[i + row + channels] ?? 0) +
            2) >>
          2;
    }
  }
  return { data: out, width, height, channels, step: from.step * 2 };
}
