import type { Point } from "../reading";
import { TEXT_MARGIN } from "./thresholds";

/** What this room needs to know of a text line: its middle, reading direction (unit vector) and size in pixels. */
export interface TextBox {
  cx: number;
  cy: number;
  ux: number;
  uy: number;
  length: number;
  height: number;
}

/** A text line as its two ends and a weight, in working pixels. */
export interface Stroke {
  from: Point;
  to: Point;
  weight: number;
}

/** Boxes at least this many times longer than high have a direction to be trusted. */
const ELONGATED = 2.5;

/** Radians of the reading direction: the length-weighted mean of the long boxes; null when there are none. */
export function readingDirection(boxes: readonly TextBox[]): number | null {
  let x = 0;
  let y = 0;
  for (const box of boxes) {
    if (box.length < ELONGATED * box.height) continue;
    x += box.ux * box.length;
    y += box.uy * box.length;
  }
  return x === 0 && y === 0 ? null : Math.atan2(y, x);
}

export function toStrokes(boxes: readonly TextBox[], scale: number): Stroke[] {
  return boxes.map(({ cx, cy, ux, uy, length }) => {
    const half = length / 2;
    return {
      from: [(cx - ux * half) * scale, (cy - uy * half) * scale],
      to: [(cx + ux * half) * scale, (cy + uy * half) * scale],
      weight: length * scale,
    };
  });
}

/** Marks everything that lies too far from the text to be a side of its document; nothing when there is no text. */
export function maskFar(mask: Uint8Array, width: number, strokes: readonly Stroke[], direction: number): void {
  if (strokes.length < 3) return;
  const [c, s] = [Math.cos(direction), Math.sin(direction)];
  const range = (nx: number, ny: number) => {
    const at = strokes.flatMap(({ from, to }) => [from[0] * nx + from[1] * ny, to[0] * nx + to[1] * ny]);
    return { low: Math.min(...at), high: Math.max(...at) };
  };
  const along = range(c, s);
  const across = range(-s, c);
  const margin = TEXT_MARGIN * Math.max(along.high - along.low, across.high - across.low);
  for (let i = 0; i < mask.length; i++) {
    const x = i % width;
    const y = (i - x) / width;
    const u = x * c + y * s;
    const v = y * c - x * s;
    const outside = Math.max(along.low - u, u - along.high, across.low - v, v - across.high);
    if (outside > margin) mask[i] = 1;
  }
}

/** Marks the inside of every text box: letters are full of edges that are no side of anything. */
export function maskText(boxes: readonly TextBox[], scale: number, width: number, height: number): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const box of boxes) {
    const a = (box.length / 2) * scale;
    const b = (box.height / 2) * scale;
    const cx = box.cx * scale;
    const cy = box.cy * scale;
    const rx = Math.abs(box.ux) * a + Math.abs(box.uy) * b;
    const ry = Math.abs(box.uy) * a + Math.abs(box.ux) * b;
    for (let y = Math.max(0, Math.floor(cy - ry)); y <= Math.min(height - 1, cy + ry); y++) {
      for (let x = Math.max(0, Math.floor(cx - rx)); x <= Math.min(width - 1, cx + rx); x++) {
        const along = (x + 0.5 - cx) * box.ux + (y + 0.5 - cy) * box.uy;
        const across = (y + 0.5 - cy) * box.ux - (x + 0.5 - cx) * box.uy;
        if (Math.abs(along) <= a && Math.abs(across) <= b) mask[y * width + x] = 1;
      }
    }
  }
  return mask;
}
