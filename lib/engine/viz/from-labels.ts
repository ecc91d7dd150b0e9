import type { FieldName } from "../reading";
import { type Candidate, meanConfidence } from "./candidate";
import { continued } from "./continued";
import { type DocumentPage, isLabelled, isPureLabel, type PlacedLabel } from "./document-page";
import type { Where } from "./layout";
import type { Segment } from "./segment";
import { takeValue } from "./take-value";

const ANYWHERE: readonly Where[] = ["inline", "right", "below"];

/** Values that stand at a label: behind it, right of it, under it or (some cards) above it. */
export function fromLabels(page: DocumentPage): Candidate[] {
  return page.labels.flatMap((label) =>
    label.rule.rows ? stacked(page, label, label.rule.rows) : single(page, label, label.rule.fields),
  );
}

function single(page: DocumentPage, label: PlacedLabel, fields: readonly FieldName[]): Candidate[] {
  const where = label.rule.where ?? ANYWHERE;
  const found: Candidate[] = [];
  const second = label.rule.second ? { second: true } : {};
  for (const field of fields) {
    const trust = Math.min(label.strength, 12) * 0.02;
    // After a stroke stands the label in the next language, however badly read ("Surname/Hom").
    if (where.includes("inline") && label.rest.trim().length > 0 && !/^\s*[/|]\s*[A-Za-z]/.test(label.rest)) {
      const taken = takeValue(field, label.rest, page.take);
      if (taken && !isLabelScrap(field, label.rest))
        found.push({
          field,
          ...taken,
          ...second,
          segments: [label.segment],
          route: "inline",
          score: 0.35 + meanConfidence(label.segment) + trust,
        });
    }
    for (const near of neighbours(page, label, where)) {
      const taken = takeValue(field, near.segment.text, page.take);
      if (taken)
        found.push({
          field,
          ...continued(page, field, near.segment, taken),
          ...second,
          route: "beside",
          score: meanConfidence(near.segment) - near.cost * 0.25 + trust,
        });
    }
  }
  return found;
}

/** "Suname Hom": what is left of a second language's label. A short value needs a colon before it, or capitals. */
function isLabelScrap(field: FieldName, rest: string): boolean {
  if (field !== "surname" && field !== "givenNames" && field !== "fullName") return false;
  return /^\s*[A-Z]?[a-zà-ž]{1,5}\W*$/.test(rest);
}

interface Near {
  segment: Segment;
  /** 0 is ideal; in units of print height. */
  cost: number;
}

function neighbours(page: DocumentPage, label: PlacedLabel, where: readonly Where[]): Near[] {
  const { unit } = page;
  const found: Near[] = [];
  for (const segment of page.segments) {
    if (segment === label.segment || isPureLabel(page, segment)) continue;
    const down = segment.middle - label.segment.middle;
    const reach = Math.max(label.segment.height, unit);
    const overlaps = segment.left < label.right + unit && segment.right > label.left - unit * 0.5;
    const aside = Math.abs(segment.left - label.left) / unit;
    const taken = isLabelled(page, segment) ? 0.6 : 0;
    if (where.includes("below") && overlaps && down > unit * 0.4 && down < reach * 3.6)
      found.push({ segment, cost: aside * 0.12 + (down / unit) * 0.22 + taken + between(page, label, segment) });
    if (where.includes("above") && overlaps && down < -unit * 0.4 && down > -reach * 2.6)
      found.push({ segment, cost: aside * 0.12 - (down / unit) * 0.2 + taken - 0.1 });
    const gap = segment.left - label.right;
    if (
      where.includes("right") &&
      Math.abs(down) < 0.65 * Math.max(label.segment.height, segment.height) &&
      gap > -unit &&
      gap < unit * 12
    )
      found.push({
        segment,
        cost:
          0.3 +
          (Math.max(0, gap) / unit) * 0.08 +
          (Math.abs(down) / unit) * 0.3 +
          taken +
          crossed(page, label, segment),
      });
  }
  return found.sort((a, b) => a.cost - b.cost);
}

/** A nearer label over the same value has the better claim. */
function between(page: DocumentPage, label: PlacedLabel, value: Segment): number {
  const rival = page.labels.some(
    (other) =>
      other.segment !== label.segment &&
      other.segment !== value &&
      other.strength >= 3 &&
      other.segment.middle > label.segment.middle + page.unit * 0.4 &&
      other.segment.middle < value.middle - page.unit * 0.3 &&
      other.left < value.right &&
      other.right > value.left - page.unit,
  );
  const beside = page.labels.some(
    (other) =>
      other.segment !== label.segment &&
      other.segment !== value &&
      other.strength >= 3 &&
      Math.abs(other.segment.middle - value.middle) < page.unit * 0.5 &&
      other.right <= value.left + page.unit &&
      value.left - other.right < page.unit * 4 &&
      other.rest.replace(/[^A-Za-z0-9]/g, "").length <= 1,
  );
  return (rival ? 1.6 : 0) + (beside ? 0.8 : 0);
}

/** A label that stands between this one and the value on the same row. */
function crossed(page: DocumentPage, label: PlacedLabel, value: Segment): number {
  return page.labels.some(
    (other) =>
      other !== label &&
      other.segment !== value &&
      other.strength >= 3 &&
      other.left > label.left &&
      other.right <= value.left + page.unit &&
      Math.abs(other.segment.middle - value.middle) < page.unit * 0.7,
  )
    ? 1.6
    : 0;
}

/** Rows under one label, each with its own field; rows of the same field are one value over several lines. */
function stacked(page: DocumentPage, label: PlacedLabel, rows: readonly FieldName[]): Candidate[] {
  const first = neighbours(page, label, label.rule.where ?? ["below", "right"]).find(
    ({ segment }) => rows[0] && takeValue(rows[0], segment.text, page.take) !== null,
  );
  if (!first) return [];
  const column = [first.segment];
  while (column.length < rows.length) {
    const last = column[column.length - 1] ?? first.segment;
    const next = page.segments.find(
      (segment) =>
        segment.middle - last.middle > last.height * 0.5 &&
        segment.middle - last.middle < last.height * 2 &&
        Math.abs(segment.left - last.left) < page.unit * 1.5 &&
        !isLabelled(page, segment) &&
        takeValue(rows[column.length] ?? "surname", segment.text, page.take) !== null,
    );
    if (!next) break;
    column.push(next);
  }
  // With fewer rows than the label allows, the last field keeps the last row: one surname instead of two.
  const fields = column.map((_, i) => (i === column.length - 1 ? (rows[rows.length - 1] ?? rows[i]) : rows[i]));
  if (column.length === 1) fields[0] = rows[0];
  const score = meanConfidence(first.segment) - first.cost * 0.25 + Math.min(label.strength, 12) * 0.02 + 0.1;
  const found: Candidate[] = [];
  for (const field of new Set(fields)) {
    if (!field) continue;
    const segments = column.filter((_, i) => fields[i] === field);
    const parts = segments.flatMap((segment) => takeValue(field, segment.text, page.take) ?? []);
    if (parts.length > 0)
      found.push({
        field,
        segments,
        route: "row",
        score,
        value: parts.map((part) => part.value).join(" "),
        raw: parts.map((part) => part.raw).join("\n"),
      });
  }
  return found;
}
