const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** Pauses before the second, third … attempt (API page "webhooks", delivery). After the last one it is given up. */
export const RETRY_AFTER_MS = [MINUTE_MS, 4 * MINUTE_MS, 15 * MINUTE_MS, HOUR_MS, 6 * HOUR_MS] as const;
/** Each pause is up to this share longer, so that what failed together does not come back together. */
export const JITTER = 0.2;
/** A receiver that asks to be left alone longer than this (`Retry-After`) is tried all the same. */
export const LONGEST_WAIT_MS = 24 * HOUR_MS;

/** The receiver answers within this time, name look-up and connection included. */
export const ANSWER_TIMEOUT_MS = 30 * SECOND_MS;
/** What is read of an answer; the rest is never received. */
export const MAX_ANSWER_BYTES = 64 * 1024;
/** What is kept of it for the log. */
export const KEPT_ANSWER_CHARACTERS = 2_000;

/** A claimed delivery of a sender that died is taken up by the next after this: longer than any attempt takes. */
export const CLAIM_MS = 90 * SECOND_MS;
export const DELIVERIES_AT_ONCE = 8;
/** Of one receiver, so that a slow one does not keep the others waiting. */
export const PER_ENDPOINT = 2;
/** How often the outbox is looked at while nothing is due. */
export const LOOK_EVERY_MS = SECOND_MS;

/** Messages and their log go after this: they hold personal data. */
export const KEPT_DAYS = 30;

/** How old a message may be for a receiver that guards against replays (Standard Webhooks: five minutes). */
export const TOLERANCE_S = 5 * 60;
