import { isStateCode } from "../mrz";
import type { FieldName } from "../reading";
import { type Candidate, meanConfidence } from "./candidate";
import type { Chosen } from "./choose-fields";
import { parseDates } from "./dates";
import { type DocumentPage, isLabelled, isPureLabel } from "./document-page";
import { plain } from "./plain";
import type { Segment } from "./segment";
import { takeValue } from "./take-value";

/** Values that give themselves away by their shape alone: what is left when labels were unreadable. */
export function fromShape(page: DocumentPage, chosen: Chosen): Candidate[] {
  const free = page.segments.filter(
    (segment) => !isPureLabel(page, segment) && ![...chosen.values()].some((c) => c.segments.includes(segment)),
  );
  return [
    ...numbers(page, free, chosen),
    ...dates(page, free, chosen),
    ...sexes(page, free, chosen),
    ...nationalities(page, free, chosen),
  ];
}

/** A number of the shape that the state prescribes, or any long number where no shape is known, when only one stands there. */
function numbers(page: DocumentPage, free: readonly Segment[], chosen: Chosen): Candidate[] {
  return (["documentNumber", "personalNumber"] as const).flatMap((field): Candidate[] => {
    if (chosen.has(field)) return [];
    const shaped = page.layout.patterns?.[field] !== undefined;
    if (!shaped && field === "personalNumber") return [];
    const found = free.flatMap((segment): Candidate[] => {
      if (isLabelled(page, segment)) return [];
      const taken = takeValue(field, segment.text, page.take);
      if (!taken || (!shaped && !/^[A-Z]{0,4}\d{5,}[A-Z]{0,2}$/.test(taken.value))) return [];
      const size = Math.min(1.5, segment.height / page.unit) * 0.05;
      return [
        {
          field,
          ...taken,
          segments: [segment],
          route: "shape",
          score: meanConfidence(segment) * (shaped ? 0.6 : 0.3) + size,
        },
      ];
    });
    const values = new Set(found.map((candidate) => candidate.value));
    return values.size === 1 ? found : [];
  });
}

/** Youngest holder for whom the earliest date on a document is taken as a birth date without a label saying so. */
const ISSUE_AFTER_BIRTH_DAYS = 300;

function dates(page: DocumentPage, free: readonly Segment[], chosen: Chosen): Candidate[] {
  const all = free
    .flatMap((segment) =>
      parseDates(segment.text, page.take.dateOrder)
        .filter((date) => date.yearDigits === 4)
        .map((date) => ({ ...date, segment })),
    )
    .sort((a, b) => (a.value < b.value ? -1 : 1));
  const make = (field: FieldName, date: (typeof all)[number] | undefined): Candidate[] =>
    date
      ? [
          {
            field,
            value: date.value,
            raw: date.raw,
            segments: [date.segment],
            route: "shape",
            score: meanConfidence(date.segment) * 0.5,
          },
        ]
      : [];
  const found: Candidate[] = [];
  const known = (field: FieldName): string | undefined => chosen.get(field)?.value;
  const birth = known("dateOfBirth");
  const expiry = known("dateOfExpiry");
  const issue = known("dateOfIssue");
  const earliest = all[0];
  const latest = all[all.length - 1];
  const distinct = new Set(all.map((date) => date.value)).size;
  if (!birth && earliest && earliest.value < page.take.today) {
    const next = issue ?? (distinct > 1 ? all[1]?.value : undefined) ?? expiry;
    if (
      next &&
      days(earliest.value, next) > ISSUE_AFTER_BIRTH_DAYS &&
      !(expiry && !issue && distinct === 1 && days(earliest.value, expiry) < 11 * 366)
    )
      found.push(...make("dateOfBirth", earliest));
  }
  const start = birth ?? found[0]?.value;
  // Without a label the latest date is the expiry only when it cannot be the issue: it is to come, or another lies before it.
  if (!expiry && latest && start && latest.value > start) {
    const cannotBeIssue =
      latest.value > page.take.today || (issue !== undefined && latest.value > issue) || distinct > (birth ? 1 : 2);
    if (cannotBeIssue) found.push(...make("dateOfExpiry", latest));
  }
  return found;
}

function days(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** A lone "M", "F", "M/M" is the sex: no other field is a single letter of these. */
function sexes(page: DocumentPage, free: readonly Segment[], chosen: Chosen): Candidate[] {
  if (chosen.has("sex")) return [];
  const found = free.flatMap((segment): Candidate[] => {
    if (!/^([MF]|[A-Z]\s?\/\s?[MF])$/.test(plain(segment.text))) return [];
    const taken = takeValue("sex", segment.text, page.take);
    return taken
      ? [{ field: "sex", ...taken, segments: [segment], route: "shape", score: meanConfidence(segment) * 0.5 }]
      : [];
  });
  return new Set(found.map((candidate) => candidate.value)).size === 1 ? found : [];
}

/** A lone three-letter state code, or a word for the document's own state, off the heading is the nationality. */
function nationalities(page: DocumentPage, free: readonly Segment[], chosen: Chosen): Candidate[] {
  if (chosen.has("nationality")) return [];
  const words = free.flatMap((segment): Candidate[] => {
    // The state's own name stands in headings too: only print below the first name counts.
    const name = (chosen.get("surname") ?? chosen.get("fullName"))?.segments[0];
    if (!name || segment.middle < name.middle || segment.text.length < 5 || segment.text.length > 40) return [];
    if (/[\d,]/.test(segment.text)) return [];
    const taken = takeValue("nationality", segment.text, page.take);
    if (!taken || taken.value !== page.layout.state) return [];
    return [
      { field: "nationality", ...taken, segments: [segment], route: "shape", score: meanConfidence(segment) * 0.45 },
    ];
  });
  if (words.length > 0) return words;
  return free.flatMap((segment): Candidate[] => {
    if (!/^[A-Z]{3}$/.test(segment.text.trim()) || !isStateCode(segment.text.trim())) return [];
    if (segment.height > page.unit * 1.9) return [];
    const taken = takeValue("nationality", segment.text, page.take);
    const own = taken?.value === page.layout.state ? 0.1 : 0;
    return taken
      ? [
          {
            field: "nationality",
            ...taken,
            segments: [segment],
            route: "shape",
            score: meanConfidence(segment) * 0.4 + own,
          },
        ]
      : [];
  });
}
