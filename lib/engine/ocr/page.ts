import { half } from "../image";
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

const SMALLEST_SIDE = 96;

export function createPage(pixels: Pixels): Page {
  const levels = [pixels];
  const greys: Raster[] = [];
  const clamp = (wanted: number): number => {
    let last = levels[levels.length - 1] ?? pixels;
    while (levels.length <= wanted && Math.min(last.width, last.height) >= SMALLEST_SIDE) {
      last = half(last);
      levels.push(last);
    }
    return Math.min(wanted, levels.length - 1);
  };
  const colour = (wanted: number): Raster => {
    const level = clamp(wanted);
    return { ...(levels[level] ?? pixels), channels: 3, step: 2 ** level };
  };
  return {
    width: pixels.width,
    height: pixels.height,
    colour,
    grey: (wanted) => {
      const level = clamp(wanted);
      const known = greys[level] ?? greyOf(colour(level));
      greys[level] = known;
      return known;
    },
  };
}

function greyOf(colour: Raster): Raster {
  const { data, width, height } = colour;
  const out = new Uint8Array(width * height);
  for (let i = 0, j = 0; i < out.length; i++, j += 3)
    out[i] = ((data[j] ?? 0) * 77 + (data[j + 1] ?? 0) * 150 + (data[j + 2] ?? 0) * 29) >> 8;
  return { ...colour, data: out, channels: 1 };
}
