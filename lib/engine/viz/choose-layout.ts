import type { DocumentType } from "../reading";
import { findApproximate } from "./approximate";
import type { Layout } from "./layout";
import { EUROPE } from "./layouts/europe";
import { GENERIC } from "./layouts/generic";
import { LATIN_AMERICA } from "./layouts/latin-america";
import { NORTH_AMERICA } from "./layouts/north-america";
import { folded } from "./plain";
import type { Segment } from "./segment";
import { STATE_WORDS } from "./state-words";
import { MARK_SCORE_NEEDED, MARK_TOLERANCE, STRICT_TOLERANCE } from "./thresholds";

const LAYOUTS: readonly Layout[] = [...LATIN_AMERICA, ...EUROPE, ...NORTH_AMERICA];

/** In how many states a mark is printed: PERSONALAUSWEIS alone does not tell Germany from Belgium. */
const SHARED = new Map<string, number>();
for (const mark of new Set(LAYOUTS.flatMap((layout) => layout.marks)))
  SHARED.set(mark, new Set(LAYOUTS.filter((layout) => layout.marks.includes(mark)).map((layout) => layout.state)).size);

/** The layout whose printed words are on the document; the generic one when none is clearly there. */
export function chooseLayout(segments: readonly Segment[]): Layout {
  const lines = segments.map((segment) => folded(segment.text));
  let best: { layout: Layout; rank: number } | null = null;
  for (const layout of LAYOUTS) {
    if (layout.unless?.some((word) => stands(lines, word, STRICT_TOLERANCE) > 0)) continue;
    if (layout.needs && !layout.needs.some((word) => stands(lines, word, STRICT_TOLERANCE) > 0)) continue;
    const scores = layout.marks.map((mark) => ({ mark, score: stands(lines, mark) }));
    const total = scores.reduce((sum, { score }) => sum + score, 0);
    const rank = scores.reduce((sum, { mark, score }) => sum + score / (SHARED.get(mark) ?? 1), 0);
    if (total >= MARK_SCORE_NEEDED && (!best || rank > best.rank)) best = { layout, rank };
  }
  return best?.layout ?? GENERIC;
}

/** Length of a printed word when one of the lines holds it, less what was misread; else 0. */
function stands(lines: readonly string[], word: string, tolerance = MARK_TOLERANCE): number {
  const target = folded(word);
  const limit = target.length < 6 ? 0 : Math.floor(target.length * tolerance);
  let best = 0;
  for (const line of lines) {
    const hit = findApproximate(line, target, limit);
    if (!hit) continue;
    // A short word inside a longer one is chance ("RUN" in "BRUNO").
    if (target.length < 6 && line.length > target.length + 12) continue;
    best = Math.max(best, target.length - hit.errors * 2);
  }
  return best;
}

/** Printed words that name the kind of document, the most telling first. */
const TYPE_WORDS: ReadonlyArray<readonly [DocumentType, readonly string[]]> = [
  [
    "passport",
    [
      "PASSPORT",
      "PASAPORTE",
      "PASSAPORTE",
      "PASSEPORT",
      "REISEPASS",
      "PASSAPORTO",
      "PASZPORT",
      "CESTOVNI PAS",
      "CESTOVNY PAS",
      "UTLEVEL",
      "PUTOVNICA",
      "PASAPORT",
      "PASSI",
      "PASE",
      "PASAS",
      "PASOSH",
      "PAS",
    ],
  ],
  ["visa", ["VISA", "VISUM", "VISTO"]],
  [
    "residence-permit",
    [
      "RESIDENCE PERMIT",
      "PERMISO DE RESIDENCIA",
      "TITRE DE SEJOUR",
      "AUFENTHALTSTITEL",
      "PERMESSO DI SOGGIORNO",
      "AUTORIZACAO DE RESIDENCIA",
      "TITULO DE RESIDENCIA",
      "RESIDENCIA PERMANENTE",
      "REGISTRO NACIONAL MIGRATORIO",
      "PERMANENT RESIDENT",
    ],
  ],
  [
    "driver-licence",
    [
      "DRIVING LICENCE",
      "DRIVER LICENSE",
      "DRIVERS LICENSE",
      "DRIVER'S LICENCE",
      "LICENCIA DE CONDUCIR",
      "LICENCIA DE CONDUCCION",
      "PERMIS DE CONDUIRE",
      "PERMISO DE CONDUCCION",
      "PERMISO DE CONDUCIR",
      "LICENCIA DE CONDUCTOR",
      "LICENCIA DE MANEJAR",
      "HABILITACAO",
      "CARTA DE CONDUCAO",
      "FUHRERSCHEIN",
      "PATENTE DI GUIDA",
      "LICENCIA FEDERAL",
    ],
  ],
  [
    "identity-card",
    [
      "IDENTITY CARD",
      "IDENTIFICATION CARD",
      "DOCUMENTO NACIONAL DE IDENTIDAD",
      "CEDULA DE IDENTIDAD",
      "CEDULA DE CIUDADANIA",
      "CARTE NATIONALE D'IDENTITE",
      "CARTEIRA DE IDENTIDADE",
      "PERSONALAUSWEIS",
      "CARTA DI IDENTITA",
      "CARTE D'IDENTITE",
      "NATIONAL ID",
      "ID CARD",
      "DOCUMENTO DE IDENTIDAD",
      "OSOBNA ISKAZNICA",
      "DOWOD OSOBISTY",
      "CREDENCIAL PARA VOTAR",
    ],
  ],
];

/** Kind of document by its title, when no layout says it. */
export function typeByWords(segments: readonly Segment[]): DocumentType {
  const lines = segments.map((segment) => folded(segment.text));
  let best: { type: DocumentType; score: number } = { type: "unknown", score: 0 };
  for (const [type, words] of TYPE_WORDS)
    for (const word of words) {
      const short = folded(word).length < 7;
      const score = short ? (lines.includes(folded(word)) ? folded(word).length : 0) : stands(lines, word);
      if (score > best.score) best = { type, score };
    }
  return best.type;
}

/** Issuing state by the name of a state in the document's heading (its upper third); null when none or several stand there. */
export function stateByWords(segments: readonly Segment[]): string | null {
  if (segments.length === 0) return null;
  const top = Math.min(...segments.map((s) => s.middle));
  const bottom = Math.max(...segments.map((s) => s.middle));
  const heading = segments.filter((s) => s.middle <= top + (bottom - top) / 3).map((s) => folded(s.text));
  const scores = Object.entries(STATE_WORDS)
    .map(([state, words]) => ({
      state,
      score: Math.max(0, ...words.filter((word) => word.length >= 5).map((word) => stands(heading, word))),
    }))
    .filter(({ score }) => score >= 5)
    .sort((a, b) => b.score - a.score);
  const [first, second] = scores;
  return first && (!second || first.score > second.score) ? first.state : null;
}
