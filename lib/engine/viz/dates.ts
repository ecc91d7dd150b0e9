import { monthOf } from "./months";
import { plain } from "./plain";

export type DateOrder = "DMY" | "MDY" | "YMD";

/** A printed date. `yearDigits` 2 means the century was not printed: `value` then holds the likeliest one for its field. */
export interface PrintedDate {
  value: string;
  raw: string;
  yearDigits: 2 | 4;
  /** Place in the text, for cutting the date out of a line that says more. */
  from: number;
  to: number;
}

const NUMERIC = /(?<!\d)(\d{1,2})\s?[.,/:\-\s]\s?(\d{1,2})\s?[.,/:\-\s]\s?(\d{4}|\d{2})(?!\d)/g;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})\s?[.,/:\-\s]\s?(\d{1,2})\s?[.,/:\-\s]\s?(\d{1,2})(?!\d)/g;
const NAMED =
  /(?<!\d)(\d{1,2})[\s.,/-]*(?:DE\s)?([A-Z]{3,10})\.?\s*(?:\/\s*([A-Z]{3,10})\.?)?[\s.,/-]*(?:DE\s)?((?:19|20)\d{2}|\d{2})(?!\d)/g;
const MONTH_FIRST = /(?<![A-Z])([A-Z]{3,9})\.?\s?(\d{1,2})(?:\s*,\s*|\s+)((?:19|20)\d{2})(?!\d)/g;
const YEAR_NAMED = /(?<!\d)((?:19|20)\d{2})[\s.,/-]+([A-Z]{3,9})[\s.,/-]+(\d{1,2})(?!\d)/g;
// A swallowed separator: "31.122015", "3112.2015", "31122015".
const CLOSED = /(?<!\d)(\d{2})[.,/\-\s]?(\d{2})[.,/\-\s]?((?:19|20)\d{2})(?!\d)/g;
const CLOSED_YEAR_FIRST = /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/g;

/**
 * All dates in a text. `order` decides numeric dates that could be read both ways; a part above 12 overrules it.
 * Two-digit years are given the century that makes the date lie nearest before `latestYear` — the caller says which
 * years its field allows, so that no fixed pivot year can turn a person of 100 into a child.
 */
export function parseDates(text: string, order: DateOrder = "DMY", latestYear = 2060): PrintedDate[] {
  const clean = plain(text)
    // A letter of the month's name read as the digit ("16AG0/AUG2036").
    .replace(/(?<=[A-Z]{2})0(?!\d)/g, "O")
    .replace(/(?<=\d)[OQ]|[OQ](?=\d)/g, "0")
    .replace(/(?<=\d)[IL|](?=[\d./-])/g, "1");
  const found: PrintedDate[] = [];
  const add = (match: RegExpMatchArray, y: string, m: number | null, d: string): void => {
    const from = match.index ?? 0;
    const to = from + match[0].length;
    if (m === null || found.some((other) => from < other.to && to > other.from)) return;
    const year = y.length === 4 ? Number(y) : latestYear - ((((latestYear - Number(y)) % 100) + 100) % 100);
    const value = isoDate(year, m, Number(d));
    if (value) found.push({ value, raw: match[0].trim(), yearDigits: y.length === 4 ? 4 : 2, from, to });
  };
  const numeric = (match: RegExpMatchArray): void => {
    const [, a = "", b = "", y = ""] = match;
    const monthFirst = order === "MDY" ? Number(a) <= 12 : Number(b) > 12 && Number(a) <= 12;
    if (monthFirst) add(match, y, Number(a), b);
    else add(match, y, Number(b), a);
  };
  for (const m of clean.matchAll(YEAR_FIRST)) add(m, m[1] ?? "", Number(m[2]), m[3] ?? "");
  for (const m of clean.matchAll(NUMERIC)) numeric(m);
  for (const m of clean.matchAll(NAMED)) add(m, m[4] ?? "", monthOf(m[2] ?? "") ?? monthOf(m[3] ?? ""), m[1] ?? "");
  for (const m of clean.matchAll(MONTH_FIRST)) add(m, m[3] ?? "", monthOf(m[1] ?? ""), m[2] ?? "");
  for (const m of clean.matchAll(YEAR_NAMED)) add(m, m[1] ?? "", monthOf(m[2] ?? ""), m[3] ?? "");
  for (const m of clean.matchAll(CLOSED)) numeric(m);
  if (found.length === 0)
    for (const m of clean.matchAll(CLOSED_YEAR_FIRST)) add(m, m[1] ?? "", Number(m[2]), m[3] ?? "");
  return found.sort((a, b) => a.from - b.from);
}

const ORDERED = /(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](?:19|20)\d{2}(?!\d)/g;

/** The order that a document's own dates show: a second part above 12 is a day. Day first where nothing shows it. */
export function orderOfDates(texts: readonly string[]): DateOrder {
  const parts = texts.flatMap((text) =>
    [...text.matchAll(ORDERED)].map((match) => [Number(match[1]), Number(match[2])]),
  );
  const monthFirst = parts.some(([a = 0, b = 0]) => a <= 12 && b > 12 && b <= 31);
  return monthFirst && !parts.some(([a = 0]) => a > 12) ? "MDY" : "DMY";
}

/** YYYY-MM-DD, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
