import { type Window, windowMap } from "@/lib/engine/face-geometry";
import type { Frame } from "../face-seen";

/** A square piece of the frame as a model's input by rows: (level − `zero`) / `unit`. Black outside the frame. */
export function sampleFrame(frame: Frame, window: Window, size: number, zero: number, unit: number): Float32Array {
  const [a, b, c, d, e, f] = windowMap(window, size);
  const { data, width, height } = frame;
  const out = new Float32Array(3 * size * size).fill(-zero / unit);
  for (let y = 0, at = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1, at += 3) {
      const sx = a * (x + 0.5) + b * (y + 0.5) + c - 0.5;
      const sy = d * (x + 0.5) + e * (y + 0.5) + f - 0.5;
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)];
      if (x0 < 0 || y0 < 0 || x0 >= width - 1 || y0 >= height - 1) continue;
      const [right, below] = [sx - x0, sy - y0];
      const p = 4 * (y0 * width + x0);
      const q = p + 4 * width;
      for (let k = 0; k < 3; k += 1) {
        const above = (data[p + k] ?? 0) * (1 - right) + (data[p + 4 + k] ?? 0) * right;
        const under = (data[q + k] ?? 0) * (1 - right) + (data[q + 4 + k] ?? 0) * right;
        out[at + k] = (above * (1 - below) + under * below - zero) / unit;
      }
    }
  }
  return out;
}
