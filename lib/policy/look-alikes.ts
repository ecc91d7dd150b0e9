/**
 * Characters that a reader confuses on a worn or blurred print. A difference made of these alone may be a misread of the
 * same text, so it asks for a person instead of declining; any other difference is taken at its word.
 */
const GROUPS = ["OQ0D", "IL1J", "B8", "S5", "Z2", "G6C", "UV"] as const;

/** ICAO 9303-3 §6 writes Ä, Ö, Ø, Ü, Å, ß as two letters; a printed zone read without its marks has one. */
const EXPANSIONS: ReadonlyArray<readonly [RegExp, string]> = [
  [/AE/g, "A"],
  [/OE/g, "O"],
  [/UE/g, "U"],
  [/AA/g, "A"],
  [/SS/g, "S"],
];

function folded(text: string): string {
  let bare = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .replaceAll("Ø", "O")
    .replaceAll("Æ", "A")
    .replaceAll("ß", "S")
    .replace(/[^0-9A-Z]/g, "");
  for (const [pair, single] of EXPANSIONS) bare = bare.replace(pair, single);
  return [...bare].map((c) => GROUPS.find((group) => group.includes(c))?.[0] ?? c).join("");
}

/** True when `a` and `b` are the same but for look-alike characters, marks, spaces and two-letter spellings. */
export function differOnlyInLookAlikes(a: string, b: string): boolean {
  return folded(a) === folded(b);
}
