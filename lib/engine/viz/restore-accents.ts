import { quadSize, rectify, toGrey } from "../image";
import type { Grey, Pixels } from "../pixels";
import type { FieldName, FieldReading, Point, Quad, Side } from "../reading";
import { ACCENT_LETTERS, STATE_LANGUAGE, STATE_LETTERS } from "./accent-languages";
import type { AccentReader } from "./accent-reader";
import { fuseAccents } from "./fuse-accents";

/** Fields that hold names of people and places: numbers and dates have no accents. */
const SPELLED: ReadonlySet<FieldName> = new Set([
  "surname",
  "givenNames",
  "fullName",
  "placeOfBirth",
  "address",
  "authority",
]);

/** Line height that the language data were trained for, in pixels. */
const LINE_HEIGHT = 40;
/** Room above for accents on capitals, and around: the recogniser's boxes cut close. */
const MARGIN = 0.18;
const LONGEST = 1200;

/**
 * The reads with accents and missing spaces put back where a second reading in the state's language shows them. Letters
 * are never changed. Reads of other sources, of values without a place, and of states that write plainly are passed through.
 */
export async function restoreAccents(
  reads: readonly FieldReading[],
  images: ReadonlyArray<{ side: Side; pixels: Pixels }>,
  issuingState: string | null,
  reader: AccentReader,
): Promise<FieldReading[]> {
  const language = issuingState === null ? undefined : STATE_LANGUAGE[issuingState];
  if (language === undefined) return [...reads];
  const letters = STATE_LETTERS[issuingState ?? ""] ?? ACCENT_LETTERS[language];
  const restored: FieldReading[] = [];
  for (const read of reads) {
    const image = images.find(({ side }) => side === read.side);
    if (read.source !== "printed" || !SPELLED.has(read.field) || !read.quad || !image) {
      restored.push(read);
      continue;
    }
    const texts: string[] = [];
    // A value over several rows has one box around them all and a line break for each row in its raw text.
    for (const row of rowsOf(read.quad, read.raw.split("\n").length))
      texts.push(await reader.read(cropLine(image.pixels, row), language));
    restored.push({ ...read, value: fuseAccents(read.value, texts.join(" "), letters) });
  }
  return restored;
}

function rowsOf(quad: Quad, count: number): Quad[] {
  const at = (a: Point, b: Point, share: number): Point => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
  const [tl, tr, br, bl] = quad;
  return Array.from({ length: count }, (_, i): Quad => {
    const [from, to] = [i / count, (i + 1) / count];
    return [at(tl, bl, from), at(tr, br, from), at(tr, br, to), at(tl, bl, to)];
  });
}

function cropLine(pixels: Pixels, quad: Quad): Grey {
  const roomy = grow(quad);
  const { width, height } = quadSize(roomy);
  const scale = LINE_HEIGHT / Math.max(1, height);
  return toGrey(rectify(pixels, roomy, Math.min(LONGEST, Math.max(16, Math.round(width * scale))), LINE_HEIGHT));
}

function grow(quad: Quad): Quad {
  const height = quadSize(quad).height;
  const away = (a: Point, b: Point): Point => {
    const length = Math.hypot(a[0] - b[0], a[1] - b[1]) || 1;
    return [((a[0] - b[0]) / length) * height * MARGIN, ((a[1] - b[1]) / length) * height * MARGIN];
  };
  const [tl, tr, br, bl] = quad;
  const corner = (p: Point, beside: Point, across: Point): Point => {
    const [ax, ay] = away(p, beside);
    const [bx, by] = away(p, across);
    return [p[0] + ax + bx, p[1] + ay + by];
  };
  return [corner(tl, tr, bl), corner(tr, tl, br), corner(br, bl, tr), corner(bl, br, tl)];
}
