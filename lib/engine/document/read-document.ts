import { barcodeFields } from "../barcode";
import { weigh } from "../evidence";
import { joinLiveness } from "../liveness";
import { namesMayBeCut } from "../mrz";
import type { Pixels } from "../pixels";
import type { DocumentReading, ReadOptions, Side, Stage } from "../reading";
import { startStopwatch } from "../stopwatch";
import { type PrintedLine, readPrinted, restoreAccents } from "../viz";
import type { Assets } from "./assets";
import { expectationsOf } from "./expectations";
import { quality } from "./find-mrz";
import { kindOf } from "./kind";
import { mrzFields } from "./mrz-fields";
import { toMrzReading } from "./mrz-reading";
import { readSide, type SideReading } from "./read-side";
import { isRecognised } from "./recognised";
import { ENGINE_VERSION } from "./version";

/**
 * Reads one document from its sides: every value with its source, confidence and place on the picture. A picture that
 * shows no document is a reading with `recognised: false`. Throws EngineError only for a missing model, or what
 * `onStage` throws.
 */
export async function readDocument(
  assets: Assets,
  images: readonly { side: Side; pixels: Pixels }[],
  options: ReadOptions,
  onStage: (stage: Stage) => void,
): Promise<DocumentReading> {
  const watch = startStopwatch();
  const today = assets.today();
  const sides: SideReading[] = [];
  for (const { side, pixels } of images) sides.push(await readSide(assets, side, pixels, options, watch, onStage));
  onStage("compare");
  const zone = bestZone(sides);
  const mrz = zone?.mrz ? toMrzReading(zone.mrz, zone.side) : null;
  const zoneReads = zone?.mrz && mrz ? mrzFields(zone.mrz, mrz, today) : [];
  const barcodes = sides.flatMap((side) => side.barcodes);
  const barcodeReads = barcodes.flatMap(barcodeFields);
  const lines = sides.flatMap((side) => side.lines);
  const printed =
    options.depth === "full" ? readPrinted(lines, { known: [...zoneReads, ...barcodeReads], today }) : null;
  const facts = mrz
    ? {
        format: mrz.format,
        valid: mrz.valid && mrz.corrected.length === 0,
        namesCut: namesMayBeCut(mrz.format, mrz.lines),
      }
    : null;
  const kind = kindOf(mrz, barcodes, barcodeReads, printed);
  const print = await restoreAccents(printed?.fields ?? [], images, kind.state, assets.accents);
  watch.lap("accents");
  const fields = weigh([...zoneReads, ...barcodeReads, ...print], facts, today);
  const sent = sides.map(({ side }) => side);
  const expected = expectationsOf(kind.type, kind.state, sent, mrz);
  const portrait = sides.find((side) => side.portrait);
  watch.lap("compare");
  return {
    engineVersion: ENGINE_VERSION,
    recognised: isRecognised(mrz, barcodes, printed),
    documentType: kind.type,
    issuingState: kind.state,
    images: sides.map((side) => side.facts),
    fields,
    mrz,
    mrzExpected: expected.mrz,
    barcodes,
    barcodeExpected: expected.barcode,
    lines: textLines(lines, mrz),
    portrait: portrait?.portrait ? { side: portrait.side, ...portrait.portrait } : null,
    portraitExpected: expected.portrait && options.depth === "full",
    liveness: options.documentLiveness ? joinLiveness(sides.flatMap((side) => side.liveness ?? [])) : null,
    timings: watch.timings(),
  };
}

function bestZone(sides: readonly SideReading[]): SideReading | null {
  return sides.reduce<SideReading | null>((best, side) => {
    if (!side.mrz) return best;
    return !best?.mrz || quality(side.mrz) > quality(best.mrz) ? side : best;
  }, null);
}

/** All lines as read: printed ones as plain text lines, then those of the zone. */
function textLines(lines: readonly PrintedLine[], mrz: DocumentReading["mrz"]): DocumentReading["lines"] {
  const plain = lines.map(({ text, confidence, side, quad }) => ({ text, confidence, side, quad }));
  if (!mrz) return plain;
  return [
    ...plain,
    ...mrz.lines.flatMap((text, index) => {
      const quad = mrz.lineQuads[index];
      return quad ? [{ text, confidence: mrz.confidence, side: mrz.side, quad }] : [];
    }),
  ];
}
