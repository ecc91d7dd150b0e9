/** Orders in which payloads write a date, as positions of year, month and day. */
const ORDERS = {
  YMD: /^(?<year>\d{4})[/-]?(?<month>\d\d)[/-]?(?<day>\d\d)$/,
  MDY: /^(?<month>\d\d)[/-]?(?<day>\d\d)[/-]?(?<year>\d{4})$/,
  DMY: /^(?<day>\d\d)[/-]?(?<month>\d\d)[/-]?(?<year>\d{4})$/,
} as const;
export type DateOrder = keyof typeof ORDERS;

/** ISO date of eight digits in the first of the orders in which they are a real day between 1900 and 2199; else null. */
export function numericDate(text: string, orders: readonly DateOrder[]): string | null {
  for (const order of orders) {
    const { year = "", month = "", day = "" } = ORDERS[order].exec(text.trim())?.groups ?? {};
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
    if (year && real && Number(year) >= 1900 && Number(year) < 2200) return `${year}-${month}-${day}`;
  }
  return null;
}
