/**
 * Advance widths of a plain sans serif in ems (Helvetica's, rounded): what a document's print looks like on average.
 * Accented letters are as wide as their base.
 */
const GROUPS: ReadonlyArray<readonly [width: number, glyphs: string]> = [
  [0.22, "ijl"],
  [0.28, "Ift.,:;'|!/()[]-"],
  [0.33, "r"],
  [0.5, "Jckszvxy"],
  [0.56, "L0123456789abdeghnopqu"],
  [0.61, "FTZ"],
  [0.67, "ABEKPSVXY"],
  [0.72, "CDHNRUw"],
  [0.78, "GOQ"],
  [0.83, "Mm"],
  [0.94, "W"],
];

const WIDTHS = new Map(GROUPS.flatMap(([width, glyphs]) => [...glyphs].map((glyph) => [glyph, width] as const)));
const USUAL = 0.6;

export function glyphWidth(character: string): number {
  const base = character.normalize("NFD").charAt(0);
  return WIDTHS.get(base) ?? USUAL;
}

/** Narrow in this table, wide in typewriter and OCR fonts: a gap beside one of them says less. */
export function variesByFont(character: string): boolean {
  return /[IJijl1|ft]/.test(character);
}
