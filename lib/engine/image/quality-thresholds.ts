/**
 * Where advice starts. Seen on 121 scans and hand-held photographs in ../shared/testdata/documents, and on the same
 * blurred and darkened step by step (2026-11).
 */

/** Pixels across the document's long side. Under 300 the machine readable zone starts to fail; 500 leaves a reserve. */
export const DOCUMENT_WIDTH = { poor: 300, good: 700, advise: 500 } as const;

/**
 * Width of the sharper edges in thousandths of the document's long side: at 3 strokes of an OCR-B letter (about 2.5)
 * stand apart, at 9 they run together.
 */
export const EDGE_WIDTH = { good: 3, poor: 9 } as const;
/** Sharpness score (0–1) under which we ask for a steadier picture. */
export const SHARPNESS_ADVISE = 0.5;

/** Level (0–255) above which a pixel has lost its content, and the share of such pixels at which we advise. */
export const GLARE_LEVEL = 242;
export const GLARE_ADVISE = 0.02;
/** Median level of a document above which white paper cannot be told from glare: nothing is reported then. */
export const PAPER_WHITE = 232;

/** Median level (0–255) of the document: score 0 at `dark`, 1 from `good` on; under `advise` we ask for more light. */
export const LIGHT = { dark: 15, good: 90, advise: 55 } as const;

/** A corner nearer to the border than this share of the picture's long side counts as cut off. */
export const CORNER_MARGIN = 0.004;
/** A document that takes up this share of the picture is a scan: no corner can be called cut off. */
export const FRAME_SHARE = 0.85;

/** A block holds print when its darkest pixel lies this many levels under the document's median. */
export const INK_DEPTH = 50;
/** Share of a clipped patch's border that must be free of print for the patch to be glare and not bright paper. */
export const GLARE_SOFT_SHARE = 0.75;
