import { FIELD_NAMES } from "../reading";
import { findApproximate } from "./approximate";
import { LABEL_WORDS, type LabelField } from "./label-words";
import type { LabelRule, Layout } from "./layout";
import { plain } from "./plain";
import type { Segment } from "./segment";
import { GENERIC_TOLERANCE, LAYOUT_TOLERANCE } from "./thresholds";

/** A label found on a segment; `from`–`to` are offsets in its text. */
export interface LabelHit {
  rule: LabelRule;
  /** Matched letters minus a fine for errors: longer and cleaner labels win. */
  strength: number;
  errors: number;
  from: number;
  to: number;
}

interface Word {
  folded: string;
  rule: LabelRule;
  /** Share of wrong letters allowed. */
  tolerance: number;
}

const ERROR_FINE = 2.2;
/** Labels below this length mean something else in another language ("IME", "KON", "NEM"). */
const SHORT = 4;

/** The labels that a layout may print, as folded words; made once per layout. */
export function labelWords(layout: Layout): Word[] {
  const named = layout.state !== null;
  const words: Word[] = [];
  const add = (text: string, rule: LabelRule, tolerance: number): void => {
    const word = fold(text).folded;
    if (!words.some((known) => known.folded === word)) words.push({ folded: word, rule, tolerance });
  };
  for (const rule of layout.labels ?? []) for (const text of rule.texts) add(text, rule, LAYOUT_TOLERANCE);
  for (const language of layout.languages)
    for (const field of LABEL_FIELDS) {
      const rule: LabelRule = { fields: field === "other" ? [] : [field], texts: [] };
      for (const text of LABEL_WORDS[language]?.[field] ?? [])
        if (named || fold(text).folded.length >= SHORT || KNOWN_SHORT.has(text))
          add(text, rule, named ? LAYOUT_TOLERANCE : GENERIC_TOLERANCE);
    }
  return words;
}

const LABEL_FIELDS: readonly LabelField[] = [...FIELD_NAMES, "other"];
const KNOWN_SHORT = new Set(["Nom", "Sex", "DOB", "EXP", "ISS"]);

/** Labels on a segment, strongest first, not overlapping. */
export function findLabels(segment: Segment, words: readonly Word[]): LabelHit[] {
  const { folded, offsets } = fold(segment.text);
  if (folded.length < 2) return [];
  const skip = /^\(?\d{1,2}[A-D]?[).]?\s*/i.exec(segment.text)?.[0].length ?? 0;
  const hits: LabelHit[] = [];
  for (const { folded: word, rule, tolerance } of words) {
    if (word.length < 2) continue;
    const limit =
      word.length < SHORT ? 0 : word.length < 6 ? (tolerance > 0.3 ? 1 : 0) : Math.floor(word.length * tolerance);
    const found = findApproximate(folded, word, Math.min(limit, 6));
    if (!found) continue;
    const from = offsets[found.from] ?? 0;
    const to = (offsets[found.to - 1] ?? 0) + 1;
    const atStart = from <= skip || (found.from <= 1 && word.length >= 6);
    const atEnd = folded.length - found.to <= 1;
    const whole = atStart && folded.length - found.to <= Math.max(1, word.length * 0.15);
    if (
      !(rule.glued && atStart && found.errors === 0) &&
      !mayStand(segment.text, word, { atStart, whole, atEnd, from, to, errors: found.errors })
    )
      continue;
    const strength = word.length - found.errors * ERROR_FINE + (whole || rule.glued ? 1 : 0);
    if (strength >= 2.5) hits.push({ rule, strength, errors: found.errors, from, to });
  }
  hits.sort((a, b) => b.strength - a.strength || a.from - b.from);
  const kept: LabelHit[] = [];
  for (const hit of hits) if (!kept.some((other) => hit.from < other.to && hit.to > other.from)) kept.push(hit);
  return kept;
}

interface Place {
  atStart: boolean;
  whole: boolean;
  atEnd: boolean;
  from: number;
  to: number;
  errors: number;
}

/** Short words are labels only where a label can stand; in the middle of a line only long words are trusted. */
function mayStand(text: string, word: string, place: Place): boolean {
  if (place.whole) return true;
  // "Apellido / S|urname": the plural's last letter taken from the next language's label.
  if (
    /[A-Za-z]/.test(text.slice(place.to, place.to + 1)) &&
    /[/|(]\s*[A-Za-zÀ-ž]{1,2}$/.test(text.slice(place.from, place.to))
  )
    return false;
  const next = text.slice(place.to, place.to + 1);
  const before = text.slice(Math.max(0, place.from - 1), place.from);
  const parted = next === "" || /[\s:./#(-]/.test(next);
  if (word.length < SHORT)
    return (
      place.atStart && place.errors === 0 && (parted || /\d/.test(next) || /^[MFX](?![A-Z])/.test(text.slice(place.to)))
    );
  if (word.length < 6) return place.atStart && (parted || /\d/.test(next)) && place.errors === 0;
  if (/:/.test(text.slice(place.from, place.to)) && place.errors > 0) return false;
  if (place.atStart) return parted || place.errors === 0 || word.length >= 9;
  // In the middle of a line a misread label is believed only as the last of several languages.
  if (place.errors > 0 && !place.atEnd) return false;
  return word.length >= 6 && (before === "" || /[\s:./(-]/.test(before) || word.length >= 7);
}

const LOOK_ALIKES: Record<string, string> = { "0": "O", "1": "I", L: "I", "|": "I" };

/** Letters and digits in capitals without accents and look-alikes, each with its offset in the text. */
function fold(text: string): { folded: string; offsets: number[] } {
  let folded = "";
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++)
    for (const character of plain(text[i] ?? "")) {
      if (!/[A-Z0-9|]/.test(character)) continue;
      folded += LOOK_ALIKES[character] ?? character;
      offsets.push(i);
    }
  return { folded, offsets };
}
