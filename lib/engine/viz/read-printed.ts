import type { DocumentType, FieldName, FieldReading, Side } from "../reading";
import { type Candidate, meanConfidence } from "./candidate";
import { chooseFields } from "./choose-fields";
import { chooseLayout, stateByWords, typeByWords } from "./choose-layout";
import { orderOfDates } from "./dates";
import { createPage, type DocumentPage } from "./document-page";
import { findCounterparts } from "./find-counterparts";
import { fromLabels } from "./from-labels";
import { fromNumerals } from "./from-numerals";
import { fromPosition } from "./from-position";
import { fromShape } from "./from-shape";
import type { PrintedLine } from "./printed-line";
import { segmentLines } from "./segment";
import { LEGIBLE_WORDS, SURE, TOLD, UNREADABLE } from "./thresholds";
import { toReading } from "./to-reading";

export interface PrintedContext {
  /** What the zone and the barcode of the same document say: looked for among the lines, never copied. */
  known: readonly FieldReading[];
  /** Day of the reading, YYYY-MM-DD. */
  today: string;
}

export interface PrintedReading {
  fields: FieldReading[];
  documentType: DocumentType;
  /** ISO 3166 alpha-3. */
  issuingState: string | null;
  /** Which layout table was used; `generic` when none was recognised. */
  layout: string;
}

/** Fields of the printed zone of both sides, with the kind of document and its state as printed. */
export function readPrinted(lines: readonly PrintedLine[], context: PrintedContext): PrintedReading {
  const all = segmentLines(lines);
  const layout = chooseLayout(all);
  const dateOrder = layout.state === null ? orderOfDates(all.map((segment) => segment.text)) : layout.dateOrder;
  const take = { layout, dateOrder, today: context.today };
  const sides: Side[] = ["front", "back"];
  const candidates = sides.flatMap((side) => {
    const own = lines.filter((line) => line.side === side);
    if (own.length === 0) return [];
    return readSide(createPage(segmentLines(own, layout.cuts), layout, take), context.known);
  });
  return {
    fields: candidates
      .filter((candidate) => !isOverruled(candidate, candidates))
      .map(toReading)
      .filter((read) => read.confidence >= UNREADABLE),
    documentType: layout.state ? layout.type : typeByWords(all),
    issuingState: layout.state ?? stateByWords(all),
    layout: layout.id,
  };
}

/** A guess by shape or place gives way to a field of the other side that something printed names. */
function isOverruled(candidate: Candidate, all: readonly Candidate[]): boolean {
  return (
    isGuess(candidate) &&
    all.some((other) => other !== candidate && other.field === candidate.field && other.score > candidate.score)
  );
}

/** A lone letter somewhere on a page of print does not contradict the zone; it is worth something only where it agrees. */
function isStrayLetter({ field, route, value }: Candidate, known: readonly FieldReading[]): boolean {
  return field === "sex" && route === "shape" && known.some((read) => read.field === "sex" && read.value !== value);
}

function isGuess({ field, route, score }: Candidate): boolean {
  // A lone letter of sex is offered only when no other stands on the side, so that it is more than a guess.
  if (field === "sex") return false;
  return route === "shape" || route === "position" || score < SURE;
}

const WORDS: ReadonlySet<FieldName> = new Set([
  "surname",
  "givenNames",
  "fullName",
  "placeOfBirth",
  "address",
  "authority",
]);

function isLegible(candidate: Candidate): boolean {
  return !WORDS.has(candidate.field) || candidate.segments.every((segment) => meanConfidence(segment) >= LEGIBLE_WORDS);
}

function readSide(page: DocumentPage, known: readonly FieldReading[]): Candidate[] {
  const told = new Set(known.filter((read) => read.confidence >= TOLD).map((read) => read.field));
  const isOffered = (candidate: Candidate): boolean =>
    isLegible(candidate) && !(told.has(candidate.field) && isGuess(candidate)) && !isStrayLetter(candidate, known);
  const tied = [...findCounterparts(page, known), ...fromLabels(page), ...fromNumerals(page)].filter(isOffered);
  const shaped = fromShape(page, chooseFields(tied)).filter(isOffered);
  const sure = [...tied, ...shaped];
  const names = fromPosition(page, chooseFields(sure)).filter(isOffered);
  // A second round: what stands under the names is only known once the names are.
  const rest = fromPosition(page, chooseFields([...sure, ...names])).filter(isOffered);
  return [...chooseFields([...sure, ...names, ...rest]).values()];
}
