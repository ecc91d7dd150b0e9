import { type Candidate, meanConfidence } from "./candidate";
import type { Chosen } from "./choose-fields";
import { type DocumentPage, isLabelled } from "./document-page";
import { plain } from "./plain";
import type { Segment } from "./segment";
import { takeValue } from "./take-value";

/** Names and addresses by where they stand relative to what is known, when nothing printed says what they are. */
export function fromPosition(page: DocumentPage, chosen: Chosen): Candidate[] {
  const names = freeNames(page, chosen);
  const surname = chosen.get("surname");
  const given = chosen.get("givenNames");
  if (surname && given) return address(page, chosen, given);
  if (chosen.has("fullName")) return [];
  if (given) return partner(page, names, given, "surname");
  if (surname) return partner(page, names, surname, "givenNames");
  return pair(page, names, chosen);
}

function freeNames(page: DocumentPage, chosen: Chosen): Segment[] {
  const used = new Set([...chosen.values()].flatMap((candidate) => candidate.segments));
  return page.segments.filter(
    (segment) =>
      !used.has(segment) &&
      !isLabelled(page, segment) &&
      meanConfidence(segment) > 0.9 &&
      plain(segment.text).replace(/[^A-Z]/g, "").length >= 3 &&
      !/[a-z].*\//.test(segment.text) &&
      !HEADING.test(plain(segment.text)) &&
      takeValue("surname", segment.text, page.take) !== null,
  );
}

/** Words of headings and remarks in the languages we know: no name holds them. */
const HEADING =
  /REPUBL|IDENTI|PASSPORT|PASAPORTE|PASSEPORT|DOCUMENT|LICEN|DRIVER|KINGDOM|FEDERA|NATIONAL|NACIONAL|STATES|SPECIMEN|CARD\b|CARTE\b|CARTA\b|KARTE|KORTTI|LIMITS|NONE|CLASS|SIGNATURE|FIRMA|VALID|UNION|EUROP|ISIKUT|MINIST|SUOMI|EESTI|SLOVENSK|SHQIP|CEDULA|REGISTRO|EMISSION|HOLDER|BEARER|AUTHORITY|BIRTH|DATE\b|FECHA|SEX\b|DONOR|VETERAN|ORGAN/;

/** Surname and given names stand one under the other, aligned and of one size; the surname above (ICAO 9303-4 §3.1). */
function partner(
  page: DocumentPage,
  names: readonly Segment[],
  known: Candidate,
  field: "surname" | "givenNames",
): Candidate[] {
  const at = known.segments[0];
  if (!at) return [];
  const near = names
    .filter((segment) => {
      const step = field === "surname" ? at.middle - segment.middle : segment.middle - at.middle;
      return step > at.height * 0.5 && step < at.height * 2.6 && aligned(page, segment, at);
    })
    .sort((a, b) => Math.abs(a.middle - at.middle) - Math.abs(b.middle - at.middle));
  return near.slice(0, 1).flatMap((segment) => candidate(page, segment, field, 0.5));
}

function pair(page: DocumentPage, names: readonly Segment[], chosen: Chosen): Candidate[] {
  // Two aligned words are the holder's names only near the holder's birth date: a back has towns and streets like that.
  const birth = chosen.get("dateOfBirth")?.segments[0];
  if (!birth) return [];
  const above = names.filter((segment) => segment.middle < birth.middle - birth.height * 0.5);
  return pairOf(page, above, false) ?? pairOf(page, names, true) ?? [];
}

/** Under the birth date two aligned names are believed only when a street follows (some licences of the United States). */
function pairOf(page: DocumentPage, names: readonly Segment[], streetNeeded: boolean): Candidate[] | null {
  for (const [i, first] of names.entries())
    for (const second of names.slice(i + 1)) {
      const step = second.middle - first.middle;
      const sizes = Math.abs(first.height - second.height) / Math.max(first.height, second.height);
      if (step < first.height * 0.6 || step > page.unit * 4.5 || sizes > 0.4 || !aligned(page, first, second)) continue;
      if (streetNeeded && !streetUnder(page, second)) continue;
      return [...candidate(page, first, "surname", 0.35), ...candidate(page, second, "givenNames", 0.35)];
    }
  return null;
}

/** Left edges meet, allowing for the number printed before a value (SOUZA over "2 JORGE"). */
function aligned(page: DocumentPage, a: Segment, b: Segment): boolean {
  return Math.abs(a.left - b.left) < page.unit * 1.6;
}

/** House number and street under the given names, as on licences without field numbers. */
function address(page: DocumentPage, chosen: Chosen, given: Candidate): Candidate[] {
  const at = given.segments[0];
  if (chosen.has("address") || !at || page.layout.numerals === undefined) return [];
  const street = streetUnder(page, at);
  return street ? candidate(page, street, "address", 0.5) : [];
}

function streetUnder(page: DocumentPage, at: Segment): Segment | undefined {
  return page.segments.find(
    (segment) =>
      segment.middle > at.middle + at.height * 0.5 &&
      segment.middle - at.middle < at.height * 3.6 &&
      aligned(page, segment, at) &&
      /^\d{1,6}[\s-]?(?:[A-Z]|\d+(?:ST|ND|RD|TH)\b)/i.test(segment.text) &&
      !isLabelled(page, segment),
  );
}

function candidate(
  page: DocumentPage,
  segment: Segment,
  field: "surname" | "givenNames" | "address",
  factor: number,
): Candidate[] {
  const taken = takeValue(field, segment.text, page.take);
  return taken
    ? [{ field, ...taken, segments: [segment], route: "position", score: meanConfidence(segment) * factor }]
    : [];
}
