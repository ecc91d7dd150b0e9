/**
 * Nats lost by forcing the check digits. Measured on 108 specimens and 100 hand-held photographs, 2026:
 * an OCR slip costs 0–4, a digit printed wrong 9–25; two repairs at 3.7 and 4.5 were wrong.
 */
export const REPAIR_FREE = 0.5;
/** Above this the digits are reported as failing and nothing is forced. */
export const REPAIR_LIMIT = 3.5;
