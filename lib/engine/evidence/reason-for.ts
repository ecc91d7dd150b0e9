import type { FieldReading, Source } from "../reading";

/** What speaks against a value. */
export interface Doubt {
  differing: readonly [FieldReading, FieldReading] | null;
  failed: FieldReading | undefined;
  plausible: boolean;
  shown: FieldReading;
  reads: readonly FieldReading[];
}

const SOURCE_NAMES: Readonly<Record<Source, string>> = { mrz: "MRZ", printed: "printed zone", barcode: "barcode" };

/** One plain sentence for a person: the gravest doubt first. */
export function reasonFor({ differing, failed, plausible, shown, reads }: Doubt): string {
  if (differing) {
    const [a, b] = differing;
    if (a.source === b.source) return `The ${SOURCE_NAMES[a.source]} says both ${a.value} and ${b.value}.`;
    return `The ${SOURCE_NAMES[a.source]} says ${a.value}, the ${SOURCE_NAMES[b.source]} says ${b.value}.`;
  }
  if (failed) return `The check digit of the ${SOURCE_NAMES[failed.source]} does not fit ${failed.value}.`;
  if (!plausible) return `${shown.value} cannot be right.`;
  if (reads.some((read) => read.corrected))
    return `A character of the ${SOURCE_NAMES[shown.source]} was corrected by its check digit and nothing else confirms it.`;
  return `Only read from the ${[...new Set(reads.map((read) => SOURCE_NAMES[read.source]))].join(" and the ")}, and not clearly.`;
}
