import { plain } from "./plain";

/** Above this share of letters that do not match, the second reading is of something else and is not used. */
const MISMATCH_LIMIT = 0.34;
const SPACE_COST = 0.2;

/**
 * Takes accents and spaces from a second reading of the same line and nothing else: the letters stay those of `text`.
 * The main recogniser swallows spaces and the gaps between its letters mislead, so that the second reading's spaces win.
 * The second reading may hold more (a label before the value). `letters` are the accented letters of the language.
 */
export function fuseAccents(text: string, second: string, letters: string): string {
  const own = [...text];
  const other = [...second];
  const path = align(own, other);
  if (!path) return text;
  const allowed = new Set([...letters, ...letters.toUpperCase()]);
  let fused = "";
  own.forEach((character, i) => {
    const match = path.matches[i];
    if (character === " " && standTogether(path.matches[i - 1], path.matches[i + 1])) return;
    if (path.spaceBefore[i] && mayPart(fused, own.slice(i).join(""))) fused += " ";
    fused += match === null || match === undefined ? character : withAccent(character, other[match] ?? "", allowed);
  });
  return fused;
}

/** Small words of names; any other word of a name starts with a capital. */
const PARTICLE = /^(?:d[aeio]s?|del|d[eu]r?|den|l[aeo]s?|v[ao]n|von|zu|y|e|af|bin|ben|el|al)(?![a-zà-ž])/;

/** A space may stand here: not beside punctuation, and not inside a word in lower case ("Aga ni"). */
function mayPart(before: string, after: string): boolean {
  if (before === "" || /[\s\-'.,]$/.test(before) || /^[\s\-'.,]/.test(after)) return false;
  return !/^[a-zà-ž]/.test(after) || PARTICLE.test(after);
}

/** The letters around a space are neighbours in the second reading: the space was only a wide gap. */
function standTogether(before: number | null | undefined, after: number | null | undefined): boolean {
  return typeof before === "number" && typeof after === "number" && after === before + 1;
}

/** The accented letter of the second reading in the case of the first; a letter that has an accent keeps it. */
function withAccent(own: string, other: string, allowed: ReadonlySet<string>): string {
  if (!/^[A-Za-z]$/.test(own) || !allowed.has(other) || plain(other) !== own.toUpperCase()) return own;
  // Turkish has capitals of its own for i and ı: the second reading's own case is the only safe one.
  if (/[İı]/.test(other)) return other;
  return own === own.toUpperCase() ? other.toUpperCase() : other.toLowerCase();
}

interface Path {
  /** For each character of the first text its partner in the second, when the two are one letter. */
  matches: Array<number | null>;
  /** For each character of the first text: the second reading has a space before it. */
  spaceBefore: boolean[];
}

/** Cheapest alignment of the whole of `own` with some stretch of `other`; null when too little matches. */
function align(own: readonly string[], other: readonly string[]): Path | null {
  const rows = own.length + 1;
  const columns = other.length + 1;
  const cost = new Float64Array(rows * columns);
  for (let i = 1; i < rows; i++) cost[i * columns] = i;
  for (let i = 1; i < rows; i++)
    for (let j = 1; j < columns; j++) {
      const replace = (cost[(i - 1) * columns + j - 1] ?? 0) + differ(own[i - 1], other[j - 1]);
      const skipOwn = (cost[(i - 1) * columns + j] ?? 0) + (own[i - 1] === " " ? SPACE_COST : 1);
      const skipOther = (cost[i * columns + j - 1] ?? 0) + (other[j - 1] === " " ? SPACE_COST : 1);
      cost[i * columns + j] = Math.min(replace, skipOwn, skipOther);
    }
  let end = 0;
  for (let j = 1; j < columns; j++)
    if ((cost[own.length * columns + j] ?? 0) < (cost[own.length * columns + end] ?? 0)) end = j;
  if ((cost[own.length * columns + end] ?? own.length) > own.length * MISMATCH_LIMIT) return null;
  return trace(own, other, cost, columns, end);
}

function trace(
  own: readonly string[],
  other: readonly string[],
  cost: Float64Array,
  columns: number,
  end: number,
): Path {
  const matches = new Array<number | null>(own.length).fill(null);
  const spaceBefore = new Array<boolean>(own.length).fill(false);
  let i = own.length;
  let j = end;
  while (i > 0 && j > 0) {
    const here = cost[i * columns + j] ?? 0;
    const step = differ(own[i - 1], other[j - 1]);
    if (Math.abs((cost[(i - 1) * columns + j - 1] ?? 0) + step - here) < 1e-9) {
      if (step === 0) matches[i - 1] = j - 1;
      i--;
      j--;
    } else if (Math.abs((cost[i * columns + j - 1] ?? 0) + (other[j - 1] === " " ? SPACE_COST : 1) - here) < 1e-9) {
      if (other[j - 1] === " " && i < own.length) spaceBefore[i] = true;
      j--;
    } else i--;
  }
  return { matches, spaceBefore };
}

function differ(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return 1;
  return plain(a) === plain(b) ? 0 : 1;
}
