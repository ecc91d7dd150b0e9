/** Letters that Unicode does not decompose into a base letter and a mark. */
const FOLDED: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i" };

/** Lower case, accents removed, white space collapsed: what is stored for searching and what is searched for. */
export function foldForSearch(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();
}

/**
 * One searchable text of several values; every word follows a space. Numbers are also found without their punctuation.
 */
export function searchTextOf(values: Array<string | null | undefined>): string {
  const folded = values.filter((value) => value != null && value !== "").map((value) => foldForSearch(value ?? ""));
  const bare = folded.filter((value) => /\d/.test(value)).map((value) => value.replace(/[^\p{L}\p{N}]/gu, ""));
  return [...new Set([...folded, ...bare])].map((value) => ` ${value}`).join("");
}

/** Shorter than a trigram: such a word only counts where a word begins, else the index would be read from end to end. */
const TRIGRAM = 3;

/** LIKE patterns for what a person typed, longest word first: every word must occur. Null when nothing was typed. */
export function searchPatterns(typed: string): { longest: string; others: string[] } | null {
  const words = foldForSearch(typed)
    .split(" ")
    .filter((word) => word !== "")
    .sort((a, b) => b.length - a.length)
    .map((word) => `${word.length < TRIGRAM ? "% " : "%"}${word.replace(/[\\%_]/g, (special) => `\\${special}`)}%`);
  const [longest, ...others] = words;
  return longest === undefined ? null : { longest, others };
}
