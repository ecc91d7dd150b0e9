import { sameName } from "../mrz";
import type { FieldName, FieldReading } from "../reading";
import { editDistance } from "./approximate";
import { type Candidate, meanConfidence } from "./candidate";
import { type DateOrder, parseDates } from "./dates";
import type { DocumentPage } from "./document-page";
import { plain } from "./plain";
import type { Segment } from "./segment";
import { takeValue } from "./take-value";

/**
 * Looks for values of the zone or the barcode among the printed lines. A value found this way is the print's own text:
 * where it differs from the other source it stays different, and it is offered only where the two can mean the same.
 */
export function findCounterparts(page: DocumentPage, known: readonly FieldReading[]): Candidate[] {
  return known.flatMap((read) => page.segments.flatMap((segment) => counterpart(page, segment, read)));
}

function counterpart(page: DocumentPage, segment: Segment, { field, value }: FieldReading): Candidate[] {
  switch (field) {
    case "surname":
    case "givenNames":
      return nameIn(page, segment, field, plain(value));
    case "documentNumber":
    case "personalNumber":
      return numberIn(segment, field, value);
    case "dateOfBirth":
    case "dateOfExpiry":
    case "dateOfIssue":
      return dateIn(page, segment, field, value);
    default:
      // Sex and states are too short to be found by value: the same letters stand elsewhere on every document.
      return [];
  }
}

const FOUND = 1.5;
const NEAR = 1.0;

function nameIn(page: DocumentPage, segment: Segment, field: "surname" | "givenNames", zone: string): Candidate[] {
  if (zone.replace(/[^A-Z]/g, "").length < 2) return [];
  const label = page.labels.filter((hit) => hit.segment === segment).map((hit) => hit.rest);
  for (const text of [segment.text, ...label, segment.text.replace(/^\(?\d{1,2}[.)]?\s*/, "")]) {
    const taken = takeValue(field, text, page.take);
    if (!taken) continue;
    if (
      sameName(taken.value, zone, "truncated") &&
      zone.replace(/[^A-Z]/g, "").length >= plain(taken.value).replace(/[^A-Z]/g, "").length * 0.5
    )
      return [make(field, taken, segment, FOUND)];
    const [a, b] = [plain(taken.value).replace(/[^A-Z]/g, ""), zone.replace(/[^A-Z]/g, "")];
    // One letter in five may be misread or differ by spelling; it will be shown as a difference.
    if (b.length >= 4 && editDistance(a, b) <= Math.floor(b.length / 5)) return [make(field, taken, segment, NEAR)];
  }
  return [];
}

function numberIn(segment: Segment, field: "documentNumber" | "personalNumber", zone: string): Candidate[] {
  if (zone.length < 5 || !/\d{2}/.test(zone)) return [];
  const words = segment.text.split(/\s+/);
  for (let length = 1; length <= Math.min(4, words.length); length++)
    for (let i = 0; i + length <= words.length; i++) {
      const raw = words.slice(i, i + length).join(" ");
      const value = plain(raw).replace(/[^A-Z0-9]/g, "");
      if (value === zone) return [make(field, { value, raw }, segment, FOUND)];
    }
  const value = plain(segment.text).replace(/[^A-Z0-9]/g, "");
  if (value.length === zone.length && editDistance(value, zone) === 1)
    return [make(field, { value, raw: segment.text }, segment, NEAR)];
  return [];
}

function dateIn(page: DocumentPage, segment: Segment, field: FieldName, zone: string): Candidate[] {
  const latestYear = Number(zone.slice(0, 4)) + 49;
  // Where no layout says in which order this state writes its dates, "04/10/1949" is the zone's date if either order is.
  const orders: readonly DateOrder[] = page.layout.state === null ? ["DMY", "MDY"] : [page.take.dateOrder];
  const found = orders
    .flatMap((order) => parseDates(segment.text, order, latestYear))
    .find((date) => date.value === zone);
  return found ? [make(field, { value: found.value, raw: found.raw }, segment, FOUND)] : [];
}

function make(field: FieldName, taken: { value: string; raw: string }, segment: Segment, base: number): Candidate {
  return { field, ...taken, segments: [segment], route: "counterpart", score: base + meanConfidence(segment) * 0.3 };
}
