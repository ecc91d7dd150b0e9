import type { FieldName } from "../reading";
import type { Candidate } from "./candidate";

const DATE_ORDER: readonly FieldName[] = ["dateOfBirth", "dateOfIssue", "dateOfExpiry"];

export type Chosen = Map<FieldName, Candidate>;

/** Gives each field its best candidate; one piece of print answers one field only. */
export function chooseFields(candidates: readonly Candidate[]): Chosen {
  const chosen: Chosen = new Map();
  const surnames: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    const rivals = [...chosen.values(), ...surnames];
    if (rivals.some((other) => sharesPrint(other, candidate))) continue;
    const current = chosen.get(candidate.field);
    if (!current) chosen.set(candidate.field, candidate);
    else if (isSecondSurname(current, candidate)) surnames.push(candidate);
  }
  joinSurnames(chosen, surnames);
  dropImpossibleDates(chosen);
  return chosen;
}

/** Two candidates that read the same words. Place and date of birth may share a line: their words differ. */
function sharesPrint(a: Candidate, b: Candidate): boolean {
  if (!a.segments.some((segment) => b.segments.includes(segment))) return false;
  if (a.field === b.field) return true;
  const [x, y] = [a.raw.replace(/\s/g, ""), b.raw.replace(/\s/g, "")];
  return x.includes(y) || y.includes(x);
}

/** "Primer apellido" and "Segundo apellido" are two labels of one field. */
function isSecondSurname(first: Candidate, second: Candidate): boolean {
  return (
    first.field === "surname" &&
    first.route === "beside" &&
    second.route === "beside" &&
    second.second === true &&
    first.second !== true &&
    second.score > 0.6
  );
}

function joinSurnames(chosen: Chosen, more: readonly Candidate[]): void {
  const first = chosen.get("surname");
  const second = more[0];
  if (!first || !second) return;
  chosen.set("surname", {
    ...first,
    value: `${first.value} ${second.value}`,
    raw: `${first.raw}\n${second.raw}`,
    segments: [...first.segments, ...second.segments],
  });
}

/** Born before issued before expired; of two dates that break this the weaker tied one was mistaken for the field. */
function dropImpossibleDates(chosen: Chosen): void {
  for (const earlier of DATE_ORDER)
    for (const later of DATE_ORDER.slice(DATE_ORDER.indexOf(earlier) + 1)) {
      const a = chosen.get(earlier);
      const b = chosen.get(later);
      if (a && b && a.value > b.value) chosen.delete(a.score < b.score ? earlier : later);
    }
}
