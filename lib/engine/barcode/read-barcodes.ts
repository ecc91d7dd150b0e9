import type { ReaderOptions, ReadResult } from "zxing-wasm/reader";
import type { Pixels } from "@/lib/engine/pixels";
import type { BarcodeFormat, BarcodeReading, Point, Quad, Side } from "@/lib/engine/reading";
import { loadZxing } from "./load-zxing";
import { parsePayload } from "./parse-payload";
import { payloadText } from "./payload-text";
import { boxAround, grown, isConvex, mapped, sizeOf, tiltOf } from "./quad";
import { restoreStart } from "./restore-start";
import { halvedView, straightView, turnedView, type View } from "./view";

export interface BarcodeOptions {
  /** Direction of the text on the picture, degrees clockwise from level; saves most of the search. */
  textAngleDeg?: number;
  /**
   * `glance` (default): one look, more only where a symbol shows itself; about 35 ms.
   * `search`: the document must carry a barcode here; other scales, turns and thresholds are tried within the budget.
   */
  effort?: "glance" | "search";
  /** Processor time after which no new attempt begins. */
  budgetMs?: number;
}

const FORMATS: BarcodeFormat[] = ["PDF417", "QRCode", "DataMatrix", "Aztec", "Code128"];
/** No identity paper prints light on dark, and looking for it takes two fifths of the time (53 against 31 ms a page). */
const LOOK: ReaderOptions = {
  formats: FORMATS,
  textMode: "Plain",
  maxNumberOfSymbols: 6,
  returnErrors: true,
  tryInvert: false,
};
/** The matrix codes of identity papers survive one look or none; the search is for PDF417 with its thousands of modules. */
const PDF417: ReaderOptions = { ...LOOK, formats: ["PDF417"] };
/** For views that are drawn level already; without turning them again a look takes a third of the time. */
const UPRIGHT: ReaderOptions = { ...PDF417, tryRotate: false, tryDownscale: false };

const FIRST_LONG_SIDE = 2_200;
/** The decoder finds the ends of a tilted symbol more easily on fewer pixels than it needs to read it. */
const SECOND_LONG_SIDE = 1_100;
/** Below this a card's modules are about two pixels wide, and doubling helps the decoder find its rows. */
const SMALL_LONG_SIDE = 1_200;
const BUDGET_MS = { glance: 300, search: 900 };
/** A symbol is located at tilts up to about 30 degrees and at quarter turns: these two close the circle. */
const TURNS = [30, -30];
const NOTABLE_TILT = 1.5;
const MIN_SYMBOL_PX = 12;
/** Space kept around a located symbol, as a share of its width: decoders want a quiet zone, and corners may be off. */
const MARGIN = 0.08;
type Binarizer = NonNullable<ReaderOptions["binarizer"]>;
const BINARIZERS: Binarizer[] = ["LocalAverage", "GlobalHistogram"];

/** One call's state: what was found, and when to stop. */
interface Hunt {
  picture: Pixels;
  side: Side;
  found: Map<string, BarcodeReading>;
  isOver: () => boolean;
}

/**
 * All symbols on the picture, each once, with their place on it. An unreadable symbol is not a result: the caller knows
 * whether one had to be there.
 */
export async function readBarcodes(
  picture: Pixels,
  side: Side,
  options: BarcodeOptions = {},
): Promise<BarcodeReading[]> {
  const effort = options.effort ?? "glance";
  const deadline = cpuMs() + (options.budgetMs ?? BUDGET_MS[effort]);
  const found = new Map<string, BarcodeReading>();
  const hasPdf417 = () => [...found.values()].some(({ format }) => format === "PDF417");
  const hunt: Hunt = { picture, side, found, isOver: () => hasPdf417() || cpuMs() > deadline };
  const base = halvedView(picture, FIRST_LONG_SIDE);
  await attempt(hunt, base, LOOK);
  if (effort === "search") {
    for (const { view, how } of searchPlan(picture, base, options.textAngleDeg ?? 0)) {
      const next = hunt.isOver() ? null : view();
      if (next) await attempt(hunt, next, how);
    }
  }
  return [...found.values()];
}

