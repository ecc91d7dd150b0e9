/** Shortest and longest text that says why, of a review or a correction, in characters. */
export const REVIEW_TEXT_MIN = 5;
export const REVIEW_TEXT_MAX = 2_000;
