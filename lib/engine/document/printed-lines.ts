import { alignBox, boxQuad, boxStrip, type Ocr, type OrientedBox, type Page, turned } from "../ocr";
import type { Side } from "../reading";
import type { PrintedLine } from "../viz";
import type { DecodedZone } from "./mrz-decode";

export interface Direction {
  ux: number;
  uy: number;
}

const VOTERS = 3;
/** Enough of a line to tell its head from its feet. */
const VOTE_WIDTH = 400;

/** Reading direction of the page: as the zone runs, else as the longest lines are read better. */
export async function readingDirection(
  ocr: Ocr,
  page: Page,
  boxes: readonly OrientedBox[],
  mrz: DecodedZone | null,
): Promise<Direction> {
  const strip = mrz?.guesses[0]?.strip;
  if (strip) return unit(strip.right[0] - strip.left[0], strip.right[1] - strip.left[1]);
  const long = boxes.filter((box) => box.length > box.height * 2.2).sort((a, b) => weight(b) - weight(a));
  const voters = long.slice(0, VOTERS);
  if (voters.length === 0) return { ux: 1, uy: 0 };
  const options = { maxWidth: VOTE_WIDTH };
  const asIs = await ocr.read(page, voters.map(boxStrip), options);
  const flipped = await ocr.read(
    page,
    voters.map((box) => boxStrip(turned(box))),
    options,
  );
  const votes = (lines: typeof asIs): number =>
    lines.reduce((sum, line) => sum + line.confidence ** 2 * Math.min(20, line.text.length), 0);
  const sign = votes(flipped) > votes(asIs) ? -1 : 1;
  const sum = long.reduce((at, box) => ({ x: at.x + box.ux * box.length, y: at.y + box.uy * box.length }), {
    x: 0,
    y: 0,
  });
  return unit(sum.x * sign, sum.y * sign);
}

function weight(box: OrientedBox): number {
  return box.length * box.score * Math.min(box.height, 60);
}

function unit(x: number, y: number): Direction {
  const length = Math.hypot(x, y) || 1;
  return { ux: x / length, uy: y / length };
}

/** Reads every box but those of the zone, in the reading direction. Boxes without a character give no line. */
export async function readPrintedLines(
  ocr: Ocr,
  page: Page,
  boxes: readonly OrientedBox[],
  direction: Direction,
  mrz: DecodedZone | null,
  side: Side,
): Promise<PrintedLine[]> {
  const upright = boxes
    .map((box) => alignBox(box, direction.ux, direction.uy))
    .filter((box) => !mrz || !liesInZone(box, mrz));
  const lines = await ocr.read(page, upright.map(boxStrip));
  return upright.flatMap((box, index) => {
    const line = lines[index];
    if (!line || line.text.trim() === "") return [];
    const { text, confidence, spikes, confidences } = line;
    return [{ text, confidence, spikes, confidences, side, quad: boxQuad(box) }];
  });
}

/** True when the middle of a box stands on a line of the zone. */
function liesInZone(box: OrientedBox, zone: DecodedZone): boolean {
  return zone.guesses.some(({ strip }) => {
    const dx = strip.right[0] - strip.left[0];
    const dy = strip.right[1] - strip.left[1];
    const length = Math.hypot(dx, dy) || 1;
    const x = box.cx - strip.left[0];
    const y = box.cy - strip.left[1];
    const along = (x * dx + y * dy) / length;
    const across = Math.abs(-x * dy + y * dx) / length;
    return along > 0 && along < length && across < Math.hypot(strip.down[0], strip.down[1]) * 0.4;
  });
}
