/** A calendar day as YYYY-MM-DD. */
export type IsoDate = string;

const OLDEST_PERSON_YEARS = 110;

/** True when the six digits YYMMDD name a day of some century. */
function parts(raw: string): { year: number; month: number; day: number } | null {
  const match = /^(\d{2})(\d{2})(\d{2})$/.exec(raw);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return { year, month, day };
}

function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}

/**
 * Date of birth from YYMMDD: the century that makes the holder between 0 and about 110 years old and not born in the
 * future. Null when there is no such day, or when the zone leaves part of the date unknown (fillers, ICAO 9303-3 §4.8).
 */
export function birthDate(raw: string, today: IsoDate): IsoDate | null {
  const given = parts(raw);
  if (!given) return null;
  const century = Math.floor(Number(today.slice(0, 4)) / 100) * 100;
  for (const base of [century, century - 100]) {
    const date = isoDate(base + given.year, given.month, given.day);
    if (date && date <= today && Number(today.slice(0, 4)) - (base + given.year) <= OLDEST_PERSON_YEARS) return date;
  }
  return null;
}

/**
 * Date of expiry from YYMMDD: the year nearest to today within −50 … +50. No document is valid for 50 years, and a zone
 * expired for longer is an antique. `notBefore` (date of birth or issue) settles what nearness cannot.
 */
export function expiryDate(raw: string, today: IsoDate, notBefore: IsoDate | null = null): IsoDate | null {
  const given = parts(raw);
  if (!given) return null;
  const thisYear = Number(today.slice(0, 4));
  const century = Math.floor(thisYear / 100) * 100;
  const dates = [century - 100, century, century + 100]
    .map((base) => base + given.year)
    .filter((year) => Math.abs(year - thisYear) <= 50)
    .sort((a, b) => Math.abs(a - thisYear) - Math.abs(b - thisYear))
    .map((year) => isoDate(year, given.month, given.day))
    .filter((date) => date !== null);
  return dates.find((date) => notBefore === null || date >= notBefore) ?? null;
}
