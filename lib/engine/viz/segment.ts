import type { Point, Quad, Side } from "../reading";
import { glyphWidth, variesByFont } from "./glyph-widths";
import type { PrintedLine } from "./printed-line";

/**
 * A gap this many ems wider than its two letters explain is a space that the recogniser swallowed ("BRENDALYNN"). Against
 * the median gap alone a space beside narrow letters is not seen, and beside wide ones seen where there is none.
 */
const SPACE_EMS = 0.24;
/** A gap above this many median gaps is a space whatever the letters. */
const SPACE_IN_MEDIAN_GAPS = 1.75;
/** Beside a letter whose width the font decides, the gap must also stand out among its neighbours. */
const UNSURE_IN_MEDIAN_GAPS = 1.35;
const LEAST_FRAMES = 1.6;
/** A gap above this many median gaps parts two fields that the detector joined ("4d Customer Identifier   4b Exp"). */
const COLUMN_IN_MEDIAN_GAPS = 4.5;
/** Spikes are whole frames: a little slack keeps narrow print from falling apart. */
const SLACK_FRAMES = 0.6;
const GLUED = /[\s.,:/'’-]/;

/**
 * A piece of a printed line that holds one thing, laid out in the document's own axes: `left`…`right` along the text,
 * `middle` down the page, in image pixels. `text` has the swallowed spaces back.
 */
export interface Segment {
  text: string;
  /** Probability of each character of `text` that is not a space. */
  confidences: readonly number[];
  left: number;
  right: number;
  middle: number;
  height: number;
  side: Side;
  quad: Quad;
}

interface Glyph {
  character: string;
  confidence: number;
  /** Share of the line's length at which it stands, 0–1. */
  share: number;
  spaceBefore: boolean;
  columnBefore: boolean;
}

/** Lines as segments in reading order (top to bottom, then left to right); `cuts` parts a line before each of its matches. */
export function segmentLines(lines: readonly PrintedLine[], cuts?: RegExp): Segment[] {
  const axis = readingDirection(lines);
  return lines
    .flatMap((line) => cutGlyphs(glyphsOf(line), cuts).map((glyphs) => segmentOf(line, glyphs, axis)))
    .filter((segment) => segment.text.length > 0)
    .sort((a, b) => a.middle - b.middle || a.left - b.left);
}

/** The text of a line with spaces put back where its characters stand apart. */
export function restoreSpaces(line: Pick<PrintedLine, "text" | "spikes">): string {
  return spell(glyphsOf({ text: line.text, spikes: line.spikes, confidences: [] }));
}

function readingDirection(lines: readonly PrintedLine[]): Point {
  let x = 0;
  let y = 0;
  for (const { quad } of lines) {
    // Summing the edges weighs a line by its length: short boxes have no reliable direction.
    x += quad[1][0] - quad[0][0] + quad[2][0] - quad[3][0];
    y += quad[1][1] - quad[0][1] + quad[2][1] - quad[3][1];
  }
  const norm = Math.hypot(x, y);
  return norm > 0 ? [x / norm, y / norm] : [1, 0];
}

function glyphsOf(line: Pick<PrintedLine, "text" | "spikes" | "confidences">): Glyph[] {
  const characters = [...line.text];
  const known = line.spikes.length === characters.length && characters.length > 2;
  const gaps = line.spikes.slice(1).map((spike, i) => spike - (line.spikes[i] ?? 0));
  const expected = gaps.map((_, i) => (glyphWidth(characters[i] ?? "") + glyphWidth(characters[i + 1] ?? "")) / 2);
  // Only between letters and digits: punctuation and printed spaces stand as they like.
  const lettered = gaps.flatMap((gap, i) => {
    const both = /^[\p{L}\d]{2}$/u.test(`${characters[i]}${characters[i + 1]}`);
    return both ? [{ gap, ratio: gap / (expected[i] ?? 0.6) }] : [];
  });
  const median = medianOf(lettered.map(({ gap }) => gap));
  const em = medianOf(lettered.map(({ ratio }) => ratio));
  const isSpace = (i: number): boolean => {
    const gap = gaps[i - 1] ?? 0;
    if (gap > median * SPACE_IN_MEDIAN_GAPS + SLACK_FRAMES) return true;
    // Digits of one number may stand apart, and a number cut in two is worse than two numbers read as one.
    if (/\d/.test(characters[i - 1] ?? "") && /\d/.test(characters[i] ?? "")) return false;
    const excess = gap - (expected[i - 1] ?? 0.6) * em;
    if (excess < LEAST_FRAMES || excess < em * SPACE_EMS) return false;
    // Words in lower case hold together; the second reading parts those that do not ("Maria da Silva").
    if (/^\p{Ll}{2}$/u.test(`${characters[i - 1]}${characters[i]}`)) return false;
    const unsure = variesByFont(characters[i - 1] ?? "") || variesByFont(characters[i] ?? "");
    return !unsure || gap > median * UNSURE_IN_MEDIAN_GAPS;
  };
  const first = line.spikes[0] ?? 0;
  const span = Math.max(1e-6, (line.spikes[characters.length - 1] ?? 0) - first);
  const glyphs: Glyph[] = [];
  let pending = false;
  characters.forEach((character, i) => {
    if (/\s/.test(character)) {
      pending = true;
      return;
    }
    const before = characters[i - 1] ?? "";
    // A printed space takes a spike of its own, so that the gap to look at starts at the character before it.
    const gap = pending ? (gaps[i - 1] ?? 0) + (gaps[i - 2] ?? 0) : (gaps[i - 1] ?? 0);
    const wide = known && i > 0 && isSpace(i);
    glyphs.push({
      character,
      confidence: line.confidences[i] ?? 1,
      share: known ? ((line.spikes[i] ?? 0) - first) / span : i / Math.max(1, characters.length - 1),
      spaceBefore: pending || (wide && !GLUED.test(before) && !GLUED.test(character)),
      columnBefore: known && i > 0 && gap > median * COLUMN_IN_MEDIAN_GAPS + SLACK_FRAMES,
    });
    pending = false;
  });
  return glyphs;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 1;
}

function spell(glyphs: readonly Glyph[]): string {
  return glyphs.map((glyph, i) => (glyph.spaceBefore && i > 0 ? ` ${glyph.character}` : glyph.character)).join("");
}

function cutGlyphs(glyphs: readonly Glyph[], cuts: RegExp | undefined): Glyph[][] {
  const starts = new Set<number>([0]);
  glyphs.forEach((glyph, i) => {
    if (glyph.columnBefore) starts.add(i);
  });
  if (cuts) {
    const bare = glyphs.map((glyph) => glyph.character).join("");
    for (const match of bare.matchAll(cuts)) starts.add(match.index);
  }
  const sorted = [...starts].sort((a, b) => a - b);
  return sorted.map((start, i) => glyphs.slice(start, sorted[i + 1] ?? glyphs.length));
}

function segmentOf(line: PrintedLine, glyphs: readonly Glyph[], [x, y]: Point): Segment {
  const along = (p: Point): number => p[0] * x + p[1] * y;
  const down = (p: Point): number => p[1] * x - p[0] * y;
  // Spikes stand in the middle of characters: half a character belongs to each end.
  const half = 0.5 / Math.max(2, [...line.text].length);
  const quad = subQuad(line.quad, (glyphs[0]?.share ?? 0) - half, (glyphs[glyphs.length - 1]?.share ?? 1) + half);
  const top = (down(quad[0]) + down(quad[1])) / 2;
  const bottom = (down(quad[2]) + down(quad[3])) / 2;
  return {
    text: spell(glyphs),
    confidences: glyphs.map((glyph) => glyph.confidence),
    left: (along(quad[0]) + along(quad[3])) / 2,
    right: (along(quad[1]) + along(quad[2])) / 2,
    middle: (top + bottom) / 2,
    height: Math.max(1, bottom - top),
    side: line.side,
    quad,
  };
}

/** The part of a line's quad between two shares of its length. */
export function subQuad(quad: Quad, from: number, to: number): Quad {
  const at = (a: Point, b: Point, share: number): Point => {
    const s = Math.min(1, Math.max(0, share));
    return [a[0] + (b[0] - a[0]) * s, a[1] + (b[1] - a[1]) * s];
  };
  return [at(quad[0], quad[1], from), at(quad[0], quad[1], to), at(quad[3], quad[2], to), at(quad[3], quad[2], from)];
}

/** Median segment height, the unit of every distance in this room. */
export function medianHeight(segments: readonly Segment[]): number {
  const heights = segments.map((segment) => segment.height).sort((a, b) => a - b);
  return heights[heights.length >> 1] ?? 1;
}
