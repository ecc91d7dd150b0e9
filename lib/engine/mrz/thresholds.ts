/**
 * Nats lost by forcing the check digits. Measured on 108 specimens and 100 hand-held photographs, 2026:
 * an OCR slip costs 0–4, a digit printed wrong 9–25; two repairs at 3.7 and 4.5 were wrong.
 */
export const REPAIR_FREE = 0.5;
/** Above this the digits are reported as failing and nothing is forced. */
export const REPAIR_LIMIT = 3.5;
/**
 * Mean log-probability a character at which nothing is repaired any more (the limit shrinks towards it): in a zone that is hard to read everywhere, some
 * cheap change makes any sum right. Zones in a foreign typeface, read at −0.12 to −0.16, were "repaired" at 1.6 nats.
 */
export const REPAIR_CERTAINTY = -0.11;
