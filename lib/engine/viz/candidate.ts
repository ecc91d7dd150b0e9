import type { FieldName } from "../reading";
import type { Segment } from "./segment";

/** How a value was tied to its field, from the strongest tie to the weakest. */
export type Route = "counterpart" | "inline" | "numeral" | "beside" | "row" | "shape" | "position";

/** A value that may be a field's, and how well it is tied to it. */
export interface Candidate {
  field: FieldName;
  value: string;
  raw: string;
  /** Segments that the value was read from, top first; more than one for stacked rows. */
  segments: readonly Segment[];
  route: Route;
  /** True for the label of a second surname, to be joined with the first. */
  second?: boolean;
  /** Higher is better; comparable across routes. */
  score: number;
}

/** Mean confidence of a segment, 0–1. */
export function meanConfidence(segment: Segment): number {
  const { confidences } = segment;
  return confidences.length > 0 ? confidences.reduce((a, b) => a + b, 0) / confidences.length : 0;
}
