/**
 * Confidence (0–1) that both reads of a field need before their difference counts as a finding of its own.
 * Below it the difference may be a misread: it is noted for a person and declines nothing.
 */
export const CONFIDENT_READ = 0.8;

/** How many identifying fields must differ between front and back before the sides are called two documents. */
export const SIDES_DIFFER_FIELDS = 2;
