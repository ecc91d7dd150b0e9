import type { InferenceSession } from "onnxruntime-node";
import { type OrientedBox, type Strip, stripHeight, stripLength } from "./geometry";
import type { Page } from "./page";
import { runSession } from "./run-session";
import { sampleStrip } from "./sample";
import { textBoxes } from "./text-boxes";

// The network was trained on BGR with ImageNet means in RGB order; swapping them costs recall.
const MEAN = [0.485, 0.456, 0.406] as const;
const DEVIATION = [0.229, 0.224, 0.225] as const;

/** Of the network's input: a picture squarer than 4:3 is looked at a little smaller, or it alone sets the peak of memory. */
const MOST_PIXELS = 1.65e6;

export interface DetectOptions {
  /** Long side of the network's input in pixels; rounded to 32. */
  side: number;
  /** Never enlarge the region more than this. */
  maxEnlarge?: number;
}

/** The whole page as a strip. */
export function pageStrip(page: Page): Strip {
  return { left: [0, page.height / 2], right: [page.width, page.height / 2], down: [0, page.height], sag: 0 };
}

/** Finds text inside a region of the page; boxes come back in page pixels, long side along `ux, uy`. */
export async function detectText(
  session: InferenceSession,
  page: Page,
  region: Strip,
  options: DetectOptions,
): Promise<OrientedBox[]> {
  const length = stripLength(region);
  const across = stripHeight(region);
  const fitting = Math.min(options.side / Math.max(length, across), Math.sqrt(MOST_PIXELS / (length * across)));
  const scale = Math.min(fitting, options.maxEnlarge ?? 2);
  const width = Math.max(32, Math.round((length * scale) / 32) * 32);
  const height = Math.max(32, Math.round((across * scale) / 32) * 32);
  const crop = sampleStrip(page, region, { channels: 3, height, width });
  const { data } = await runSession(session, normalised(crop.data, width * height), [1, 3, height, width]);
  const unitX = length / width;
  const unitY = across / height;
  return textBoxes(data, width, height).map((box) => toPage(box, region, width, height, unitX, unitY));
}

function normalised(rgb: Uint8Array, count: number): Float32Array {
  const out = new Float32Array(3 * count);
  for (let channel = 0; channel < 3; channel++) {
    const mean = MEAN[channel] ?? 0;
    const deviation = DEVIATION[channel] ?? 1;
    for (let i = 0; i < count; i++)
      out[channel * count + i] = ((rgb[3 * i + 2 - channel] ?? 0) / 255 - mean) / deviation;
  }
  return out;
}

function toPage(
  box: OrientedBox,
  region: Strip,
  width: number,
  height: number,
  unitX: number,
  unitY: number,
): OrientedBox {
  const ax = (region.right[0] - region.left[0]) / width;
  const ay = (region.right[1] - region.left[1]) / width;
  const dx = region.down[0] / height;
  const dy = region.down[1] / height;
  const v = box.cy - height / 2;
  const ux = box.ux * ax + box.uy * dx;
  const uy = box.ux * ay + box.uy * dy;
  const stretch = Math.hypot(ux, uy);
  return {
    cx: region.left[0] + box.cx * ax + v * dx,
    cy: region.left[1] + box.cx * ay + v * dy,
    ux: ux / stretch,
    uy: uy / stretch,
    length: box.length * stretch,
    height: box.height * Math.hypot(box.uy * unitX, box.ux * unitY),
    score: box.score,
  };
}
