import type { Words } from "./words";

type RuleWords = Words["evidence"]["checks"];

/**
 * What a rule looked at, or held it against, in the reader's language (`lib/policy`: what `checked` is given). Numbers, days
 * and whatever is not known here stand as the record has them.
 */
export function ruleFact(fact: string, words: RuleWords): string {
  if (Object.hasOwn(words.facts, fact)) return words.facts[fact] ?? fact;
  for (const { shape, told } of SHAPES) {
    const found = shape.exec(fact);
    if (found) return told(words, found[1] ?? "", found[2] ?? "");
  }
  return fact;
}

const SHAPES: ReadonlyArray<{ shape: RegExp; told: (words: RuleWords, first: string, second: string) => string }> = [
  { shape: /^(\d+) of (\d+) check digits right$/, told: ({ digits }, right, all) => digits(right, all) },
  { shape: /^(\d+) fields differ$/, told: ({ differ }, count) => differ(count) },
  { shape: /^fewer than (\d+)$/, told: ({ fewer }, count) => fewer(count) },
  { shape: /^highest score ([\d.]+)$/, told: ({ highest }, score) => highest(score) },
  { shape: /^(\d+) earlier$/, told: ({ earlier }, count) => earlier(count) },
];
