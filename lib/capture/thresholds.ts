/**
 * When the page asks for a better picture. Set by eye on drawn faces and specimens before a camera, November 2026; they
 * only guide, so that a wrong one costs a person time and decides nothing.
 */

/** Face width (mesh, cheek to cheek) over the oval's width: below, closer; above, further. */
export const FACE_WIDTH = { low: 0.6, high: 1.08 } as const;
/** How far the face's middle may lie from the oval's, in widths of the oval. */
export const OFF_CENTRE = 0.17;
/** Degrees up to which a head looks straight ahead, and is not tilted. The engine asks for a selfie under these. */
export const STRAIGHT_YAW = 10;
export const STRAIGHT_PITCH = 16;
export const UPRIGHT_ROLL = 14;
/** Opening below which both eyes count as closed. */
export const EYES_CLOSED = 0.12;
/** Mean grey levels of the face. */
export const FACE_BRIGHTNESS = { low: 55, high: 232 } as const;
/** Move of the face's middle between two frames, in widths of the face, above which it is not still. */
export const FACE_MOVES = 0.05;
/** How long nothing may be wrong before the shutter fires. */
export const STEADY_FACE_MS = 700;
export const STEADY_DOCUMENT_MS = 600;

/** Mean grey level of the guide's inside under which a document is too dark. */
export const DOCUMENT_DARK = 60;
/** Grey level of burnt-out pixels, and the share of the inside from which they hide print. Paper stays under the level. */
export const GLARE_LEVEL = 252;
export const GLARE_SHARE = 0.025;
/** Grey level from which a pixel is as good as white: with a third of them the paper itself is, and nothing is said of glare. */
export const PAPER_WHITE = 238;
/** Step in grey levels across a document's edge, and the share of places along a side that must show it. */
export const EDGE_STEP = 14;
export const EDGE_SHARE = 0.55;
/** Standard deviation of the inside under which there is nothing printed to be seen: an empty table. */
export const EMPTY_CONTRAST = 12;
/** How far inside the guide an edge may lie before the document is too far away, in shares of the guide's side. */
export const EDGE_INSET = 0.12;
/** Mean difference of grey levels to the frame before, above which the document or the hand moves. */
export const DOCUMENT_MOVES = 9;
/** Variance of the Laplacian of the inside under which print is blurred. */
export const DOCUMENT_SHARPNESS = 45;

/** Degrees of turn at which the page says "further" or "the other way". */
export const TURN_BEGUN = 12;
/** A little more than the server asks for: its own measure of the same frame differs by a degree or two. */
export const TURN_MARGIN = { degrees: 2, asymmetry: 0.04 } as const;
/** Back to the middle: degrees and asymmetry. */
export const CENTRED = { degrees: 9, asymmetry: 0.2 } as const;
/** A frame replaces the kept one of a turn when the head stands this many degrees further. */
export const FULLER_DEGREES = 1;
/** How long a head is given to turn further than it was last kept, before the turn is over. Milliseconds. */
export const LONGEST_RISE_MS = 300;
/** After this a new order is fetched: the server takes no frames more than a minute apart, and no answer after 90 s. */
export const LONGEST_ORDER_MS = 50_000;
/** Longest pause between two frames that are kept; the server refuses a little later. */
export const LONGEST_PAUSE_MS = 4_500;
/** Turns to the wrong side that are forgiven before a new order is asked for. */
export const FORGIVEN_TURNS = 1;
