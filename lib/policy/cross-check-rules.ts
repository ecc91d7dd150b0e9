import type { FieldEvidence, FieldName, FieldReading } from "@/lib/engine/reading";
import { differOnlyInLookAlikes } from "./look-alikes";
import { checked, comparedReads, configured, FIELD_LABELS, noting, type Rule, skipped } from "./rule";
import { CONFIDENT_READ, SIDES_DIFFER_FIELDS } from "./thresholds";

type Pair = readonly [FieldReading, FieldReading];

/** Two reads from the named sources in a field whose sources differ. */
function differingPair(evidence: FieldEvidence, a: FieldReading["source"], b: FieldReading["source"]): Pair | null {
  if (evidence.agreement !== "differ") return null;
  const first = evidence.reads.find((read) => read.source === a);
  const second = evidence.reads.find((read) => read.source === b && read.value !== first?.value);
  return first && second ? [first, second] : null;
}

/** Both reads are confident, and they differ in more than characters that readers confuse. */
const confident = ([a, b]: Pair) =>
  a.confidence >= CONFIDENT_READ && b.confidence >= CONFIDENT_READ && !differOnlyInLookAlikes(a.value, b.value);
const namesOf = (differing: readonly FieldEvidence[]): FieldName[] => differing.map(({ field }) => field);
const list = (differing: readonly FieldEvidence[]) =>
  namesOf(differing)
    .map((field) => FIELD_LABELS[field])
    .join(", ");

/** Printed zone against MRZ. Confident differences follow the option; doubtful ones only ask for a look. */
export const printedAgainstMrzRule: Rule = (context) => {
  if (!context.reading.mrz) return skipped("printed-against-mrz", "data");
  const differing = context.reading.fields.flatMap((evidence) => {
    const pair = differingPair(evidence, "printed", "mrz");
    return pair ? [{ evidence, sure: confident(pair) }] : [];
  });
  const sure = differing.filter((d) => d.sure).map((d) => d.evidence);
  const doubtful = differing.filter((d) => !d.sure).map((d) => d.evidence);
  const shared = { code: "MRZ_AND_DATA_EXTRACTED_FROM_OCR_NOT_SAME", feature: "data" } as const;
  const sureFinding = configured(context, "inconsistentDataAction", {
    ...shared,
    says: { sentence: "differ", values: { fields: namesOf(sure), confidence: CONFIDENT_READ } },
    text: `Printed zone and MRZ differ in: ${list(sure)}.`,
    ...(sure[0] ? { field: sure[0].field } : {}),
    compared: sure.flatMap(comparedReads),
    threshold: `both reads at confidence ${CONFIDENT_READ} or more`,
    clearedBy: "A document whose zones agree, or a sharper picture when one of them was misread.",
  });
  const doubtfulFinding = noting("warning", {
    ...shared,
    says: { sentence: "mayDiffer", values: { fields: namesOf(doubtful), confidence: CONFIDENT_READ } },
    text: `Printed zone and MRZ may differ, or one was misread: ${list(doubtful)}.`,
    ...(doubtful[0] ? { field: doubtful[0].field } : {}),
    compared: doubtful.flatMap(comparedReads),
    threshold: `a read under confidence ${CONFIDENT_READ}, or look-alike characters only`,
    clearedBy: "A person who looks at both crops, or a sharper picture.",
  });
  const warnings = sure.length > 0 ? [sureFinding] : doubtful.length > 0 ? [doubtfulFinding] : [];
  return checked("printed-against-mrz", "data", warnings, {
    value: `${differing.length} fields differ`,
    threshold: "0",
  });
};

/** A barcode is error-corrected: what it says against the other zones. The API has no option for it, so it never declines. */
export const barcodeRule: Rule = (context) => {
  const { reading } = context;
  if (reading.barcodes.length === 0) {
    if (!reading.barcodeExpected) return skipped("barcode", "data");
    const finding = noting("warning", {
      code: "BARCODE_NOT_DETECTED",
      feature: "document",
      says: { sentence: "missing", values: {} },
      text: "This type of document carries a barcode on a side that was sent, but none could be read.",
      clearedBy: "A picture with at least two pixels for each bar of the code, sharp and without glare.",
    });
    return checked("barcode", "data", [finding]);
  }
  const differing = reading.fields.filter(
    (evidence) => differingPair(evidence, "barcode", "printed") ?? differingPair(evidence, "barcode", "mrz"),
  );
  const finding = noting("warning", {
    code: "BARCODE_VALIDATION_FAILED",
    feature: "data",
    says: { sentence: "differ", values: { fields: namesOf(differing) } },
    text: `The barcode differs from the document in: ${list(differing)}.`,
    ...(differing[0] ? { field: differing[0].field } : {}),
    compared: differing.flatMap(comparedReads),
    clearedBy: "A person who looks at both reads; a document whose barcode says what is printed.",
  });
  return checked("barcode", "data", differing.length > 0 ? [finding] : [], {
    value: `${differing.length} fields differ`,
    threshold: "0",
  });
};

const IDENTIFYING: readonly FieldName[] = ["surname", "givenNames", "fullName", "documentNumber", "dateOfBirth"];

/** Two or more identifying fields that differ between front and back: not one document. */
export const sidesRule: Rule = (context) => {
  if (context.sidesSent.length < 2) return skipped("sides", "document");
  const differing = context.reading.fields.filter((evidence) => {
    if (!IDENTIFYING.includes(evidence.field) || evidence.agreement !== "differ") return false;
    const front = evidence.reads.find((read) => read.side === "front" && read.confidence >= CONFIDENT_READ);
    const back = evidence.reads.find((read) => read.side === "back" && read.confidence >= CONFIDENT_READ);
    return front !== undefined && back !== undefined && front.value !== back.value;
  });
  const finding = configured(context, "inconsistentDataAction", {
    code: "DOCUMENT_SIDES_MISMATCH",
    feature: "document",
    says: { sentence: "differ", values: { fields: namesOf(differing), least: SIDES_DIFFER_FIELDS } },
    text: `Front and back differ in: ${list(differing)}.`,
    compared: differing.flatMap(comparedReads),
    threshold: `${SIDES_DIFFER_FIELDS} identifying fields`,
    clearedBy: "Front and back of the same document.",
  });
  const warnings = differing.length >= SIDES_DIFFER_FIELDS ? [finding] : [];
  return checked("sides", "document", warnings, {
    value: `${differing.length} fields differ`,
    threshold: `fewer than ${SIDES_DIFFER_FIELDS}`,
  });
};
