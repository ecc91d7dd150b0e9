/**
 * How sure a read must be. Confidence is the recogniser's own, the lowest character's for numbers and dates.
 * Above: counted; below: a person looks. Held against the labelled documents of the reading ledger (November 2026).
 */

/** A single read below this needs eyes. */
export const READ_CONFIDENCE = 0.8;
/** A read below this does not count as a second source: a blurred match proves nothing. */
export const WITNESS_CONFIDENCE = 0.6;
/**
 * A digits-only value of the zone stands alone under its own check digit only when each character is this sure: one or
 * two in ninety valid zones held a wrong digit, always where the recogniser hesitated.
 */
export const ALONE_CONFIDENCE = 0.97;
