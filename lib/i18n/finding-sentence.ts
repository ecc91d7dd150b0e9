import type { FindingSays, WarningDetail } from "@/lib/contract";
import type { Words } from "./words";

type FindingWords = Words["findings"];
type Value = FindingSays["values"][string];
type Told = Pick<WarningDetail, "code"> & { says?: FindingSays | undefined };
type Texts = Partial<Record<string, Partial<Record<string, string>>>>;

/** A finding's sentence in the reader's language; null where the record keeps no values of it, or ones newer than this desk. */
export const findingSentence = (warning: Told, words: FindingWords): string | null =>
  told(words.sentences, warning, words);

/** The limit that was held against the values, likewise. */
export const findingLimit = (warning: Told, words: FindingWords): string | null => told(words.limits, warning, words);

/** What clears a finding, by its code; null for codes that nothing is known of. */
export const findingClearing = (code: string, { clears }: FindingWords): string | null => own(clears, code) ?? null;

/** The name of a compared value, by its English one; "Threshold, the product's default" is known by its first part. */
export const findingLabel = (label: string, { labels }: FindingWords): string | null =>
  own(labels, label.toLowerCase().replace(/,.*/, "")) ?? null;

function told(texts: Texts, { code, says }: Told, words: FindingWords): string | null {
  if (says === undefined) return null;
  const text = own(own(texts, code) ?? {}, says.sentence);
  if (text === undefined) return null;
  // A value that is not there would leave a hole in the sentence: rather the English one, which is whole.
  let whole = true;
  const sentence = text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = own(says.values, name);
    const part = value === undefined ? null : inWords(name, value, words);
    whole &&= part !== null;
    return part ?? "";
  });
  return whole ? sentence : null;
}

const own = <T>(table: Partial<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** A value as it stands in a sentence, known by its name. Null: there are no words for it. */
function inWords(name: string, value: Value, words: FindingWords): string | null {
  const { parts } = words;
  if (name === "fields" || name === "checks") return listed(value, (field) => own(words.labels, labelKey(field)));
  if (name === "flaws") return listed(value, (flaw) => parts.flaws[flaw]);
  if (name === "picture") return parts.pictures[String(value)] ?? null;
  if (name === "side") return parts.sides[String(value)] ?? null;
  if (name === "people") return parts.people(Number(value));
  if (name === "pairs") return parts.pairs(Number(value));
  if (name === "reasons") return said(String(value), parts.reasons);
  return Array.isArray(value) ? null : String(value);
}

function listed(value: Value, wordOf: (each: string) => string | undefined): string | null {
  if (!Array.isArray(value)) return null;
  const words = value.map(wordOf);
  return words.includes(undefined) ? null : words.join(", ").toLowerCase();
}

/** Why a document's liveness could not be judged, as the engine says it. Two sides, two sentences: each is known whole. */
export const unjudgedReason = (reasons: string, { parts }: FindingWords): string | null => said(reasons, parts.reasons);

function said(reasons: string, known: Partial<Record<string, string>>): string | null {
  const sentences = reasons.split(/(?<=\.) /).map((sentence) => own(known, sentence));
  return sentences.includes(undefined) ? null : sentences.join(" ");
}

const NAMES: Partial<Record<string, string>> = { fullName: "name", authority: "issuing authority" };
/** The labels go by their English names: "dateOfBirth" is "date of birth". */
const labelKey = (field: string): string => own(NAMES, field) ?? field.replace(/[A-Z]/g, " $&").toLowerCase();
