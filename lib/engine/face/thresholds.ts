/** Score at which a first look keeps a candidate for the second look. Lower: seals and emblems come in and cost time. */
export const CANDIDATE_SCORE = 0.5;

/** Second-look confidence (0–1) from which a face is called a portrait; below, nothing is reported. */
export const PORTRAIT_CONFIDENCE = 0.6;

/**
 * Score, and cosine of the eyes' tilt, from which a face's turn is taken as first seen: nine of ten upright selfies reach
 * both. Below, all eight turns are compared: turned by 225°, seven of forty faces were otherwise read on their heads.
 */
export const SURE_SCORE = 0.88;
export const LEVEL_COSINE = 0.94;

/**
 * Second-look confidence (0–1) from which a face on a document counts: false ones on the gathered documents reached 0.33,
 * the palest portrait 0.45.
 */
export const DOCUMENT_CONFIDENCE = 0.4;

/** Mesh presence (0–1) from which a candidate is a face; below, it is a seal, a pattern or the back of a head. */
export const FACE_PRESENCE = 0.8;
/** Distance between the eyes in pixels from which a face can be told from another at all; `FACE_WIDTH_PX` asks for more. */
export const LEAST_INTER_EYE_PX = 10;
/** A second face this wide, as a share of the first, makes it unclear whose picture it is. */
export const RIVAL_FACE = 0.6;

/** Face width in pixels under which a better picture is asked for. A portrait of 80 px on a document misses three times as often. */
export const FACE_WIDTH_PX = { selfie: 80, document: 50 } as const;
/** Degrees beyond which a head counts as turned. */
export const TURNED_DEGREES = { yaw: 25, pitch: 25 } as const;
/** Eye opening under which an eye is closed: open eyes have a median of 0.26. */
export const EYES_CLOSED = 0.12;
/** Mean grey level of the face: outside, skin loses its detail. */
export const BRIGHTNESS = { dark: 45, bright: 215 } as const;
/** Variance of the Laplacian under which the face is blurred. */
export const SHARPNESS = 30;

/** Liveness score from which a face is live, and under which it is an attack; a person looks at what lies between. */
export const LIVE_SCORE = 0.7;
export const ATTACK_SCORE = 0.3;
/** Longer side of the face in pixels under which it is never called live. */
export const LIVE_FACE_PX = 120;
