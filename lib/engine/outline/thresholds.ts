/**
 * All values are in pixels of the working picture (long side WORK_SIDE) unless named otherwise.
 */

/** Long side of the picture on which lines are sought. Smaller loses faint edges, larger costs quadratically. */
export const WORK_SIDE = 480;

/** Share of edge pixels that are weaker than "strength 1". */
export const EDGE_PERCENTILE = 0.85;

/** Degrees around the reading direction (and its normal) in which sides are sought: perspective of a hand-held photo. */
export const LINE_ANGLE_SPREAD = 22;

/** Vote winners looked at for each of the two directions. */
export const PEAKS_A_FAMILY = 50;

/** Lines kept by each of two rankings in each direction; quads are all pairs of pairs: cost grows with the fourth power. */
export const LINES_A_RANKING = 12;

/** How far beyond the text a side may lie, as a share of the text's extent: on some pages only a third holds text. */
export const TEXT_MARGIN = 1.2;

/** Width to height of ISO/IEC 7810 ID-1 (85.6 × 53.98 mm), and of ID-2 and ID-3 (105 × 74, 125 × 88 mm). */
export const ASPECTS = [1.586, 1.42] as const;
/** Spread of the logarithm of the measured proportion around the true one, from tilt. */
export const ASPECT_SPREAD = 0.12;

/** How far beyond a corner, in side lengths, a side's line is followed, and what a side loses that goes on all the way. */
export const CONTINUATION = 0.2;
export const CONTINUATION_COST = 0.2;

/** What a side that the frame cuts off counts as: less than any real edge, more than none. */
export const BORDER_SUPPORT = 0.45;

/** How far outside the picture a corner may lie, as a share of its long side. */
export const CORNER_SLACK = 0.03;

/** A document narrower than this share of the picture cannot be read anyway. */
export const SMALLEST_SHARE = 0.15;

/** A side with less edge than this is no side. */
export const SIDE_SUPPORT = 0.4;

/**
 * Score from which a quad is called the document. Seen on 50 hand-held photographs of copies and 71 scans in
 * ../shared/testdata/documents (2026-11): right outlines 1.52–2.01, wrong ones 0.6–1.49 with two exceptions near 1.57.
 */
export const LEAST_SCORE = 1.5;

/** Proportions outside this are a machine readable zone or a table's edge, not a document, at any tilt. */
export const ASPECT_RANGE = { low: 0.4, high: 2.1 } as const;

/** A frame counts as a document when its shape term (0–0.2) and its text's spread (0–1) reach these. */
export const FRAME_SHAPE = 0.15;
export const FRAME_SPREAD = 0.75;
