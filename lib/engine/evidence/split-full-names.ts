import type { FieldReading } from "../reading";
import { type CompareContext, sameValue } from "./compare-values";

const NAMES: readonly string[] = ["surname", "givenNames", "fullName"];

/**
 * Some documents print one full name, with its own label or under that of the given names, where the zone or the barcode
 * has surname and given names. When such a name can be cut so that both parts agree, the parts count as printed reads of
 * the two fields; a name that cannot be cut stays what it is.
 */
export function splitFullNames(reads: readonly FieldReading[], context: CompareContext): FieldReading[] {
  return reads.flatMap((name) => {
    if (!NAMES.includes(name.field)) return [name];
    const rival = (field: "surname" | "givenNames"): FieldReading | undefined =>
      reads.find((read) => read.field === field && read.source !== name.source);
    const surname = rival("surname");
    const givenNames = rival("givenNames");
    const parts = surname && givenNames ? cut(name, surname, givenNames, context) : [];
    const missing = parts.filter(
      (part) => !reads.some((read) => read !== name && read.source === part.source && read.field === part.field),
    );
    if (parts.length === 0) return [name];
    return name.field === "fullName" ? [name, ...missing] : missing;
  });
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
