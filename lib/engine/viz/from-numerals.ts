import { type Candidate, meanConfidence } from "./candidate";
import { continued } from "./continued";
import type { DocumentPage } from "./document-page";
import type { Numeral } from "./layout";
import type { Segment } from "./segment";
import { takeValue } from "./take-value";

/** Values behind the printed field numbers of driving licences. */
export function fromNumerals(page: DocumentPage): Candidate[] {
  const numerals = page.layout.numerals;
  if (!numerals) return [];
  const byLength = [...numerals].sort((a, b) => b.mark.length - a.mark.length);
  const column = columnOf(page, byLength);
  return page.segments.flatMap((segment) => {
    const hit = numeralOf(segment.text, byLength);
    if (!hit) return [];
    const aligned = column !== null && Math.abs(segment.left - column) < page.unit * 1.3;
    // Without its full stop a number is only believed in the numbers' own column, or before a letter.
    if (hit.separator === "" && !aligned && !/^[A-Z]/i.test(hit.rest)) return [];
    if (hit.rest === "") return besideLoneNumeral(page, segment, hit.numeral);
    return hit.numeral.fields.flatMap((field): Candidate[] => {
      const taken = takeValue(field, hit.rest, page.take);
      const score = meanConfidence(segment) + (hit.separator === "" ? 0 : 0.15) + (aligned ? 0.1 : 0);
      return taken ? [{ field, ...taken, segments: [segment], route: "numeral", score }] : [];
    });
  });
}

interface NumeralHit {
  numeral: Numeral;
  separator: string;
  rest: string;
}

function numeralOf(text: string, byLength: readonly Numeral[]): NumeralHit | null {
  for (const numeral of byLength) {
    if (!text.toLowerCase().startsWith(numeral.mark.toLowerCase())) continue;
    const after = text.slice(numeral.mark.length);
    const separator = /^[.,:;)\s]+/.exec(after)?.[0] ?? "";
    const lettered = /[a-d]$/.test(numeral.mark);
    return { numeral, separator: lettered ? `${separator}.` : separator, rest: after.slice(separator.length).trim() };
  }
  return null;
}

/** Left edge of the numbers' column: where most of the clearly separated ones stand. */
function columnOf(page: DocumentPage, byLength: readonly Numeral[]): number | null {
  const lefts = page.segments
    .filter((segment) => {
      const hit = numeralOf(segment.text, byLength);
      return hit !== null && (hit.separator !== "" || /^[A-Z]/i.test(hit.rest)) && hit.numeral.fields.length > 0;
    })
    .map((segment) => segment.left);
  let best: { left: number; count: number } | null = null;
  for (const left of lefts) {
    const count = lefts.filter((other) => Math.abs(other - left) < page.unit).length;
    if (count >= 2 && (!best || count > best.count)) best = { left, count };
  }
  return best?.left ?? null;
}

/** The detector gave the number a box of its own: the value is the next text on its row. */
function besideLoneNumeral(page: DocumentPage, lone: Segment, numeral: Numeral): Candidate[] {
  const next = page.segments
    .filter(
      (segment) =>
        segment !== lone &&
        segment.left > lone.left &&
        segment.left - lone.right < page.unit * 4 &&
        Math.abs(segment.middle - lone.middle) < page.unit * 0.7,
    )
    .sort((a, b) => a.left - b.left)[0];
  if (!next) return [];
  return numeral.fields.flatMap((field): Candidate[] => {
    const taken = takeValue(field, next.text, page.take);
    if (!taken) return [];
    return [{ field, ...continued(page, field, next, taken), route: "numeral", score: meanConfidence(next) + 0.15 }];
  });
}
