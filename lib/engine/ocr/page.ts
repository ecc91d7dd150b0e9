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
  /** Grey is made piece by piece: only what lies in `part` is sure to be there. */
  grey(level: number, part: Bounds): Raster;
}

/** An upright box in page pixels; may reach beyond the page. */
export interface Bounds {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
}

const SMALLEST_SIDE = 96;

export function createPage(pixels: Pixels): Page {
  const levels = [pixels];
  const greys: LazyGrey[] = [];
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
    grey: (wanted, part) => {
      const level = clamp(wanted);
      const known = greys[level] ?? emptyGrey(colour(level));
      greys[level] = known;
      fillGrey(known, part);
      return known.raster;
    },
  };
}

/** Side of the pieces in which a grey copy is made: lines of text cover a small part of a photograph. */
const TILE = 128;

interface LazyGrey {
  from: Raster;
  raster: Raster;
  across: number;
  done: Uint8Array;
}

function emptyGrey(from: Raster): LazyGrey {
  const { width, height } = from;
  const across = Math.ceil(width / TILE);
  const done = new Uint8Array(across * Math.ceil(height / TILE));
  return { from, raster: { ...from, data: new Uint8Array(width * height), channels: 1 }, across, done };
}

function fillGrey(grey: LazyGrey, part: Bounds): void {
  const { width, height, step } = grey.raster;
  // Interpolation looks at the neighbours; a part beyond the edge is read at the edge.
  const tile = (at: number, size: number): number => Math.floor(Math.min(size - 1, Math.max(0, at)) / TILE);
  const right = tile(part.x1 / step + 2, width);
  const bottom = tile(part.y1 / step + 2, height);
  for (let ty = tile(part.y0 / step - 2, height); ty <= bottom; ty++)
    for (let tx = tile(part.x0 / step - 2, width); tx <= right; tx++) {
      const at = ty * grey.across + tx;
      if (grey.done[at]) continue;
      grey.done[at] = 1;
      fillTile(grey, tx * TILE, ty * TILE);
    }
}

function fillTile({ from, raster }: LazyGrey, x0: number, y0: number): void {
  const { data, width, height } = from;
  const x1 = Math.min(width, x0 + TILE);
  const y1 = Math.min(height, y0 + TILE);
  for (let y = y0; y < y1; y++)
    for (let i = y * width + x0, j = 3 * i; i < y * width + x1; i++, j += 3)
      raster.data[i] = ((data[j] ?? 0) * 77 + (data[j + 1] ?? 0) * 150 + (data[j + 2] ?? 0) * 29) >> 8;
}
