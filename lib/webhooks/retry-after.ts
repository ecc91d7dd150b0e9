/** RFC 9110 §5.6.7: the form that is sent today, and the two old ones that must still be understood. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
];
const ASCTIME = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;
/** More digits than any honest pause has; it also keeps the sum a date. */
const SECONDS = /^\d{1,10}$/;

/** The answers whose `Retry-After` speaks of coming back: too many requests, and not available now (RFC 6585, RFC 9110). */
const ASKING = new Set([429, 503]);

/** Until when an answer asks to be left alone; null when it asks nothing, or nothing that can be understood. */
export function askedToWaitUntil(status: number | null, header: string | undefined, now: Date): Date | null {
  if (status === null || !ASKING.has(status) || header === undefined) return null;
  const text = header.trim();
  if (SECONDS.test(text)) return new Date(now.getTime() + Number(text) * 1000);
  // Without a zone the parser takes the old form for local time; the RFC says that it is UTC.
  const date = HTTP_DATES.some((form) => form.test(text)) ? text : ASCTIME.test(text) ? `${text} GMT` : null;
  const ms = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(ms) ? null : new Date(ms);
}
