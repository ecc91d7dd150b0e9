import {
  FIELD_NAMES,
  type FieldEvidence,
  type FieldName,
  type FieldReading,
  type MrzFormat,
  type Source,
} from "../reading";
import { type CompareContext, sameValue } from "./compare-values";
import { isPlausible } from "./is-plausible";
import { reasonFor } from "./reason-for";
import { splitFullNames } from "./split-full-names";
import { ALONE_CONFIDENCE, READ_CONFIDENCE, WITNESS_CONFIDENCE } from "./thresholds";

/** What is known of the zone that some of the reads come from; null when the document has none. */
export interface ZoneFacts {
  format: MrzFormat;
  /** Every check digit of the format is right, without repair. */
  valid: boolean;
  /** The names fill their field, so that they may be cut. */
  namesCut: boolean;
}

/**
 * One row of evidence a field, in the order of `FIELD_NAMES`; fields that nobody read have no row.
 * `today` (YYYY-MM-DD) bounds what a date of birth can be.
 */
export function weigh(reads: readonly FieldReading[], zone: ZoneFacts | null, today: string): FieldEvidence[] {
  const context: CompareContext = { zoneNamesCut: zone?.namesCut ?? false };
  const all = splitFullNames(reads, context);
  return FIELD_NAMES.flatMap((field) => {
    const own = all.filter((read) => read.field === field);
    return own.length > 0 ? [weighField(field, own, zone, context, today)] : [];
  });
}

function weighField(
  field: FieldName,
  reads: readonly FieldReading[],
  zone: ZoneFacts | null,
  context: CompareContext,
  today: string,
): FieldEvidence {
  const differing = firstDifference(reads, context);
  const shown = show(reads, differing !== null);
  const sources = new Set(reads.map((read) => read.source));
  const agreement = differing ? "differ" : sources.size > 1 ? "agree" : "single";
  const failed = reads.find((read) => read.check === "failed");
  const plausible = isPlausible(field, shown.value, reads, today);
  const doubt = { differing, failed, plausible, shown, reads };
  const evidence: Omit<FieldEvidence, "level" | "reason"> = {
    field,
    value: shown.value,
    source: shown.source,
    agreement,
    reads: [...reads],
  };
  if (differing || failed || !plausible) return { ...evidence, level: "needs-eyes", reason: reasonFor(doubt) };
  if (isWitnessed(reads) || standsAlone(field, reads, zone)) return { ...evidence, level: "proven", reason: null };
  if (isConfident(reads)) return { ...evidence, level: "read", reason: null };
  return { ...evidence, level: "needs-eyes", reason: reasonFor(doubt) };
}

/** The first two reads that cannot be the same value, whatever their sources: two printed dates may differ too. */
function firstDifference(
  reads: readonly FieldReading[],
  context: CompareContext,
): readonly [FieldReading, FieldReading] | null {
  for (const [i, a] of reads.entries())
    for (const b of reads.slice(i + 1)) if (!sameValue(a, b, context)) return [a, b];
  return null;
}

/**
 * Two sources that agree, each read well on its own. A zone read that the check-digit search corrected may be one of
 * them: the correction did not know the print, so that the print confirms it.
 */
function isWitnessed(reads: readonly FieldReading[]): boolean {
  const witnesses = new Set(reads.filter((read) => read.confidence >= WITNESS_CONFIDENCE).map((read) => read.source));
  return witnesses.size >= 2;
}

/**
 * Digits under a check digit of their own. Letters do not stand alone: 26 letter–digit pairs are invisible to the check
 * (0A, 1B, 2C …), and fillers count zero like 0. The whole zone must be right as well: the composite digit catches
 * what two errors hide from one.
 */
function standsAlone(field: FieldName, reads: readonly FieldReading[], zone: ZoneFacts | null): boolean {
  if (!zone?.valid || !PROTECTED.has(field)) return false;
  return reads.some(
    (read) =>
      read.source === "mrz" &&
      read.check === "passed" &&
      !read.corrected &&
      read.confidence >= ALONE_CONFIDENCE &&
      /^[\d-]+$/.test(read.value) &&
      !/[A-Z<]/i.test(read.raw.replace(/<+$/, "")),
  );
}

const PROTECTED: ReadonlySet<FieldName> = new Set(["documentNumber", "dateOfBirth", "dateOfExpiry"]);

/** One good read is enough when nothing corrected it; a weak second one that agrees takes nothing away. */
function isConfident(reads: readonly FieldReading[]): boolean {
  return reads.some((read) => read.confidence >= READ_CONFIDENCE && !read.corrected);
}

/** Characters this doubtful were guessed: not even a check digit that fits makes them the value to show. */
const UNREADABLE = 0.5;
/** Which source to believe when they differ: what a check protects, then what a machine wrote for machines. */
const RANK: Readonly<Record<Source, number>> = { barcode: 2, mrz: 1, printed: 0 };
const SPELLED: ReadonlySet<FieldName> = new Set(["surname", "givenNames", "fullName", "placeOfBirth", "address"]);

/** The read to show: the print's spelling where the sources agree on a name, else the best protected read. */
function show(reads: readonly FieldReading[], differ: boolean): FieldReading {
  const weight = (read: FieldReading): number =>
    (read.check === "passed" ? 4 : 0) -
    (read.check === "failed" ? 4 : 0) -
    (read.corrected ? 1 : 0) +
    RANK[read.source] +
    read.confidence -
    (read.confidence < UNREADABLE ? 8 : 0);
  const spelling = (read: FieldReading): number =>
    read.source === "printed" && SPELLED.has(read.field)
      ? accents(read.value) * 8 + words(read.value) * 4
      : words(read.value) * 4;
  const score = (read: FieldReading): number =>
    differ || !SPELLED.has(read.field)
      ? weight(read) + (printsCentury(read, reads) ? 16 : 0)
      : spelling(read) + weight(read);
  return reads.reduce((best, read) => (score(read) > score(best) ? read : best));
}

/** The zone has two digits of a year: where only the century differs, a printed one is the better guess. */
function printsCentury(read: FieldReading, reads: readonly FieldReading[]): boolean {
  if (read.source === "mrz" || !/^\d{4}-\d\d-\d\d$/.test(read.value) || read.confidence < WITNESS_CONFIDENCE)
    return false;
  return reads.some(
    (other) => other.source === "mrz" && other.value !== read.value && other.value.slice(2) === read.value.slice(2),
  );
}

/** 1 when a text has what the zone cannot write (accents, lower case, hyphens, apostrophes): it is the fuller spelling. */
function accents(text: string): number {
  return /[^\x20-\x7e]|[a-z'-]/.test(text) ? 1 : 0;
}

function words(text: string): number {
  return text.split(/[\s-]+/).length;
}
