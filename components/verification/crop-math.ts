import type { Quad } from "@/lib/contract";
import { quadSize, type Size } from "./viewer-math";

/** Canvas matrix (a, b, c, d, e, f of `setTransform`): image pixel → canvas pixel. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/**
 * Size of the crop on screen: `height` CSS pixels high, as wide as the quad's shape asks, at most `maxWidth`; then the
 * height shrinks, so that letters keep their shape.
 */
export function cropSize(quad: Quad, height: number, maxWidth: number): Size {
  const { width: w, height: h } = quadSize(quad);
  if (w <= 0 || h <= 0) return { width: height, height };
  const width = (w / h) * height;
  return width <= maxWidth ? { width, height } : { width: maxWidth, height: (h / w) * maxWidth };
}

/** The quad with a rim of `share` of its height on each side: what stands around the letters helps to judge them. */
export function grown(quad: Quad, share: number): Quad {
  const [tl, tr, br, bl] = quad;
  const { width, height } = quadSize(quad);
  if (width <= 0 || height <= 0) return quad;
  const rim = height * share;
  const along = (a: readonly [number, number], b: readonly [number, number], length: number) =>
    [((b[0] - a[0]) / length) * rim, ((b[1] - a[1]) / length) * rim] as const;
  const [rx, ry] = along(tl, tr, Math.hypot(tr[0] - tl[0], tr[1] - tl[1]) || 1);
  const [dx, dy] = along(tl, bl, Math.hypot(bl[0] - tl[0], bl[1] - tl[1]) || 1);
  return [
    [tl[0] - rx - dx, tl[1] - ry - dy],
    [tr[0] + rx - dx, tr[1] + ry - dy],
    [br[0] + rx + dx, br[1] + ry + dy],
    [bl[0] - rx + dx, bl[1] - ry + dy],
  ];
}

/**
 * The matrix that lays a quad upright onto a canvas of `size`. Affine through three corners: a field is so small that
 * what perspective adds is under a pixel. Null when the quad has no area.
 */
export function cropMatrix(quad: Quad, size: Size): Matrix | null {
  const [tl, tr, , bl] = quad;
  const [ux, uy] = [tr[0] - tl[0], tr[1] - tl[1]];
  const [vx, vy] = [bl[0] - tl[0], bl[1] - tl[1]];
  const area = ux * vy - uy * vx;
  if (Math.abs(area) < 1e-6) return null;
  const a = (size.width * vy) / area;
  const c = (-size.width * vx) / area;
  const b = (-size.height * uy) / area;
  const d = (size.height * ux) / area;
  return [a, b, c, d, -(a * tl[0] + c * tl[1]), -(b * tl[0] + d * tl[1])];
}
