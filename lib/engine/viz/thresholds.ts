import type { Route } from "./candidate";

/**
 * Limits of this room. All were set on the ten fronts without a zone and thirty documents with one of
 * ../shared/testdata/documents, November 2026, together with the drawn cards beside `layouts`.
 */

/** Mean confidence of a line, 0–1. Below: noise of the background, not print. */
export const READABLE = 0.45;
/** Mean confidence of words, 0–1. Below: a scrap of a label as often as a name, so that missed is better than wrong. */
export const LEGIBLE_WORDS = 0.8;
/** Confidence of a read, 0–1. Below: a character was guessed and the value is not reported. */
export const UNREADABLE = 0.25;

/** Score of a candidate. Below, its tie to the field is a guess, which gives way to the other side and to other sources. */
export const SURE = 0.9;
/** Confidence of another source's read of a field from which on guesses at it would only look like differences. */
export const TOLD = 0.8;

/** Letters of a layout's marks that must be found: two marks, or a long one. "IDENTITY CARD" stands on cards of a hundred states. */
export const MARK_SCORE_NEEDED = 14;
/** Share of misread letters allowed in a mark. */
export const MARK_TOLERANCE = 0.2;
/** The same in words that decide alone: BUNDESREPUBLIK nearly holds RÉPUBLIQUE. */
export const STRICT_TOLERANCE = 0.12;

/** Share of misread letters allowed in a label when any language may be printed. */
export const GENERIC_TOLERANCE = 0.2;
/** The same when the layout is known: few labels to choose from, so that badly read ones can still be told apart. */
export const LAYOUT_TOLERANCE = 0.34;

/**
 * How far a value may be trusted to belong to its field, at best, by the way it was tied to it: a date found by its
 * place among other dates may be right, but a person should look.
 */
export const ROUTE_TRUST: Readonly<Record<Route, number>> = {
  counterpart: 1,
  inline: 1,
  numeral: 1,
  beside: 1,
  row: 1,
  shape: 0.7,
  position: 0.65,
};
/** Score of a value beside a label below which the two stand so far apart that trust is cut. */
export const WEAK_TIE = 0.55;
export const WEAK_TIE_TRUST = 0.7;
