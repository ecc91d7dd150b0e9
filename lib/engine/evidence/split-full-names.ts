import type { FieldReading } from "../reading";
import { type CompareContext, sameValue } from "./compare-values";

/**
 * Some documents print one full name where the zone or the barcode has surname and given names. When the full name can
 * be cut so that both parts agree, the parts count as printed reads of the two fields; a full name that cannot be cut
 * stays what it is.
 */
export function splitFullNames(reads: readonly FieldReading[], context: CompareContext): FieldReading[] {
  const full = reads.filter((read) => read.field === "fullName");
  const parts = full.flatMap((name) => {
    const rival = (field: "surname" | "givenNames"): FieldReading | undefined =>
      reads.find((read) => read.field === field && read.source !== name.source);
    const surname = rival("surname");
    const givenNames = rival("givenNames");
    const known = reads.some(
      (read) => read.source === name.source && (read.field === "surname" || read.field === "givenNames"),
    );
    return surname && givenNames && !known ? cut(name, surname, givenNames, context) : [];
  });
  return [...reads, ...parts];
}

function cut(name: FieldReading, surname: FieldReading, given: FieldReading, context: CompareContext): FieldReading[] {
  const words = name.value.split(/[\s,]+/).filter(Boolean);
  for (let i = 1; i < words.length; i++) {
    const [head, tail] = [words.slice(0, i).join(" "), words.slice(i).join(" ")];
    for (const [first, last] of [
      [head, tail],
      [tail, head],
    ] as const) {
      const givenPart: FieldReading = { ...name, field: "givenNames", value: first, raw: first };
      const surnamePart: FieldReading = { ...name, field: "surname", value: last, raw: last };
      if (sameValue(givenPart, given, context) && sameValue(surnamePart, surname, context))
        return [surnamePart, givenPart];
    }
  }
  return [];
}
