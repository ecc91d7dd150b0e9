import { zoneLikeness } from "../mrz";
import { type Ocr, type Page, type Strip, stripHeight, stripLength } from "../ocr";
import type { Point } from "../reading";
import { CENTRE_VIEW, type CentreShifts, centreShifts } from "./centre-line";
import { type Chain, strongestChain } from "./mrz-chain";

/** One line of the zone as found: its centre line, and the middles of its first and last character on it. */
export interface MrzRow {
  strip: Strip;
  first: Point;
  last: Point;
  /** Pixels from character to character. */
  pitch: number;
  /** Pixels by which the middle stands off the chord, over the chord's length squared: zero on flat paper. */
  bend: number;
  chain: Chain;
}

/** Height of a reading strip in pitches: what the line recogniser was trained on, between two neighbouring lines. */
export const STRIP_HEIGHT = 1.75;
const SEED_SCORE = 4;
const SEED_LIKENESS = 4;
/** Strips come longest first; when these hold a line of a zone beyond doubt the others need no look. */
const FIRST_STRIPS = 32;
const STRONG_SEED = 34;
/** What a followed line must reach: lines of a zone reach 26 to 72, print and texture up to 30. */
const ROW_LIKENESS = 20;
/** Distance of neighbouring lines in pitches: 2.5 by ICAO 9303-3 §4.2, less or more under perspective and on copies. */
const LINE_GAP = { from: 1.5, to: 3.4, step: 0.2 };

/** Strip of one row, `extend` pitches longer at both ends; it follows the row's bend. */
function rowStrip(
  row: Pick<MrzRow, "first" | "last" | "pitch" | "bend">,
  extend: number,
  height = STRIP_HEIGHT,
): Strip {
  const dx = row.last[0] - row.first[0];
  const dy = row.last[1] - row.first[1];
  const length = Math.hypot(dx, dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const reach = extend * row.pitch;
  // The longer chord of the same parabola: its ends stand off the shorter one.
  const drop = -4 * row.bend * reach * (length + reach);
  return {
    left: [row.first[0] - ux * reach - uy * drop, row.first[1] - uy * reach + ux * drop],
    right: [row.last[0] + ux * reach - uy * drop, row.last[1] + uy * reach + ux * drop],
    down: [-uy * row.pitch * height, ux * row.pitch * height],
    sag: (row.bend * (length + 2 * reach) ** 2) / (row.pitch * height),
  };
}

/** A point of the strip's centre line; may be asked beyond its ends. */
export function along(strip: Strip, share: number): Point {
  const sag = strip.sag * 4 * share * (1 - share);
  return [
    strip.left[0] + (strip.right[0] - strip.left[0]) * share + strip.down[0] * sag,
    strip.left[1] + (strip.right[1] - strip.left[1]) * share + strip.down[1] * sag,
  ];
}

/** Bend of a strip's centre line, see MrzRow. */
export function bendOf(strip: Strip): number {
  return (strip.sag * stripHeight(strip)) / stripLength(strip) ** 2;
}

/** Moves the two ends of a strip across the line, in strip heights. */
function shifted(strip: Strip, left: number, right: number): Strip {
  return {
    ...strip,
    left: [strip.left[0] + strip.down[0] * left, strip.left[1] + strip.down[1] * left],
    right: [strip.right[0] + strip.down[0] * right, strip.right[1] + strip.down[1] * right],
  };
}

/** Row read in a strip, or null when no run of characters stands there. */
function rowFrom(strip: Strip, chain: Chain | null): MrzRow | null {
  if (!chain) return null;
  return {
    strip,
    first: along(strip, chain.place(0)),
    last: along(strip, chain.place(chain.text.length - 1)),
    pitch: chain.pitch * stripLength(strip),
    bend: bendOf(strip),
    chain,
  };
}

async function readRows(ocr: Ocr, page: Page, strips: readonly Strip[]): Promise<Array<MrzRow | null>> {
  const lines = await ocr.readMrzLines(page, strips);
  return strips.map((strip, index) => {
    const line = lines[index];
    return line ? rowFrom(strip, strongestChain(line)) : null;
  });
}

function strongest(rows: ReadonlyArray<MrzRow | null>): MrzRow | null {
  return rows.reduce((best, row) => (row && (!best || row.chain.score > best.chain.score) ? row : best), null);
}

function likenessOf(row: MrzRow): number {
  return zoneLikeness(row.chain.text, row.chain.confidences);
}

/** Lines that look like a zone among strips of any text, strongest first; strips longest first. */
export async function findSeeds(ocr: Ocr, page: Page, strips: readonly Strip[]): Promise<MrzRow[]> {
  const seeds = await seedsAmong(ocr, page, strips.slice(0, FIRST_STRIPS));
  const [best] = seeds;
  if (best && likenessOf(best) >= STRONG_SEED) return seeds;
  const more = await seedsAmong(ocr, page, strips.slice(FIRST_STRIPS));
  return [...seeds, ...more].sort((a, b) => likenessOf(b) - likenessOf(a));
}

async function seedsAmong(ocr: Ocr, page: Page, strips: readonly Strip[]): Promise<MrzRow[]> {
  const rows = await readRows(ocr, page, strips);
  return rows
    .filter((row) => row !== null)
    .filter((row) => row.chain.score >= SEED_SCORE)
    .map((row) => ({ row, likeness: likenessOf(row) }))
    .filter(({ likeness }) => likeness >= SEED_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ row }) => row);
}

const END_SHIFTS: ReadonlyArray<readonly [number, number]> = [
  [0, 0],
  [0.14, 0.14],
  [-0.14, -0.14],
  [0.14, -0.14],
  [-0.14, 0.14],
];

