/**
 * What a cosine between two templates means. Measured with the model of `CALIBRATED_MODEL` on Labeled Faces in the Wild,
 * one picture each of 5,749 people: 16.5 million pairs of different people (November 2026), with one look at each face. The
 * embedder's two looks move no row by more than 0.004; the face ledger states what each is worth with them. Recalibrate here,
 * and only here, when the model changes.
 */
export const CALIBRATED_MODEL = "mobilefacenet-87aacdfe";

/**
 * Cosine → score shown to people, and the share of pairs of different people that reach this cosine. Scores between two
 * rows are linear, rates log-linear. Above score 50 every band is a tenfold drop in false matches. No rate below 1e-5 is
 * stated: beyond that the set's own label errors decide.
 */
export const CALIBRATION = [
  { cosine: -1, score: 0, falseMatchRate: 1 },
  { cosine: 0.005, score: 10, falseMatchRate: 0.5 },
  { cosine: 0.129, score: 30, falseMatchRate: 0.1 },
  { cosine: 0.242, score: 50, falseMatchRate: 1e-2 },
  { cosine: 0.333, score: 70, falseMatchRate: 1e-3 },
  { cosine: 0.409, score: 80, falseMatchRate: 1e-4 },
  { cosine: 0.478, score: 90, falseMatchRate: 1e-5 },
  { cosine: 0.7, score: 98, falseMatchRate: 1e-5 },
  { cosine: 1, score: 100, falseMatchRate: 1e-5 },
] as const;

/** Score from which two faces match: above, one stranger in 10,000; people of the same sex and age reach it 3–6 times as often. */
export const MATCH_SCORE = 80;
/** Score from which a person should look: one stranger in 1,000. Below, no match. */
export const REVIEW_SCORE = 70;

/** Degrees that the head must turn from where it started. A tilted photograph moves the measure by 13° at most. */
export const TURN_DEGREES = 20;
/** Asymmetry that a turned head shows; flat photographs stay under it however they are held. */
export const TURN_ASYMMETRY = 0.4;
/** The first frame must look at the camera: yaw in degrees and asymmetry, both ways. */
export const FRONTAL_DEGREES = 12;
export const FRONTAL_ASYMMETRY = 0.25;
/** Cosine to the first frame under which a frame shows somebody else; a turn of the same head stays above 0.8. */
export const SAME_PERSON_COSINE = 0.5;
/** A head needs this long for a turn; faster is a cut between pictures. Milliseconds. */
export const FASTEST_TURN_MS = 150;
/** Longest pause between two frames, and longest challenge: what was not seen may have been changed. Milliseconds. */
export const LONGEST_GAP_MS = 6_000;
export const LONGEST_CHALLENGE_MS = 60_000;
