import {
  alignBoxes,
  boxStrip,
  type Ocr,
  type OrientedBox,
  type Page,
  readingAxis,
  type Strip,
  stripHeight,
  stripLength,
  turned,
} from "../ocr";
import { findMrz, isGood, quality } from "./find-mrz";
import type { DecodedZone } from "./mrz-decode";
import { textRegion } from "./text-region";

/** Where text is on one side and which way it runs. */
export interface Located {
  /** Boxes of the whole page, long side along the text's axis; not yet turned upright. */
  coarse: OrientedBox[];
  /** Boxes of the text region seen closer, when the search for the zone needed them. */
  close: OrientedBox[] | null;
  mrz: DecodedZone | null;
}

const COARSE_SIDE = 736;
const CLOSE_SIDE = 1152;
const WHOLE_SIDE = 1472;
const MAX_ENLARGE = 3;
/** Lines of a zone are long: at least this many heights, even in pieces. */
const ELONGATED = 3;
const MOST_BOXES = 60;
const COVERED = 0.6;

/** Text boxes and the machine readable zone of one side; looks closer only while no good zone is found. */
export async function locate(ocr: Ocr, page: Page): Promise<Located> {
  const found = await ocr.detect(page, { side: COARSE_SIDE });
  const axis = readingAxis(found);
  const coarse = alignBoxes(found, axis);
  let mrz = await searchBoxes(ocr, page, coarse);
  let close: OrientedBox[] | null = null;
  const better = (zone: DecodedZone | null): zone is DecodedZone =>
    zone !== null && (!mrz || quality(zone) > quality(mrz));
  if (!mrz || !isGood(mrz)) {
    close = alignBoxes(await detectClose(ocr, page, coarse), axis);
    const zone = await searchBoxes(ocr, page, close);
    if (better(zone)) mrz = zone;
  }
  if ((!mrz || !isGood(mrz)) && !coversPage(page, coarse)) {
    const whole = alignBoxes(await ocr.detect(page, { side: WHOLE_SIDE, maxEnlarge: MAX_ENLARGE }), axis);
    const zone = await searchBoxes(ocr, page, whole);
    if (better(zone)) mrz = zone;
  }
  return { coarse, close, mrz };
}

/** The close look has seen nearly all of the page already: a card that fills its picture. */
function coversPage(page: Page, boxes: readonly OrientedBox[]): boolean {
  const region = textRegion(boxes);
  return region !== null && stripLength(region) * stripHeight(region) > page.width * page.height * COVERED;
}

/** Detects again inside the document when its region is known, else where most of the text is. */
export async function detectClose(
  ocr: Ocr,
  page: Page,
  boxes: readonly OrientedBox[],
  known: Strip | null = null,
): Promise<OrientedBox[]> {
  const region = known ?? textRegion(boxes);
  return region ? ocr.detect(page, { side: CLOSE_SIDE, maxEnlarge: MAX_ENLARGE }, region) : [];
}

async function searchBoxes(ocr: Ocr, page: Page, boxes: readonly OrientedBox[]): Promise<DecodedZone | null> {
  const long = boxes
    .filter((box) => box.length > box.height * ELONGATED)
    .sort((a, b) => b.length / b.height - a.length / a.height)
    .slice(0, MOST_BOXES);
  // Both ways round: the zone itself tells which way is up, at 1 ms a line.
  return findMrz(
    ocr,
    page,
    long.flatMap((box) => [boxStrip(box), boxStrip(turned(box))]),
  );
}
