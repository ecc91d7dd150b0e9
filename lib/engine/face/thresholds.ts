/** Score at which a first look keeps a candidate for the second look. Lower: seals and emblems come in and cost time. */
export const CANDIDATE_SCORE = 0.5;

/** Second-look confidence (0–1) from which a face is called a portrait; below, nothing is reported. */
export const PORTRAIT_CONFIDENCE = 0.6;

/** Distance between the eyes over the face box's width. Measured faces lie in 0.32–0.55; emblems scatter. */
export const EYE_DISTANCE = { low: 0.25, high: 0.65 } as const;

/** Cosine between "eyes to mouth" and "down" from which a face counts as upright; the model also fires upside down. */
export const UPRIGHT_COSINE = 0.8;