/** Follows a row outward from what is known of it: a detector box may hold only part of the line, or lean a little. */
async function followRow(ocr: Ocr, page: Page, seed: MrzRow): Promise<MrzRow> {
  let row = seed;
  for (let round = 0; round < 5; round++) {
    const strip = rowStrip(row, round === 0 ? 6 : 12);
    const rows = await readRows(
      ocr,
      page,
      END_SHIFTS.map(([left, right]) => shifted(strip, left, right)),
    );
    const best = strongest(rows);
    if (!best || best.chain.score <= row.chain.score * 0.9) break;
    const grown = best.chain.score > row.chain.score + 1 || best.chain.text.length > row.chain.text.length;
    row = best;
    if (!grown || row.chain.text.length > 50) break;
  }
  return row;
}

const MOVES: ReadonlyArray<readonly [number, number]> = [
  [1, 1],
  [-1, -1],
  [1, -1],
  [-1, 1],
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
];
/** A move must read this much more: confidence saturates, and noise would walk the strip off its letters. */
const WORTH_MOVING = 0.8;
/** Likeness of a line of 44 read but for a few characters; shorter formats never reach it and are always settled. */
const WELL_READ = 46;

/** The row with its ends and its bend moved as the ink asks. */
function moved(row: MrzRow, shifts: CentreShifts): Pick<MrzRow, "first" | "last" | "pitch" | "bend"> {
  const dx = row.last[0] - row.first[0];
  const dy = row.last[1] - row.first[1];
  const length = Math.hypot(dx, dy) || 1;
  const move = (point: Point, by: number): Point => [point[0] - (dy / length) * by, point[1] + (dx / length) * by];
  return {
    first: move(row.first, shifts.left),
    last: move(row.last, shifts.right),
    pitch: row.pitch,
    bend: row.bend + shifts.sag / length ** 2,
  };
}

/** Centres the line on its ink, then tries small moves of both ends. */
async function settleRow(ocr: Ocr, page: Page, start: MrzRow, extend: number): Promise<MrzRow> {
  let row = start;
  for (let round = 0; round < 2; round++) {
    const shifts = centreShifts(page, rowStrip(row, 0.5, CENTRE_VIEW));
    if (!shifts) break;
    const [centred] = await readRows(ocr, page, [rowStrip(moved(row, shifts), extend)]);
    if (!centred || centred.chain.score < row.chain.score * 0.9 - 1) break;
    row = centred;
  }
  // A line read nearly whole has nothing to gain from being moved about.
  if (likenessOf(row) >= WELL_READ) return row;
  for (const step of [0.12, 0.06]) {
    const strip = rowStrip(row, extend);
    const best = strongest(
      await readRows(
        ocr,
        page,
        MOVES.map(([l, r]) => shifted(strip, l * step, r * step)),
      ),
    );
    if (best && best.chain.score > row.chain.score + WORTH_MOVING) row = best;
  }
  return row;
}

/** All lines of the zone around a seed, top to bottom: up to three, none when the seed leads nowhere. Other seeds show where its neighbours are. */
export async function growRows(ocr: Ocr, page: Page, seed: MrzRow, others: readonly MrzRow[]): Promise<MrzRow[]> {
  const followed = await followRow(ocr, page, seed);
  if (likenessOf(followed) < ROW_LIKENESS * 0.75) return [];
  const main = await settleRow(ocr, page, followed, 2);
  if (likenessOf(main) < ROW_LIKENESS) return [];
  const rows = [main];
  for (const direction of [1, -1] as const) {
    for (let hop = 0; hop < 2; hop++) {
      const from = direction === 1 ? rows[rows.length - 1] : rows[0];
      if (!from) break;
      const seen = others.find((other) => isNeighbour(from, other, direction));
      const found = seen ? await followRow(ocr, page, seen) : await neighbour(ocr, page, from, main, direction);
      if (!found) break;
      const next = await settleRow(ocr, page, found, 2);
      if (direction === 1) rows.push(next);
      else rows.unshift(next);
    }
  }
  return rows;
}

async function neighbour(ocr: Ocr, page: Page, from: MrzRow, main: MrzRow, direction: 1 | -1): Promise<MrzRow | null> {
  const strip = rowStrip(from, 3);
  const strips: Strip[] = [];
  for (let gap = LINE_GAP.from; gap <= LINE_GAP.to; gap += LINE_GAP.step) {
    const shift = (direction * gap) / STRIP_HEIGHT;
    strips.push(shifted(strip, shift, shift));
  }
  const rows = (await readRows(ocr, page, strips)).map((row) =>
    row && row.pitch > main.pitch * 0.8 && row.pitch < main.pitch * 1.25 ? row : null,
  );
  const best = strongest(rows);
  if (!best || best.chain.score < Math.max(SEED_SCORE, main.chain.score * 0.25)) return null;
  return followRow(ocr, page, best);
}

/** True when `other` runs beside `from` at about one line's distance: below for 1, above for -1. */
function isNeighbour(from: MrzRow, other: MrzRow, direction: 1 | -1): boolean {
  const dx = from.last[0] - from.first[0];
  const dy = from.last[1] - from.first[1];
  const length = Math.hypot(dx, dy) || 1;
  const mx = (other.first[0] + other.last[0]) / 2 - from.first[0];
  const my = (other.first[1] + other.last[1]) / 2 - from.first[1];
  const across = (direction * (-mx * dy + my * dx)) / length / from.pitch;
  const along = (mx * dx + my * dy) / length;
  const facing = (other.last[0] - other.first[0]) * dx + (other.last[1] - other.first[1]) * dy > 0;
  const samePitch = other.pitch > from.pitch * 0.85 && other.pitch < from.pitch * 1.18;
  return facing && samePitch && across > LINE_GAP.from && across < LINE_GAP.to && along > 0 && along < length;
}
