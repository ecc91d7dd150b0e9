import type { TextLine } from "../reading";

/** A line of the printed zone with what its recogniser knows beyond the text; both arrays run along the characters of `text`. */
export interface PrintedLine extends TextLine {
  /** Where each character fired along the line, in any one unit. */
  spikes: readonly number[];
  /** Probability of each character, 0–1. */
  confidences: readonly number[];
}
