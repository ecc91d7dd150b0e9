/** First characters that a spreadsheet takes for the beginning of a formula, full-width forms too (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/u;
/** What Excel takes as the mark of UTF-8; without it names with accents come out wrong. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** Every cell quoted (RFC 4180); one that would be a formula begins with an apostrophe, which makes it text. */
export function csvCell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  // Spaces before it do not stop a spreadsheet from reading a formula.
  const safe = FORMULA.test(text.trimStart()) || FORMULA.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** One record with its line end, which RFC 4180 wants as CR LF. */
export const csvLine = (cells: ReadonlyArray<string | number | null>): string => `${cells.map(csvCell).join(",")}\r\n`;
