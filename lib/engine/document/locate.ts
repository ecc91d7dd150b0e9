import {
  type Axis,
  alignBoxes,
  boxStrip,
  type Ocr,
  type OrientedBox,
  type Page,
  readingAxis,
  turned,
} from "../ocr";
import { findMrz, isGood, quality } from "./find-mrz";
import type { DecodedZone } from "./mrz-decode";
import { textRegion } from "./text-region";

/** Where text is on one side and which way it runs. */
export interface Located {
  /** Boxes turned to the reading direction. */
  boxes: OrientedBox[];
  /** Unit vector of the reading direction. */
  ux: number;
  uy: number;
  mrz: DecodedZone | null;
}

const COARSE_SIDE = 736;
const ZOOM_SIDE = 1152;
const FULL_SIDE = 1472;
/** Lines of a zone are long: at least this many heights, even in pieces. */
const ELONGATED = 3;
const MOST_STRIPS = 60;

/** Text boxes, reading direction and the machine readable zone of one side; searches closer only while none is found. */
export async function locate(ocr: Ocr, page: Page): Promise<Located> {
  const coarse = await ocr.detect(page, { side: COARSE_SIDE });
  const axis = readingAxis(coarse);
  const boxes = alignBoxes(coarse, axis);
  let mrz = await searchBoth(ocr, page, boxes);
  let upright = boxes;
  if (mrz && isGood(mrz)) return withDirection(boxes, axis, mrz);
  const better = (zone: DecodedZone | null): boolean => zone !== null && (!mrz || quality(zone) > quality(mrz));
  const region = textRegion(boxes);
  if (region) {
    const zoomed = alignBoxes(await ocr.detect(page, { side: ZOOM_SIDE, maxEnlarge: 3 }, region), axis);
    const zone = await searchBoth(ocr, page, zoomed);
    if (better(zone)) mrz = zone;
    upright = zoomed.length > boxes.length ? zoomed : boxes;
  }
  if (!mrz || !isGood(mrz)) {
    const full = alignBoxes(await ocr.detect(page, { side: FULL_SIDE, maxEnlarge: 3 }), axis);
    const zone = await searchBoth(ocr, page, full);
    if (better(zone)) mrz = zone;
  }
  return withDirection(upright, axis, mrz);
}

async function searchBoth(ocr: Ocr, page: Page, boxes: readonly OrientedBox[]): Promise<DecodedZone | null> {
  const long = boxes
    .filter((box) => box.length > box.height * ELONGATED)
    .sort((a, b) => b.length / b.height - a.length / a.height)
    .slice(0, MOST_STRIPS);
  return findMrz(
    ocr,
    page,
    long.flatMap((box) => [boxStrip(box), boxStrip(turned(box))]),
  );
}

function withDirection(boxes: OrientedBox[], axis: Axis, mrz: DecodedZone | null): Located {
  const strip = mrz?.guesses[0]?.strip;
  const [dx, dy] = strip
    ? [strip.right[0] - strip.left[0], strip.right[1] - strip.left[1]]
    : axis === "horizontal"
      ? [1, 0]
      : [0, 1];
  const length = Math.hypot(dx, dy) || 1;
  return { boxes, ux: dx / length, uy: dy / length, mrz };
}
