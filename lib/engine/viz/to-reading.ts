import type { FieldName, FieldReading, Quad } from "../reading";
import type { Candidate } from "./candidate";
import { type Segment, subQuad } from "./segment";
import { ROUTE_TRUST, WEAK_TIE, WEAK_TIE_TRUST } from "./thresholds";

const EXACT: ReadonlySet<FieldName> = new Set([
  "documentNumber",
  "personalNumber",
  "dateOfBirth",
  "dateOfIssue",
  "dateOfExpiry",
  "sex",
]);

export function toReading(candidate: Candidate): FieldReading {
  const pieces = candidate.segments.map((segment) => pieceOf(segment, candidate.raw));
  const confidences = pieces.flatMap((piece) => piece.confidences);
  const weak = candidate.route === "beside" && candidate.score < WEAK_TIE ? WEAK_TIE_TRUST : 1;
  const read = EXACT.has(candidate.field) ? Math.min(1, ...confidences) : mean(confidences);
  return {
    field: candidate.field,
    value: candidate.value,
    raw: candidate.raw,
    source: "printed",
    confidence: round(read * Math.min(weak, ROUTE_TRUST[candidate.route])),
    check: "none",
    corrected: false,
    side: candidate.segments[0]?.side ?? "front",
    quad: hull(pieces.map((piece) => piece.quad)),
  };
}

/** The characters of a segment that the value was taken from, and their place. */
function pieceOf(segment: Segment, raw: string): { confidences: readonly number[]; quad: Quad } {
  const text = segment.text.replace(/\s/g, "");
  const wanted = raw.replace(/\s/g, "");
  const at = text.indexOf(wanted);
  // A value over several rows, or one mended on the way: the whole segment vouches for it.
  if (at < 0 || wanted.length === 0) return { confidences: segment.confidences, quad: segment.quad };
  return {
    confidences: segment.confidences.slice(at, at + wanted.length),
    quad: subQuad(segment.quad, at / text.length, (at + wanted.length) / text.length),
  };
}

/** One box around stacked rows, in the direction of the first row. */
function hull(quads: readonly Quad[]): Quad | null {
  const [first, ...rest] = quads;
  if (!first) return null;
  if (rest.length === 0) return first;
  const [origin, right] = first;
  const norm = Math.hypot(right[0] - origin[0], right[1] - origin[1]) || 1;
  const ux = (right[0] - origin[0]) / norm;
  const uy = (right[1] - origin[1]) / norm;
  const points = quads.flat().map(([x, y]) => [x * ux + y * uy, y * ux - x * uy] as const);
  const us = points.map(([u]) => u);
  const vs = points.map(([, v]) => v);
  const at = (u: number, v: number): readonly [number, number] => [u * ux - v * uy, u * uy + v * ux];
  const [u0, u1, v0, v1] = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)];
  return [at(u0, v0), at(u1, v0), at(u1, v1), at(u0, v1)];
}

function mean(values: readonly number[]): number {
  return values.length > 0 ? values.reduce((a, b) => a + b, 0) / values.length : 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
