/** Dates, sizes, numbers and masked values as people read them. Pure: zone and language are arguments. */

const dateTimeFormats = new Map<string, Intl.DateTimeFormat>();

/** Intl formatters cost about 50 µs each to make, and a list needs a hundred of the same. */
function dateTimeFormat(timeZone: string | undefined, seconds: "short" | "full"): Intl.DateTimeFormat {
  const key = `${timeZone ?? ""}|${seconds}`;
  const known = dateTimeFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    ...(seconds === "full" ? { second: "2-digit" } : {}),
    hourCycle: "h23",
    ...(timeZone ? { timeZone } : {}),
  });
  dateTimeFormats.set(key, made);
  return made;
}

/**
 * A moment in a time zone (undefined: the reader's own). English has two orders of day and month, so there the year goes
 * first and no month is mistaken: `2026-11-21 14:02`. Spanish and Portuguese have one: `21/11/2026 14:02`.
 */
export function formatDateTime(
  iso: string,
  language: string,
  timeZone?: string,
  seconds: "short" | "full" = "short",
): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  const parts = Object.fromEntries(
    dateTimeFormat(timeZone, seconds)
      .formatToParts(date)
      .map((part) => [part.type, part.value]),
  );
  const clock = seconds === "full" ? `${parts.hour}:${parts.minute}:${parts.second}` : `${parts.hour}:${parts.minute}`;
  return language === "en"
    ? `${parts.year}-${parts.month}-${parts.day} ${clock}`
    : `${parts.day}/${parts.month}/${parts.year} ${clock}`;
}

/** The last four characters behind dots: lists never show a whole number. */
export function maskNumber(value: string): string {
  const bare = value.replace(/\s/g, "");
  return bare.length <= 4 ? "•".repeat(bare.length) : `••••${bare.slice(-4)}`;
}

/** `3.4 MB`; sizes under a kilobyte in bytes. Decimal units as file managers show them. */
export function formatBytes(bytes: number, language: string): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${formatDecimal(bytes / 1_000_000, 1, language)} MB`;
}

/** `87 %` of a share 0–1. */
export const formatShare = (share: number): string => `${Math.round(share * 100)} %`;

/** `840 ms` or `2.4 s`. */
export const formatDuration = (ms: number, language: string): string =>
  ms < 1000 ? `${Math.round(ms)} ms` : `${formatDecimal(ms / 1000, 1, language)} s`;

/** `0.72`, `0,72`: always so many digits after the mark, so that a column lines up. */
export const formatDecimal = (value: number, digits: number, language: string): string =>
  new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** `4,812` with the thousands mark of a language. */
export const formatCount = (count: number, language: string): string => new Intl.NumberFormat(language).format(count);

/** The first and last piece of an id: enough to tell two apart in a heading. */
export const shortId = (id: string): string => (id.length > 12 ? `${id.slice(0, 4)}…${id.slice(-4)}` : id);

/** `some_newCode` → `Some new code`: the label of a key this version does not know. */
export function humanise(key: string): string {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
