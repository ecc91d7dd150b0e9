/**
 * Confidence (0–1) that both reads of a field need before their difference counts as a finding of its own.
 * Below it the difference may be a misread: it is noted for a person and declines nothing.
 */
export const CONFIDENT_READ = 0.8;

/** How many identifying fields must differ between front and back before the sides are called two documents. */
export const SIDES_DIFFER_FIELDS = 2;

/**
 * Below (glare: above) these a hosted session asks for another picture of the document. Softer than where advice starts
 * (`lib/engine/image/quality-thresholds.ts`): a page that asks too often is left. Scores 0–1, width in pixels.
 */
export const RETAKE = { documentWidthPx: 400, sharpness: 0.25, glare: 0.06, brightness: 0.1 } as const;

/** A frame within these looks at the camera: degrees and nose asymmetry, both ways. As the head-turn judge's own. */
export const FRONTAL = { yawDeg: 12, asymmetry: 0.25 } as const;
