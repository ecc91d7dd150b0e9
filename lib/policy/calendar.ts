/** Dates of documents are days without a zone; they are compared as YYYY-MM-DD text and never as instants. */
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isRealDay(day: string): boolean {
  const parts = DAY.exec(day);
  if (!parts) return false;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const back = new Date(Date.UTC(year, month - 1, date));
  return back.getUTCFullYear() === year && back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
}

/**
 * Whole years from `birth` to `today`, both YYYY-MM-DD; the birthday itself counts as reached.
 * Someone born on 29 February comes of age on 1 March of a common year.
 */
export function ageOn(birth: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) >= birth.slice(5) ? years : years - 1;
}
