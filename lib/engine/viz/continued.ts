import type { FieldName } from "../reading";
import { type DocumentPage, isLabelled } from "./document-page";
import type { Segment } from "./segment";
import { type Taken, takeValue } from "./take-value";

/** Rows of an address after its first: street, place, region. */
const MORE_ROWS = 2;

/** An address goes on in the rows under it, close by and from the same left edge, until a label or another print stands there. */
export function continued(
  page: DocumentPage,
  field: FieldName,
  first: Segment,
  taken: Taken,
): Taken & { segments: Segment[] } {
  const segments = [first];
  const parts = [taken];
  while (field === "address" && parts.length <= MORE_ROWS) {
    const last = segments[segments.length - 1] ?? first;
    const next = page.segments.find((segment) => isNextRow(page, last, segment));
    const more = next && takeValue(field, next.text, page.take);
    if (!next || !more) break;
    segments.push(next);
    parts.push(more);
  }
  return { segments, value: parts.map(({ value }) => value).join(" "), raw: parts.map(({ raw }) => raw).join("\n") };
}

function isNextRow(page: DocumentPage, last: Segment, segment: Segment): boolean {
  const down = segment.middle - last.middle;
  const alike = segment.height > last.height * 0.7 && segment.height < last.height * 1.4;
  const close = down > last.height * 0.5 && down < last.height * 1.9;
  return close && alike && Math.abs(segment.left - last.left) < page.unit && !isLabelled(page, segment);
}
