import { rectangle, shrink } from "../image";
import type { Pixels } from "../pixels";
import type { Point, Quad } from "../reading";
import { findEdges } from "./edges";
import { borderLine, crossing, findLines, type Line } from "./lines";
import { type Candidate, edgeTerm, judge, shapeTerm, sideSupport } from "./score";
import { maskFar, maskText, readingDirection, type Stroke, type TextBox, toStrokes } from "./text";
import {
  ASPECT_RANGE,
  CORNER_SLACK,
  FRAME_SHAPE,
  FRAME_SPREAD,
  LEAST_SCORE,
  SIDE_SUPPORT,
  SMALLEST_SHARE,
  WORK_SIDE,
} from "./thresholds";

/** The document's place on a picture. */
export interface Outline {
  /** Corners in the pixels of the given picture, clockwise from the top left as the text is read. */
  quad: Quad;
  /** 0–1: 0.5 is the least that is reported, 1 means four unbroken sides around all of the text. */
  confidence: number;
  /**
   * True when no sides were seen because the picture *is* the document (a scan, a cropped file): the quad is then the
   * frame, and nothing can be said about corners.
   */
  fillsFrame: boolean;
}

/**
 * The document's outline: the quadrilateral of straight edges that best encloses the text. Null when unsure; a wrong
 * outline would misplace the portrait and turn the table under a card into "colour of the document".
 * `textBoxes` (pixels of `pixels`) give the reading direction; without them only upright documents are found.
 */
export function findDocument(pixels: Pixels, textBoxes: readonly TextBox[]): Outline | null {
  const small = shrink(pixels, WORK_SIDE);
  const scale = small.width / pixels.width;
  const direction = readingDirection(textBoxes) ?? 0;
  const strokes = toStrokes(textBoxes, scale);
  const best = bestCandidate(small, textBoxes, strokes, direction, scale);
  if (best && isDocument(best)) {
    const [a, b, c, d] = best.quad;
    const up = ([x, y]: Point): Point => [x / scale, y / scale];
    return { quad: [up(a), up(b), up(c), up(d)], confidence: Math.min(1, best.score - 1), fillsFrame: false };
  }
  return wholeFrame(pixels, textBoxes, direction);
}

/** The best quad of the small picture, whatever it is worth. */
function bestCandidate(
  small: Pixels,
  textBoxes: readonly TextBox[],
  strokes: readonly Stroke[],
  direction: number,
  scale: number,
): Candidate | null {
  const { width, height } = small;
  const edges = findEdges(small);
  const mask = maskText(textBoxes, scale, width, height);
  maskFar(mask, width, strokes, direction);
  const across = findLines(edges, mask, direction);
  const along = findLines(edges, mask, direction + Math.PI / 2);
  addBorders(across, along, direction, width, height);
  return bestQuad(across, along, direction, strokes, width, height);
}

function isDocument({ score, aspect }: Candidate): boolean {
  return score >= LEAST_SCORE && aspect >= ASPECT_RANGE.low && aspect <= ASPECT_RANGE.high;
}

/** The frame itself, when it has a document's proportions and text from edge to edge; null otherwise. */
function wholeFrame(pixels: Pixels, textBoxes: readonly TextBox[], direction: number): Outline | null {
  const { width, height } = pixels;
  const quarter = Math.round(direction / (Math.PI / 2));
  const corners = rectangle(width, height);
  const at = (i: number): Point => corners[(i + quarter + 4) % 4] ?? [0, 0];
  const quad: Quad = [at(0), at(1), at(2), at(3)];
  const { inside, spread } = judge(quad, [0, 0, 0, 0], toStrokes(textBoxes, 1));
  const fits = shapeTerm(quad) >= FRAME_SHAPE && inside > 0.5 && spread >= FRAME_SPREAD && textBoxes.length >= 3;
  return fits ? { quad, confidence: 0.5, fillsFrame: true } : null;
}

/** The frame's own borders: a side that the picture cuts off lies there at the nearest. */
function addBorders(across: Line[], along: Line[], direction: number, width: number, height: number): void {
  const upright = Math.abs(Math.cos(direction)) > Math.SQRT1_2;
  const rows = [borderLine(0, 1, 0.5), borderLine(0, 1, height - 0.5)];
  const columns = [borderLine(1, 0, 0.5), borderLine(1, 0, width - 0.5)];
  across.push(...(upright ? rows : columns));
  along.push(...(upright ? columns : rows));
}

/** Every pair of lines along the text with every pair across it; the best by score. */
function bestQuad(
  across: readonly Line[],
  along: readonly Line[],
  direction: number,
  strokes: readonly Stroke[],
  width: number,
  height: number,
): Candidate | null {
  const corners = across.map((h) => along.map((v) => visible(crossing(h, v), width, height)));
  const [dx, dy] = [-Math.sin(direction), Math.cos(direction)];
  let best: Candidate | null = null;
  for (let t = 0; t < across.length; t++) {
    for (let b = 0; b < across.length; b++) {
      if (t === b) continue;
      for (let l = 0; l < along.length; l++) {
        const tl = corners[t]?.[l];
        const bl = corners[b]?.[l];
        if (!tl || !bl || (bl[0] - tl[0]) * dx + (bl[1] - tl[1]) * dy < SMALLEST_SHARE * height * 0.5) continue;
        const leftLine = along[l];
        for (let r = 0; r < along.length; r++) {
          const tr = corners[t]?.[r];
          const br = corners[b]?.[r];
          const [top, bottom, rightLine] = [across[t], across[b], along[r]];
          if (r === l || !tr || !br || !top || !bottom || !rightLine || !leftLine) continue;
          if (Number(top.border) + Number(bottom.border) + Number(leftLine.border) + Number(rightLine.border) > 2)
            continue;
          if ((tr[0] - tl[0]) * dy - (tr[1] - tl[1]) * dx < SMALLEST_SHARE * width) continue;
          const supports = [
            sideSupport(top, tl, tr),
            sideSupport(rightLine, tr, br),
            sideSupport(bottom, br, bl),
            sideSupport(leftLine, bl, tl),
          ] as const;
          if (Math.min(...supports) < SIDE_SUPPORT) continue;
          const quad: Quad = [tl, tr, br, bl];
          // Text inside and its spread add at most 0.85: no need to count the text of a quad that cannot win.
          if (best && edgeTerm(supports) + shapeTerm(quad) + 0.85 < best.score) continue;
          const candidate = judge(quad, supports, strokes);
          if (!best || candidate.score > best.score) best = candidate;
        }
      }
    }
  }
  return best;
}

function visible(point: Point | null, width: number, height: number): Point | null {
  if (!point) return null;
  const [x, y] = point;
  const slack = CORNER_SLACK * Math.max(width, height);
  return x < -slack || y < -slack || x > width + slack || y > height + slack ? null : point;
}
