/** Lowest frequency (cycles a pixel) at which a regular pattern is looked for; below it lie text and guilloches. */
export const BEAT_FREQUENCY = 0.09;

/** Around the page's height, and up to this frequency, lines of text make a pattern of their own. */
export const TEXT_DEGREES = 6;
export const TEXT_FREQUENCY = 0.5;

/** Score (0–1) at which every cue counts as detected; each raw measure below is scaled so that it falls here. */
export const CUE_THRESHOLD = 0.5;

/** Long side of the document in pixels under which no pattern is sought: scans this small show text as a pattern. */
export const PATTERN_WIDTH = 640;

/** Log power of a pattern along the document's axes: above, a display's grid; below, chance and print. */
export const GRID_STRENGTH = 3.6;
/** Log power of a pattern across the axes: above, a printer's dot screen; below, chance and guilloches. */
export const DOT_STRENGTH = 4.5;

/** Colour variation (chromaticity): below, a copy without colour; above, colour print. */
export const GREY_VARIATION = 0.024;

/** Evidence (0–1, share of edge) of a frame askew round the portrait: above, a picture glued on; below, chance. */
export const SKEW_EVIDENCE = 0.52;
