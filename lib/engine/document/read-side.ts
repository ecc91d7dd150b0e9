import { readBarcodes } from "../barcode";
import { measureQuality } from "../image";
import { judgeDocument } from "../liveness";
import { alignBox, createPage, type OrientedBox } from "../ocr";
import { findDocument } from "../outline";
import type { Pixels } from "../pixels";
import type { BarcodeReading, ImageFacts, LivenessReading, Point, Quad, ReadOptions, Side, Stage } from "../reading";
import type { Stopwatch } from "../stopwatch";
import type { PrintedLine } from "../viz";
import type { Assets } from "./assets";
import { documentRegion, liesIn } from "./document-region";
import { isZone } from "./find-mrz";
import { detectClose, locate } from "./locate";
import type { DecodedZone } from "./mrz-decode";
import { type Direction, readingDirection, readPrintedLines } from "./printed-lines";

/** Everything one picture says by itself. */
export interface SideReading {
  side: Side;
  facts: ImageFacts;
  mrz: DecodedZone | null;
  lines: PrintedLine[];
  barcodes: BarcodeReading[];
  portrait: { quad: ImageFacts["documentQuad"] & object; confidence: number } | null;
  /** Null when it was not asked for. */
  liveness: LivenessReading | null;
}

/** Reads one side: where the text is, its zone, its print, its barcodes, then the document around them. */
export async function readSide(
  assets: Assets,
  side: Side,
  pixels: Pixels,
  options: ReadOptions,
  watch: Stopwatch,
  onStage: (stage: Stage) => void,
): Promise<SideReading> {
  const { ocr } = assets;
  const page = createPage(pixels);
  onStage("find");
  const located = await locate(ocr, page);
  const mrz = located.mrz && isZone(located.mrz) ? located.mrz : null;
  watch.lap("zone");
  onStage("read");
  const direction = await readingDirection(ocr, page, located.close ?? located.coarse, mrz);
  const { boxes, lines } = await printedPart(assets, page, located, direction, mrz, side, options);
  watch.lap("print");
  const textAngleDeg = (Math.atan2(direction.uy, direction.ux) * 180) / Math.PI;
  const effort = !mrz && mayCarryBarcode(side, lines) ? "search" : "glance";
  const symbols = await readBarcodes(pixels, side, { textAngleDeg, effort });
  watch.lap("barcode");
  // Whoever asks for the zone alone pays for nothing around it, unless the copy cues need the outline.
  const around = options.depth === "full" || options.documentLiveness;
  const outline = around ? findDocument(pixels, boxes) : null;
  const documentQuad = outline?.quad ?? null;
  const barcodes = documentQuad ? symbols.filter((symbol) => belongsTo(documentQuad, symbol)) : symbols;
  watch.lap("outline");
  const uprightTurn = turnOf(direction);
  const found =
    around && (side === "front" || mrz) ? await assets.findPortrait(pixels, documentQuad, uprightTurn) : null;
  const portrait = found && { quad: found.quad, confidence: found.confidence };
  watch.lap("portrait");
  const quality = measureQuality(pixels, documentQuad, boxes);
  watch.lap("quality");
  const liveness = options.documentLiveness
    ? judgeDocument(pixels, { documentQuad, portraitQuad: portrait?.quad ?? null, side })
    : null;
  watch.lap("liveness");
  const facts = { side, width: pixels.width, height: pixels.height, documentQuad, uprightTurn, quality };
  return { side, facts, mrz, lines, barcodes, portrait, liveness };
}

async function printedPart(
  { ocr }: Assets,
  page: ReturnType<typeof createPage>,
  located: Awaited<ReturnType<typeof locate>>,
  direction: Direction,
  mrz: DecodedZone | null,
  side: Side,
  options: ReadOptions,
): Promise<{ boxes: OrientedBox[]; lines: PrintedLine[] }> {
  const turn = (found: readonly OrientedBox[]): OrientedBox[] =>
    found.map((box) => alignBox(box, direction.ux, direction.uy));
  const region = mrz ? documentRegion(mrz) : null;
  const onDocument = (found: readonly OrientedBox[]): OrientedBox[] =>
    turn(region ? found.filter((box) => liesIn(region, box)) : found);
  if (options.depth === "zone") return { boxes: onDocument(located.close ?? located.coarse), lines: [] };
  const coarse = onDocument(located.coarse);
  const close = onDocument(located.close ?? (await detectClose(ocr, page, coarse, region)));
  const boxes = close.length >= coarse.length * 0.6 ? close : coarse;
  return { boxes, lines: await readPrintedLines(ocr, page, boxes, direction, mrz, side) };
}

/** Licences, and the backs of anything without a zone: there the slower search pays. */
function mayCarryBarcode(side: Side, lines: readonly PrintedLine[]): boolean {
  return side === "back" || lines.some((line) => /LICEN[CS]E|DRIVER|PERMIS|DOCUMENTO NACIONAL/i.test(line.text));
}

/** Share of the document's size by which its outline may be off. */
const OUTLINE_SLACK = 0.1;

/**
 * A code of a poster or a parcel beside the document says nothing about it. One that holds a document's data is kept
 * wherever it is: then it is the outline that is wrong.
 */
export function belongsTo(document: Quad, { payload, quad }: Pick<BarcodeReading, "payload" | "quad">): boolean {
  return payload !== "unknown" || holds(grow(document, OUTLINE_SLACK), middleOf(quad));
}

const middleOf = (quad: Quad): Point => [
  quad.reduce((sum, [x]) => sum + x, 0) / 4,
  quad.reduce((sum, [, y]) => sum + y, 0) / 4,
];

function grow(quad: Quad, share: number): Quad {
  const [cx, cy] = middleOf(quad);
  const out = ([x, y]: Point): Point => [x + (x - cx) * share, y + (y - cy) * share];
  const [a, b, c, d] = quad;
  return [out(a), out(b), out(c), out(d)];
}

/** True when the point is on the same side of all four edges. */
function holds(quad: Quad, [x, y]: Point): boolean {
  const sides = quad.map(([ax, ay], i) => {
    const [bx, by] = quad[(i + 1) % 4] ?? [ax, ay];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });
  return sides.every((side) => side === sides[0]);
}

/** Quarter turns clockwise that bring the reading direction to the right. */
function turnOf({ ux, uy }: Direction): 0 | 90 | 180 | 270 {
  if (Math.abs(ux) >= Math.abs(uy)) return ux >= 0 ? 0 : 180;
  return uy > 0 ? 270 : 90;
}