interface Step {
  view: () => View | null;
  how: ReaderOptions;
}

/** Cheapest and likeliest first; views are drawn only when their turn comes. */
function searchPlan(picture: Pixels, base: View, textAngleDeg: number): Step[] {
  const steps: Step[] = [{ view: () => base, how: { ...PDF417, binarizer: "GlobalHistogram" } }];
  const tilt = textAngleDeg - 90 * Math.round(textAngleDeg / 90);
  if (Math.abs(tilt) > NOTABLE_TILT) steps.push({ view: () => turnedView(base, -tilt, 1), how: PDF417 });
  const longSide = ({ width, height }: Pixels) => Math.max(width, height);
  if (longSide(base.pixels) > SECOND_LONG_SIDE)
    steps.push({ view: () => halvedView(picture, SECOND_LONG_SIDE), how: PDF417 });
  if (longSide(picture) < SMALL_LONG_SIDE) steps.push({ view: () => turnedView(base, 0, 2), how: PDF417 });
  steps.push({ view: () => restoreStart(base), how: PDF417 });
  if (base.pixels !== picture) steps.push({ view: () => halvedView(picture, Number.POSITIVE_INFINITY), how: PDF417 });
  for (const degrees of TURNS) steps.push({ view: () => turnedView(base, degrees, 1), how: PDF417 });
  return steps;
}

/**
 * One look, and a second one at what the first located but could not read: from five degrees of tilt on, that is the
 * rule. Both ends of a symbol are found safely, its far corners often not.
 */
async function attempt(hunt: Hunt, view: View, how: ReaderOptions): Promise<void> {
  const look = await loadZxing();
  const results = await look(view.pixels, how);
  collect(hunt, results, view);
  for (const { error, symbology, position } of results) {
    if (error === "" || symbology !== "PDF417") continue;
    for (const { again, binarizer } of retries(hunt.picture, view, cornersOf(position))) {
      if (hunt.isOver()) return;
      const closer = again();
      collect(hunt, await look(closer.pixels, { ...UPRIGHT, binarizer }), closer);
    }
  }
}

/** Level by the slant of its ends, then straightened by its outline, then larger; the whole view turned when no outline is sound. */
function retries(picture: Pixels, view: View, corners: Quad): { again: () => View; binarizer: Binarizer }[] {
  const quad = mapped(corners, view.toPicture);
  const tilt = tiltOf(quad);
  const { width, height } = sizeOf(quad);
  const cut = (shape: Quad, zoom: number) => {
    const size = sizeOf(shape);
    return straightView(picture, shape, Math.round(size.width * zoom), Math.round(size.height * zoom));
  };
  const views: (() => View)[] = [];
  if (isConvex(quad) && Math.min(width, height) >= MIN_SYMBOL_PX) {
    const level = boxAround(quad, tilt ?? 0, MARGIN);
    const outlined = grown(quad, 2 * MARGIN);
    views.push(
      () => cut(level, 1),
      () => cut(outlined, 1),
      () => cut(level, 1.5),
      () => cut(outlined, 1.5),
    );
  } else if (tilt !== null && Math.abs(tilt) > NOTABLE_TILT) views.push(() => turnedView(view, -tilt, 1));
  return views.flatMap((again) => BINARIZERS.map((binarizer) => ({ again, binarizer })));
}

function collect({ found, side }: Hunt, results: ReadResult[], view: View): void {
  for (const result of results) {
    const format = FORMATS.find((known) => known === result.symbology);
    if (result.error !== "" || !format) continue;
    const text = payloadText(result);
    const key = `${format}\n${text}`;
    const quad = mapped(cornersOf(result.position), view.toPicture);
    if (!found.has(key)) found.set(key, { format, ...parsePayload(text), text, side, quad });
  }
}

function cornersOf({ topLeft, topRight, bottomRight, bottomLeft }: ReadResult["position"]): Quad {
  const point = ({ x, y }: { x: number; y: number }): Point => [x, y];
  return [point(topLeft), point(topRight), point(bottomRight), point(bottomLeft)];
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
