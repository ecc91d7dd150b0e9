import { FORMATS, parseZone, REPAIR_FREE, type Span } from "../mrz";
import { stripQuad } from "../ocr";
import type { MrzReading, Quad, Side } from "../reading";
import type { DecodedZone } from "./mrz-decode";

/** The decoded zone as the reading carries it. */
export function toMrzReading(zone: DecodedZone, side: Side): MrzReading {
  const width = FORMATS[zone.format].width;
  const lineQuads = zone.lines.map((_, line) => spanQuad(zone, { line, from: 0, to: width }));
  const [first] = lineQuads;
  const last = lineQuads[lineQuads.length - 1];
  if (!first || !last) throw new RangeError("a zone has at least one line");
  return {
    format: zone.format,
    lines: zone.lines,
    confidences: zone.confidences,
    checks: zone.checks,
    valid: zone.valid,
    penalty: Number.isFinite(zone.penalty) ? zone.penalty : MAX_PENALTY,
    corrected: zone.penalty > REPAIR_FREE ? zone.corrected : [],
    confidence: meanConfidence(zone),
    side,
    quad: [first[0], first[1], last[2], last[3]],
    lineQuads,
    parsed: parseZone(zone.format, zone.lines),
  };
}

/** JSON has no Infinity; far above every band. */
const MAX_PENALTY = 1000;

/** Where some characters of a line stand, by the centres of the first and the last. */
export function spanQuad(zone: DecodedZone, span: Span): Quad {
  const places = zone.places[span.line] ?? [];
  const strip = zone.guesses[span.line]?.strip;
  if (!strip) throw new RangeError("a line of the zone has no place");
  const at = (index: number): number => places[Math.max(0, Math.min(places.length - 1, index))] ?? 0;
  const half = (at(places.length - 1) - at(0)) / Math.max(1, places.length - 1) / 2;
  return stripQuad(strip, at(span.from) - half, at(span.to - 1) + half);
}

function meanConfidence(zone: DecodedZone): number {
  const all = zone.confidences.flat();
  return all.reduce((sum, value) => sum + value, 0) / Math.max(1, all.length);
}
