import type { Grey, Pixels } from "../pixels";
import type { Quad } from "../reading";
import { type Homography, homographyBetween, project, rectangle } from "./homography";
import { levelFor } from "./pyramid";

/** What a sample outside the picture looks like: black, or the nearest pixel of the border. */
export type Outside = "black" | "edge";

/**
 * Draws a `width`×`height` picture whose point (x, y) is the source point `map`(x, y). Bilinear on the halved copy that
 * suits the map's mean scale, so that strong shrinking does not alias.
 */
export function warp(source: Pixels, map: Homography, width: number, height: number, outside: Outside): Pixels {
  const level = levelFor(source, meanScale(map, width, height));
  const k = 1 / 2 ** level.halvings;
  const from = level.pixels;
  const data = new Uint8Array(width * height * 3);
  let q = 0;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, q += 3) {
      const [u, v] = project(map, x + 0.5, y + 0.5);
      sample(from, u * k - 0.5, v * k - 0.5, outside, data, q);
    }
  }
  return { data, width, height };
}

/** Source pixels a target pixel, measured along the two mid lines of the target. */
function meanScale(map: Homography, width: number, height: number): number {
  const [ax, ay] = project(map, 0, height / 2);
  const [bx, by] = project(map, width, height / 2);
  const [cx, cy] = project(map, width / 2, 0);
  const [dx, dy] = project(map, width / 2, height);
  return Math.sqrt((Math.hypot(bx - ax, by - ay) / width) * (Math.hypot(dx - cx, dy - cy) / height));
}

function sample(from: Pixels, sx: number, sy: number, outside: Outside, to: Uint8Array, q: number): void {
  const { data, width, height } = from;
  const x0 = Math.floor(sx);
  const y0 = Math.floor(sy);
  const fx = sx - x0;
  const fy = sy - y0;
  const inner = x0 >= 0 && y0 >= 0 && x0 < width - 1 && y0 < height - 1;
  if (inner) {
    const p = (y0 * width + x0) * 3;
    const r = p + width * 3;
    for (let c = 0; c < 3; c++) {
      const top = (data[p + c] ?? 0) * (1 - fx) + (data[p + 3 + c] ?? 0) * fx;
      const bottom = (data[r + c] ?? 0) * (1 - fx) + (data[r + 3 + c] ?? 0) * fx;
      to[q + c] = top * (1 - fy) + bottom * fy + 0.5;
    }
    return;
  }
  if (outside === "black" && (x0 < -1 || y0 < -1 || x0 >= width || y0 >= height)) return;
  for (let c = 0; c < 3; c++) {
    let value = 0;
    for (let j = 0; j < 2; j++) {
      for (let i = 0; i < 2; i++) {
        const x = x0 + i;
        const y = y0 + j;
        const out = x < 0 || y < 0 || x >= width || y >= height;
        if (out && outside === "black") continue;
        const cx = Math.min(width - 1, Math.max(0, x));
        const cy = Math.min(height - 1, Math.max(0, y));
        value += (data[(cy * width + cx) * 3 + c] ?? 0) * (i ? fx : 1 - fx) * (j ? fy : 1 - fy);
      }
    }
    to[q + c] = value + 0.5;
  }
}

/** The inside of `quad` as an upright rectangle of the given size: the quad's first corner becomes the top left. */
export function rectify(source: Pixels, quad: Quad, width: number, height: number): Pixels {
  return warp(source, homographyBetween(rectangle(width, height), quad), width, height, "edge");
}

/** The picture with its long side at most `longSide` pixels; itself when it is small enough. */
export function shrink(source: Pixels, longSide: number): Pixels {
  const scale = Math.max(source.width, source.height) / longSide;
  if (scale <= 1) return source;
  const width = Math.max(1, Math.round(source.width / scale));
  const height = Math.max(1, Math.round(source.height / scale));
  const map: Homography = [source.width / width, 0, 0, 0, source.height / height, 0, 0, 0, 1];
  return warp(source, map, width, height, "edge");
}

/** Luma of ITU-R BT.601, the weighting JPEG itself uses. */
export function toGrey(source: Pixels): Grey {
  const count = source.width * source.height;
  const data = new Uint8Array(count);
  for (let i = 0, p = 0; i < count; i++, p += 3) {
    data[i] = (77 * (source.data[p] ?? 0) + 150 * (source.data[p + 1] ?? 0) + 29 * (source.data[p + 2] ?? 0)) >> 8;
  }
  return { data, width: source.width, height: source.height };
}

/** Mean length of the quad's top and bottom, and of its left and right side, in pixels. */
export function quadSize(quad: Quad): { width: number; height: number } {
  const side = (a: number, b: number) => {
    const [ax, ay] = quad[a] ?? [0, 0];
    const [bx, by] = quad[b] ?? [0, 0];
    return Math.hypot(bx - ax, by - ay);
  };
  return { width: (side(0, 1) + side(3, 2)) / 2, height: (side(0, 3) + side(1, 2)) / 2 };
}
