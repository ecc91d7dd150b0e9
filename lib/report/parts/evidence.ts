import { type FieldEvidence, type FieldSource, readValues } from "@/lib/contract";
import { formatShare, humanise } from "@/lib/format";
import type { CaseFile, ReportSetting } from "../case-file";
import type { Ink, Paper } from "../paper";
import { type Cell, table } from "../table";

const LEVELS: Record<FieldEvidence["level"], Ink> = { proven: "good", read: "text", "needs-eyes": "care" };

/**
 * Every field with each source's read of it, and the lines of the machine-readable zone. Of a record without a reading
 * (another server's may have none) the values it tells.
 */
export function evidence(paper: Paper, { detail }: CaseFile, setting: ReportSetting): void {
  const { reading } = detail;
  const { words } = setting;
  const { report, document } = words;
  const { matrix } = words.evidence;
  paper.heading(report.evidence);
  if (reading === null) {
    toldValues(paper, readValues(detail) ?? {}, setting);
    return;
  }
  if (reading.fields.length === 0) {
    paper.line(report.noEvidence, { ink: "faint" });
    return;
  }
  const source = (name: FieldSource): string => document.sources[name] ?? name;
  table(
    paper,
    [
      { title: matrix.field, share: 0.17 },
      { title: report.value, share: 0.21 },
      { title: report.level, share: 0.11 },
      { title: source("printed"), share: 0.17 },
      { title: source("mrz"), share: 0.17 },
      { title: source("barcode"), share: 0.17 },
    ],
    reading.fields.map((field): Cell[] => [
      { text: document.fields[field.field] ?? humanise(field.field), ink: "faint" },
      { text: field.value, weight: "bold" },
      { text: matrix.levels[field.level] ?? field.level, ink: LEVELS[field.level] },
      ...(["printed", "mrz", "barcode"] as const).map((name) => readOf(field, name)),
    ]),
  );
  if (reading.mrz !== null) {
    paper.line(`${report.zone} (${reading.mrz.format})`, { ink: "faint" });
    for (const line of reading.mrz.lines) paper.line(line);
  }
}

/** As on the review page: the values alone, since neither a source nor how sure each is was told. */
function toldValues(
  paper: Paper,
  values: Readonly<Record<string, string>>,
  { words: { report, document, evidence } }: ReportSetting,
): void {
  const told = Object.entries(values);
  if (told.length === 0) {
    paper.line(report.noEvidence, { ink: "faint" });
    return;
  }
  paper.line(evidence.matrix.told, { ink: "faint" });
  table(
    paper,
    [
      { title: evidence.matrix.field, share: 0.3 },
      { title: report.value, share: 0.7 },
    ],
    told.map(([field, value]): Cell[] => [
      { text: document.fields[field] ?? humanise(field), ink: "faint" },
      { text: value },
    ]),
  );
}

function readOf({ reads, agreement, value }: FieldEvidence, source: FieldSource): Cell {
  const own = reads.filter((read) => read.source === source);
  const differs = agreement === "differ" && own.some((read) => read.value !== value);
  const text = own.map((read) => `${read.value} (${formatShare(read.confidence).replace(" ", "\u00a0")})`).join("; ");
  return { text, ink: differs ? "bad" : "text" };
}
