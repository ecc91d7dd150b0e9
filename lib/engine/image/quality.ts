import type { Grey, Pixels } from "../pixels";
import type { Quad, Quality } from "../reading";
import { glareShare } from "./glare";
import { rectangle } from "./homography";
import {
  CORNER_MARGIN,
  DOCUMENT_WIDTH,
  EDGE_WIDTH,
  FRAME_SHARE,
  GLARE_ADVISE,
  LIGHT,
  PAPER_WHITE,
  SHARPNESS_ADVISE,
} from "./quality-thresholds";
import { quadSize, rectify, toGrey } from "./warp";

/** Extent of a text line in picture pixels; enough to tell how large the document is when its outline is unknown. */
interface TextExtent {
  cx: number;
  cy: number;
  length: number;
}

/** Blur is judged at this width: every document alike, and no finer than a letter's stroke needs. */
const WORK_WIDTH = 1000;

/**
 * How good a picture of the document this is, with advice for the next try. Without a quad the whole picture stands in,
 * and the document's width is taken from its text.
 */
export function measureQuality(pixels: Pixels, documentQuad: Quad | null, textBoxes: readonly TextExtent[]): Quality {
  const quad = documentQuad ?? rectangle(pixels.width, pixels.height);
  const { width, height } = quadSize(quad);
  const documentWidthPx = Math.round(documentQuad ? Math.max(width, height) : textWidth(textBoxes, pixels));
  const scale = Math.min(1, WORK_WIDTH / Math.max(width, height));
  const flat = rectify(pixels, quad, Math.max(16, Math.round(width * scale)), Math.max(16, Math.round(height * scale)));
  const grey = toGrey(flat);
  const levels = histogram(grey);
  const median = percentile(levels, 0.5);
  // Without a quad edges cannot be put in proportion to the card, so the text's extent stands in for it.
  const thousandth = (documentWidthPx * scale) / 1000;
  const sharpness = sharpnessOf(grey, levels, thousandth);
  const glare = median > PAPER_WHITE ? 0 : glareShare(flat, median);
  const brightness = ramp(median, LIGHT.dark, LIGHT.good);
  const size = ramp(documentWidthPx, DOCUMENT_WIDTH.poor * 0.5, DOCUMENT_WIDTH.good);
  const cornersVisible = documentQuad && !isFrame(documentQuad, pixels) ? allInside(documentQuad, pixels) : null;
  const found = { sharpness, glare, brightness, documentWidthPx, cornersVisible };
  // A chain is as strong as its weakest link: a razor-sharp picture in the dark is still a bad one.
  const overall = Math.min(sharpness, 1 - Math.min(1, glare * 5), brightness, size, cornersVisible === false ? 0.6 : 1);
  return { overall, ...found, advice: advise(found, median) };
}

function advise(found: Omit<Quality, "overall" | "advice">, median: number): string[] {
  const advice: string[] = [];
  if (found.documentWidthPx < DOCUMENT_WIDTH.advise)
    advice.push("Move closer: the document is too small in the picture.");
  if (found.cornersVisible === false) advice.push("Show all four corners of the document.");
  if (found.sharpness < SHARPNESS_ADVISE)
    advice.push("Hold the camera still and let it focus: the picture is blurred.");
  if (found.glare > GLARE_ADVISE) advice.push("Tilt the document a little: light is reflected from its surface.");
  if (median < LIGHT.advise) advice.push("Use more light: the document is too dark.");
  return advice;
}

const ramp = (value: number, zero: number, one: number) => Math.min(1, Math.max(0, (value - zero) / (one - zero)));

function histogram(grey: Grey): Uint32Array {
  const levels = new Uint32Array(256);
  for (const v of grey.data) levels[v] = (levels[v] ?? 0) + 1;
  return levels;
}

function percentile(levels: Uint32Array, share: number): number {
  const wanted = levels.reduce((sum, n) => sum + n, 0) * share;
  let seen = 0;
  for (let v = 0; v < levels.length; v++) {
    seen += levels[v] ?? 0;
    if (seen >= wanted) return v;
  }
  return levels.length - 1;
}

/**
 * 0–1 from the width of the sharper edges: contrast over steepest step of every strong monotone run along rows and
 * columns. Blur widens edges whatever their contrast; gradient energy would call a page of text sharp and a bare one not.
 */
function sharpnessOf(grey: Grey, levels: Uint32Array, thousandth: number): number {
  const least = Math.max(12, 0.35 * (percentile(levels, 0.98) - percentile(levels, 0.02)));
  const widths = new Uint32Array(640);
  let count = 0;
  const note = (contrast: number, steepest: number) => {
    const bin = Math.min(639, Math.round((contrast / steepest) * 10));
    widths[bin] = (widths[bin] ?? 0) + 1;
    count++;
  };
  for (let y = 0; y < grey.height; y += 2) runs(grey, y * grey.width, 1, grey.width, least, note);
  for (let x = 0; x < grey.width; x += 2) runs(grey, x, grey.width, grey.height, least, note);
  // Too few edges to judge by: a blank page, or blur so strong that nothing stands out.
  if (count < 30) return 0;
  const width = percentile(widths, 0.3) / 10 / thousandth;
  return ramp(width, EDGE_WIDTH.poor, EDGE_WIDTH.good);
}

/** Calls `note` for each rise or fall of at least `least` levels along one row or column. */
function runs(
  grey: Grey,
  start: number,
  step: number,
  length: number,
  least: number,
  note: (contrast: number, steepest: number) => void,
): void {
  let before = grey.data[start] ?? 0;
  let total = 0;
  let steepest = 0;
  for (let i = 1; i < length; i++) {
    const value = grey.data[start + i * step] ?? 0;
    const change = value - before;
    before = value;
    if (change === 0 ? total !== 0 : change > 0 === total > 0) {
      total += change;
      steepest = Math.max(steepest, Math.abs(change));
      continue;
    }
    if (Math.abs(total) >= least) note(Math.abs(total), steepest);
    total = change;
    steepest = Math.abs(change);
  }
  if (Math.abs(total) >= least) note(Math.abs(total), steepest);
}

/** The longest way across the text, which reaches over some nine tenths of a document; the picture's long side if none. */
function textWidth(boxes: readonly TextExtent[], pixels: Pixels): number {
  if (boxes.length < 3) return Math.max(pixels.width, pixels.height);
  const reach = (pick: (box: TextExtent) => number) => {
    const low = Math.min(...boxes.map((b) => pick(b) - b.length / 2));
    const high = Math.max(...boxes.map((b) => pick(b) + b.length / 2));
    return high - low;
  };
  return Math.min(
    Math.max(
      reach((b) => b.cx),
      reach((b) => b.cy),
    ),
    Math.max(pixels.width, pixels.height),
  );
}

/** The picture is little more than the document (a scan): where it was cut says nothing about the corners. */
function isFrame(quad: Quad, { width, height }: Pixels): boolean {
  const size = quadSize(quad);
  return size.width * size.height >= FRAME_SHARE * width * height;
}

function allInside(quad: Quad, { width, height }: Pixels): boolean {
  const margin = CORNER_MARGIN * Math.max(width, height);
  return quad.every(([x, y]) => Math.min(x, width - x, y, height - y) > margin);
}
