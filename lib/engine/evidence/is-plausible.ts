import type { FieldName, FieldReading } from "../reading";

const OLDEST_PERSON_YEARS = 120;

/** False for a value that cannot be, whatever the confidence: a day that does not exist, a birth after today. */
export function isPlausible(field: FieldName, value: string, reads: readonly FieldReading[], today: string): boolean {
  if (reads.some((read) => read.value.trim() === "")) return false;
  if (!DATES.has(field)) return true;
  const day = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value) return false;
  const years = Number(today.slice(0, 4)) - Number(value.slice(0, 4));
  if (field === "dateOfBirth") return value <= today && years <= OLDEST_PERSON_YEARS;
  if (field === "dateOfIssue") return value <= today;
  return Math.abs(years) <= OLDEST_PERSON_YEARS;
}

const DATES: ReadonlySet<FieldName> = new Set(["dateOfBirth", "dateOfExpiry", "dateOfIssue"]);
