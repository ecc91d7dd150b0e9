import { toGrey } from "@/lib/engine/image";
import type { Grey, Pixels } from "@/lib/engine/pixels";
import type { View } from "./view";

// ISO/IEC 15438 §5.3: start and stop patterns in modules, dark first; codewords in between are 17 modules wide.
const START = [8, 1, 1, 1, 1, 1, 1, 3];
const STOP = [7, 1, 1, 3, 1, 1, 1, 2, 1];
const COLUMN = 17;
const QUIET = 4;
/** Share of a module by which each run may differ. */
const TOLERANCE = 0.6;
const MIN_ROWS = 12;
const ROW_STEP = 2;

interface Hit {
  x: number;
  y: number;
  module: number;
}

/**
 * A symbol whose left end is worn off or outside the picture still has its stop pattern and enough redundancy, but the
 * decoder looks for the start first. This draws the start in front of the first whole codeword column.
 * Null when the picture holds no stop pattern, or a start pattern that needs no help.
 */
export function restoreStart(view: View): View | null {
  const { stops, starts } = findEnds(toGrey(view.pixels));
  if (stops.length < MIN_ROWS || starts >= MIN_ROWS) return null;
  const module = median(stops.map((hit) => hit.module));
  const column = COLUMN * module;
  const line = fitLine(stops);
  const seen = Math.floor(line.at(line.top) / column + 0.1);
  if (seen < 1) return null;
  const shift = Math.round(column + QUIET * module);
  const pixels = widened(view.pixels, shift);
  for (let y = line.top; y <= line.bottom; y++) drawStart(pixels, y, line.at(y) + shift - seen * column, module);
  return { pixels, toPicture: ([x, y]) => view.toPicture([x - shift, y]) };
}

/** Stop patterns row by row; start patterns are only counted. */
function findEnds(grey: Grey): { stops: Hit[]; starts: number } {
  const stops: Hit[] = [];
  let starts = 0;
  for (let y = 0; y < grey.height; y += ROW_STEP) {
    const { edges, firstIsDark } = edgesOf(grey, y);
    for (let i = firstIsDark ? 0 : 1; i < edges.length; i += 2) {
      const module = matches(edges, i, STOP);
      if (module) stops.push({ x: edges[i] ?? 0, y, module });
      else if (matches(edges, i, START)) starts += 1;
    }
  }
  return { stops, starts };
}

/** Where a row changes between dark and light, as seen from half-way between its extremes. */
function edgesOf({ data, width }: Grey, y: number): { edges: number[]; firstIsDark: boolean } {
  const row = data.subarray(y * width, (y + 1) * width);
  let [darkest, lightest] = [255, 0];
  for (const value of row) {
    darkest = Math.min(darkest, value);
    lightest = Math.max(lightest, value);
  }
  const threshold = (darkest + lightest) / 2;
  const edges = [0];
  for (let x = 1; x < width; x++) if ((row[x] ?? 0) < threshold !== (row[x - 1] ?? 0) < threshold) edges.push(x);
  edges.push(width);
  return { edges, firstIsDark: (row[0] ?? 0) < threshold };
}

/** Module width when the runs from edge `from` on are `pattern`, else null. */
function matches(edges: readonly number[], from: number, pattern: readonly number[]): number | null {
  const [start, end] = [edges[from], edges[from + pattern.length]];
  if (start === undefined || end === undefined) return null;
  const module = (end - start) / pattern.reduce((sum, run) => sum + run, 0);
  if (module < 1) return null;
  for (const [i, run] of pattern.entries()) {
    const length = (edges[from + i + 1] ?? 0) - (edges[from + i] ?? 0);
    if (Math.abs(length - run * module) > TOLERANCE * module) return null;
  }
  return module;
}

/** Straight line through the hits by the medians of their upper and lower third: a stray hit does not move it. */
function fitLine(hits: readonly Hit[]): { top: number; bottom: number; at: (y: number) => number } {
  const third = Math.max(1, Math.floor(hits.length / 3));
  const end = (part: readonly Hit[]) => ({ x: median(part.map(({ x }) => x)), y: median(part.map(({ y }) => y)) });
  const [upper, lower] = [end(hits.slice(0, third)), end(hits.slice(-third))];
  const slope = lower.y === upper.y ? 0 : (lower.x - upper.x) / (lower.y - upper.y);
  const rows = hits.map(({ y }) => y);
  return { top: Math.min(...rows), bottom: Math.max(...rows), at: (y) => upper.x + slope * (y - upper.y) };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The picture with `shift` white columns put in front. */
function widened({ data, width, height }: Pixels, shift: number): Pixels {
  const wide = new Uint8Array((width + shift) * height * 3).fill(255);
  for (let y = 0; y < height; y++)
    wide.set(data.subarray(y * width * 3, (y + 1) * width * 3), (y * (width + shift) + shift) * 3);
  return { data: wide, width: width + shift, height };
}

/** Clears the row up to `first`, where the codewords begin, and ends the start pattern there. */
function drawStart({ data, width }: Pixels, y: number, first: number, module: number): void {
  const row = data.subarray(y * width * 3, (y + 1) * width * 3);
  const at = (x: number) => Math.max(0, Math.round(x)) * 3;
  row.fill(255, 0, at(first));
  let x = first - COLUMN * module;
  for (const [i, run] of START.entries()) {
    const next = x + run * module;
    if (i % 2 === 0) row.fill(0, at(x), at(next));
    x = next;
  }
}
