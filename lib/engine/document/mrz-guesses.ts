import { FORMATS, type LineWindow, rankWindows } from "../mrz";
import { stripLength } from "../ocr";
import { MRZ_FORMATS, type MrzFormat, type Point } from "../reading";
import type { LineGuess } from "./mrz-decode";
import { along, bendOf, type MrzRow, STRIP_HEIGHT } from "./mrz-rows";

/** One way to understand the rows found: a format, and which character of which row is each line's first. */
export interface ZoneGuess {
  format: MrzFormat;
  lines: LineGuess[];
  /** Points of the window ranking, comparable between formats. */
  score: number;
}

/** A row laid under a line of a format. */
interface Laid {
  row: MrzRow;
  window: LineWindow;
  /** Where the line's first character stands. */
  start: Point;
}

const WINDOWS_A_LINE = 4;
const GUESSES = 4;
/** Points below the best guess at which another is not looked at. */
const WORTH_TRYING = 12;
/** Lines start one under the other; perspective may lean that edge by this many pitches. */
const EDGE_TOLERANCE = 0.7;
const EDGE_PRICE = 3;
const GHOST_PRICE = 6;
const MARGIN = 1.6;

/** The likeliest ways to read these rows, best first. */
export function guessZones(rows: readonly MrzRow[]): ZoneGuess[] {
  const main = rows.reduce<MrzRow | null>((top, row) => (top && top.chain.score >= row.chain.score ? top : row), null);
  if (!main) return [];
  const gap = gapOf(rows, main);
  const guesses = MRZ_FORMATS.flatMap((format) =>
    blocksOf(rows, FORMATS[format].kinds.length, gap).flatMap((block) => layBlock(format, block, gap)),
  );
  guesses.sort((a, b) => b.score - a.score);
  const best = guesses[0]?.score ?? 0;
  return guesses.filter((guess) => guess.score > best - WORTH_TRYING).slice(0, GUESSES);
}

function direction(row: MrzRow): { ux: number; uy: number } {
  const length = stripLength(row.strip) || 1;
  return {
    ux: (row.strip.right[0] - row.strip.left[0]) / length,
    uy: (row.strip.right[1] - row.strip.left[1]) / length,
  };
}

/** Smallest distance of neighbouring rows, or the usual 2.4 pitches when only one row was found. */
function gapOf(rows: readonly MrzRow[], main: MrzRow): number {
  const { ux, uy } = direction(main);
  const middles = rows.map((row) => -((row.first[0] + row.last[0]) / 2) * uy + ((row.first[1] + row.last[1]) / 2) * ux);
  const gaps = middles.slice(1).map((v, index) => v - (middles[index] ?? 0));
  return gaps.length > 0 ? Math.min(...gaps) : main.pitch * 2.4;
}

/** Runs of `size` neighbouring rows; where rows are missing, ghosts stand in (`null`) above or below. */
function blocksOf(rows: readonly MrzRow[], size: number, gap: number): Array<Array<{ row: MrzRow; shift: number }>> {
  const placed = rows.map((row) => ({ row, shift: 0 }));
  if (placed.length >= size)
    return Array.from({ length: placed.length - size + 1 }, (_, start) => placed.slice(start, start + size));
  const blocks: Array<Array<{ row: MrzRow; shift: number }>> = [];
  for (let above = size - placed.length; above >= 0; above--) {
    const [first] = placed;
    const last = placed[placed.length - 1];
    if (!first || !last) return [];
    const before = Array.from({ length: above }, (_, i) => ({ row: first.row, shift: -gap * (above - i) }));
    const after = Array.from({ length: size - placed.length - above }, (_, i) => ({
      row: last.row,
      shift: gap * (i + 1),
    }));
    blocks.push([...before, ...placed, ...after]);
  }
  return blocks;
}

/** Best combinations of windows for one block under one format. */
function layBlock(format: MrzFormat, block: ReadonlyArray<{ row: MrzRow; shift: number }>, gap: number): ZoneGuess[] {
  const width = FORMATS[format].width;
  const real = block.map(({ row, shift }, line) =>
    shift === 0
      ? rankWindows(format, line, row.chain.text, row.chain.confidences)
          .slice(0, WINDOWS_A_LINE)
          .map((window): Laid => ({ row, window, start: along(row.strip, row.chain.place(window.shift)) }))
      : null,
  );
  const combinations = combine(real.filter((laid) => laid !== null));
  return combinations
    .map((laid) => {
      const spread = edgeSpread(laid);
      const score =
        laid.reduce((sum, item) => sum + item.window.score, 0) -
        EDGE_PRICE * Math.max(0, spread - EDGE_TOLERANCE) -
        GHOST_PRICE * (block.length - laid.length);
      let next = 0;
      const lines = block.map(({ row, shift }) => {
        const own = shift === 0 ? laid[next++] : laid.find((item) => item.row === row);
        if (!own) throw new RangeError("a line was laid without its row");
        return lineGuess(own.row, own.window.shift, width, gap, shift);
      });
      return { format, lines, score };
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 2);
}

function combine(options: readonly Laid[][]): Laid[][] {
  return options.reduce<Laid[][]>(
    (lists, choices) => lists.flatMap((list) => choices.map((choice) => [...list, choice])),
    [[]],
  );
}

/** How far apart the starts of the lines are along the reading direction, in pitches. */
function edgeSpread(laid: readonly Laid[]): number {
  const [first] = laid;
  if (!first) return 0;
  const { ux, uy } = direction(first.row);
  const starts = laid.map((item) => (item.start[0] * ux + item.start[1] * uy) / first.row.pitch);
  return Math.max(...starts) - Math.min(...starts);
}

/** Strip and expected places for a line whose first character is number `first` of the row's text. */
function lineGuess(row: MrzRow, first: number, width: number, gap: number, shift: number): LineGuess {
  const from = row.chain.place(first - MARGIN);
  const to = row.chain.place(first + width - 1 + MARGIN);
  const left = along(row.strip, from);
  const right = along(row.strip, to);
  const length = Math.hypot(right[0] - left[0], right[1] - left[1]) || 1;
  const normal: Point = [-(right[1] - left[1]) / length, (right[0] - left[0]) / length];
  const pitch = length / (width - 1 + 2 * MARGIN);
  const height = Math.max(1.3, Math.min(STRIP_HEIGHT, (0.93 * gap) / pitch));
  const move = (point: Point): Point => [point[0] + normal[0] * shift, point[1] + normal[1] * shift];
  const down: Point = [normal[0] * pitch * height, normal[1] * pitch * height];
  return {
    strip: {
      left: move(left),
      right: move(right),
      down,
      sag: (bendOf(row.strip) * length * length) / (pitch * height),
    },
    height,
    place: (index) => (row.chain.place(first + index) - from) / (to - from),
  };
}
