import type { Words } from "./words";

type EngineWords = Words["evidence"]["engineSays"];

/**
 * What the engine says of a picture or a value, in the reader's language. A record keeps the sentence alone, and in English;
 * its shapes are few (`lib/engine`: reason-for, quality). Null for one that is not known here.
 */
export function engineSentence(sentence: string, words: EngineWords): string | null {
  const whole = own(words.sentences, sentence);
  if (whole !== undefined) return whole;
  for (const { shape, told } of SHAPES) {
    const found = shape.exec(sentence);
    if (found) return told(found.slice(1), words);
  }
  return null;
}

interface Shape {
  shape: RegExp;
  told: (parts: readonly string[], words: EngineWords) => string | null;
}

const ZONE = "(MRZ|printed zone|barcode)";
/** The first that fits counts: values may hold whatever stands on a document. */
const SHAPES: readonly Shape[] = [
  {
    shape: new RegExp(`^The ${ZONE} says both (.+) and (.+)\\.$`, "s"),
    told: ([zone = "", a = "", b = ""], words) => inZones([zone], words, ([name = ""]) => words.saysBoth(name, a, b)),
  },
  {
    shape: new RegExp(`^The ${ZONE} says (.+), the ${ZONE} says (.+)\\.$`, "s"),
    told: ([zone = "", a = "", other = "", b = ""], words) =>
      inZones([zone, other], words, ([name = "", second = ""]) => words.differs(name, a, second, b)),
  },
  {
    shape: new RegExp(`^The check digit of the ${ZONE} does not fit (.+)\\.$`, "s"),
    told: ([zone = "", value = ""], words) => inZones([zone], words, ([name = ""]) => words.checkDigit(name, value)),
  },
  {
    shape: new RegExp(`^A character of the ${ZONE} was corrected by its check digit and nothing else confirms it\\.$`),
    told: ([zone = ""], words) => inZones([zone], words, ([name = ""]) => words.corrected(name)),
  },
  {
    shape: new RegExp(`^Only read from the (${ZONE}(?: and the ${ZONE})*), and not clearly\\.$`),
    told: ([zones = ""], words) =>
      inZones(zones.split(" and the "), words, (names) => words.unclear(names.join(words.and))),
  },
  { shape: /^(.+) cannot be right\.$/s, told: ([value = ""], words) => words.impossible(value) },
];

function inZones(
  zones: readonly string[],
  { zones: names }: EngineWords,
  told: (names: readonly string[]) => string,
): string | null {
  const known = zones.flatMap((zone) => own(names, zone) ?? []);
  return known.length === zones.length ? told(known) : null;
}

const own = (table: Partial<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;
