import type { Point } from "../reading";
import type { OrientedBox } from "./geometry";

/** Post-processing of a differentiable-binarisation text map (PP-OCR detector): blobs → grown minimum-area boxes. */
export interface BlobLimits {
  /** A pixel is text above this probability. */
  pixel: number;
  /** A blob is kept above this mean probability. */
  blob: number;
  /** The detector is trained on shrunken boxes: grow back by area × this / perimeter. */
  grow: number;
  /** Boxes with a shorter side than this (map pixels) are noise. */
  minSide: number;
}
const BLOB_LIMITS: BlobLimits = { pixel: 0.3, blob: 0.5, grow: 1.6, minSide: 3 };

/** Boxes in map pixels, long side along `ux, uy`. */
export function textBoxes(map: Float32Array, width: number, height: number, limits = BLOB_LIMITS): OrientedBox[] {
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const boxes: OrientedBox[] = [];
  for (let start = 0; start < map.length; start++) {
    if (seen[start] || (map[start] ?? 0) <= limits.pixel) continue;
    const blob = traceBlob(map, width, height, start, seen, stack, limits.pixel);
    if (blob.count < 6 || blob.sum / blob.count < limits.blob) continue;
    const box = grownBox(blob.corners, blob.sum / blob.count, limits);
    if (box) boxes.push(box);
  }
  return boxes;
}

interface Blob {
  sum: number;
  count: number;
  corners: Point[];
}

function traceBlob(
  map: Float32Array,
  width: number,
  height: number,
  start: number,
  seen: Uint8Array,
  stack: Int32Array,
  threshold: number,
): Blob {
  let top = 0;
  stack[top++] = start;
  seen[start] = 1;
  const blob: Blob = { sum: 0, count: 0, corners: [] };
  while (top > 0) {
    const at = stack[--top] ?? 0;
    const x = at % width;
    const y = (at / width) | 0;
    blob.sum += map[at] ?? 0;
    blob.count++;
    let edge = false;
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const nx = x + dx;
        const ny = y + dy;
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) {
          edge = true;
          continue;
        }
        const next = ny * width + nx;
        if ((map[next] ?? 0) <= threshold) edge = true;
        else if (!seen[next]) {
          seen[next] = 1;
          stack[top++] = next;
        }
      }
    if (edge) blob.corners.push([x, y], [x + 1, y], [x, y + 1], [x + 1, y + 1]);
  }
  return blob;
}

function grownBox(points: Point[], score: number, limits: BlobLimits): OrientedBox | null {
  const box = smallestBox(points);
  if (!box || Math.min(box.length, box.height) < limits.minSide) return null;
  const grow = (box.length * box.height * limits.grow) / (2 * (box.length + box.height));
  const length = box.length + 2 * grow;
  const height = box.height + 2 * grow;
  if (Math.min(length, height) < limits.minSide + 2) return null;
  if (length >= height) return { ...box, length, height, score };
  return { ...box, ux: -box.uy, uy: box.ux, length: height, height: length, score };
}

function convexHull(points: Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && turn(chain[chain.length - 2], chain[chain.length - 1], point) <= 0) chain.pop();
      chain.push(point);
    }
    chain.pop();
    return chain;
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

function turn(origin: Point | undefined, a: Point | undefined, b: Point): number {
  if (!origin || !a) return 1;
  return (a[0] - origin[0]) * (b[1] - origin[1]) - (a[1] - origin[1]) * (b[0] - origin[0]);
}

/** Minimum-area rectangle by trying every edge direction of the convex hull. */
function smallestBox(points: Point[]): OrientedBox | null {
  const hull = convexHull(points);
  let best: OrientedBox | null = null;
  hull.forEach((a, index) => {
    const b = hull[(index + 1) % hull.length] ?? a;
    const edge = Math.hypot(b[0] - a[0], b[1] - a[1]);
    if (edge === 0) return;
    const ux = (b[0] - a[0]) / edge;
    const uy = (b[1] - a[1]) / edge;
    let [u0, u1, v0, v1] = [Infinity, -Infinity, Infinity, -Infinity];
    for (const [x, y] of hull) {
      const u = x * ux + y * uy;
      const v = -x * uy + y * ux;
      u0 = Math.min(u0, u);
      u1 = Math.max(u1, u);
      v0 = Math.min(v0, v);
      v1 = Math.max(v1, v);
    }
    if (best && (u1 - u0) * (v1 - v0) >= best.length * best.height) return;
    const u = (u0 + u1) / 2;
    const v = (v0 + v1) / 2;
    best = { cx: u * ux - v * uy, cy: u * uy + v * ux, ux, uy, length: u1 - u0, height: v1 - v0, score: 0 };
  });
  return best;
}
