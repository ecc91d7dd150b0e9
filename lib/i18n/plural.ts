import type { Language } from "./language";

/** `1 result`, `4,812 results`: the number as a language writes it, and the form that belongs to it. */
export function pluralIn(language: Language): (count: number, one: string, many: string) => string {
  // Portuguese says "0 resultado", Spanish and English "0 resultados": the rules know.
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (count, one, many) => `${numbers.format(count)} ${rules.select(count) === "one" ? one : many}`;
}
