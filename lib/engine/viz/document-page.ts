import { findLabels, type LabelHit, labelWords } from "./find-labels";
import type { Layout } from "./layout";
import { medianHeight, type Segment } from "./segment";
import type { TakeContext } from "./take-value";
import { READABLE } from "./thresholds";

/** A label where it stands on the page. */
export interface PlacedLabel extends LabelHit {
  segment: Segment;
  left: number;
  right: number;
  /** Text of the segment after the label, up to the next label. */
  rest: string;
}

/** One side of a document, ready to be asked for fields. */
export interface DocumentPage {
  segments: readonly Segment[];
  labels: readonly PlacedLabel[];
  /** Median height of the print: the unit of distances. */
  unit: number;
  layout: Layout;
  take: TakeContext;
}

const ZONE_LINE = /[<«《].*[<«《]/;

/** Finds the labels of a side once, so that every rule sees the same ones. */
export function createPage(all: readonly Segment[], layout: Layout, take: TakeContext): DocumentPage {
  const segments = all.filter(
    (segment) => !ZONE_LINE.test(segment.text.replace(/\s/g, "")) && confidenceOf(segment) >= READABLE,
  );
  const words = labelWords(layout);
  const labels = segments.flatMap((segment) => place(segment, findLabels(segment, words)));
  return { segments, labels, unit: medianHeight(segments), layout, take };
}

function confidenceOf(segment: Segment): number {
  return segment.confidences.reduce((a, b) => a + b, 0) / Math.max(1, segment.confidences.length);
}

function place(segment: Segment, hits: readonly LabelHit[]): PlacedLabel[] {
  const sorted = [...hits].sort((a, b) => a.from - b.from);
  const width = segment.right - segment.left;
  const at = (offset: number): number => segment.left + (width * offset) / Math.max(1, segment.text.length);
  return sorted.map((hit, i) => ({
    ...hit,
    segment,
    left: at(hit.from),
    right: at(hit.to),
    rest: segment.text.slice(hit.to, sorted[i + 1]?.from ?? segment.text.length),
  }));
}

/** True when a segment is a label and nothing else, read well enough to say so. */
export function isPureLabel(page: DocumentPage, segment: Segment): boolean {
  return page.labels.some(
    (label) => label.segment === segment && label.strength >= 3 && label.rest.replace(/[^A-Za-z0-9]/g, "").length <= 1,
  );
}

export function isLabelled(page: DocumentPage, segment: Segment): boolean {
  return page.labels.some((label) => label.segment === segment && label.strength >= 3);
}
