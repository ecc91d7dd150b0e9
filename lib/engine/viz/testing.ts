import type { Point, Side } from "../reading";
import type { PrintedLine } from "./printed-line";

/** A line of a drawn layout: left edge and middle in pixels, text, and its height where it is not 20. */
export type DrawnLine = readonly [left: number, middle: number, text: string, height?: number];

/** Lines as a recogniser would give them for print of even width, `tilt` degrees clockwise. */
export function drawLines(
  rows: readonly DrawnLine[],
  side: Side = "front",
  tilt = 0,
  confidence = 0.98,
): PrintedLine[] {
  const cos = Math.cos((tilt * Math.PI) / 180);
  const sin = Math.sin((tilt * Math.PI) / 180);
  const turn = (x: number, y: number): Point => [x * cos - y * sin, x * sin + y * cos];
  return rows.map(([left, middle, text, height = 20]) => {
    const right = left + text.length * height * 0.55;
    const top = middle - height / 2;
    return {
      text,
      confidence,
      side,
      quad: [turn(left, top), turn(right, top), turn(right, top + height), turn(left, top + height)],
      spikes: [...text].map((_, i) => i * 4),
      confidences: [...text].map(() => confidence),
    };
  });
}
