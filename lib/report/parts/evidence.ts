import { type FieldEvidence, type FieldSource, otherValues, readValues } from "@/lib/contract";
import { formatShare, humanise } from "@/lib/format";
import type { CaseFile, ReportSetting } from "../case-file";
import type { Ink, Paper } from "../paper";
import { type Cell, table } from "../table";

const LEVELS: Record<FieldEvidence["level"], Ink> = { proven: "good", read: "text", "needs-eyes": "care" };

/**
 * Every field with each source's read of it, and the lines of the machine-readable zone. Of a record without a reading
 * (another server's may have none) the values it tells. Then, as on the review page, whatever else was told.
 */
export function evidence(paper: Paper, file: CaseFile, setting: ReportSetting): void {
  paper.heading(setting.words.report.evidence);
  fields(paper, file, setting);
  others(paper, file, setting);
}

function fields(paper: Paper, { detail }: CaseFile, setting: ReportSetting): void {
  const { reading } = detail;
  const { words } = setting;
  const { report, document } = words;
  const { matrix } = words.evidence;
  if (reading === null) {
    const values = readValues(detail);
    // What else was told follows: then it is not true that nothing was read.
    if (values === null && otherValues(detail).length > 0) return;
    toldValues(paper, values ?? {}, setting);
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

/** Keys that have no place of their own, such as those of a newer server. */
function others(paper: Paper, { detail }: CaseFile, { words: { report, evidence } }: ReportSetting): void {
  const told = otherValues(detail);
  if (told.length === 0) return;
  const titles = new Map(Object.entries({ mrz: evidence.mrz.title, barcode: evidence.barcode.title }));
  table(
    paper,
    [
      { title: evidence.matrix.other, share: 0.3 },
      { title: report.value, share: 0.7 },
    ],
    told.map(([key, value]): Cell[] => [{ text: titles.get(key) ?? humanise(key), ink: "faint" }, { text: value }]),
  );
}

function readOf({ reads, agreement, value }: FieldEvidence, source: FieldSource): Cell {
  const own = reads.filter((read) => read.source === source);
  const differs = agreement === "differ" && own.some((read) => read.value !== value);
  const text = own.map((read) => `${read.value} (${formatShare(read.confidence).replace(" ", "\u00a0")})`).join("; ");
  return { text, ink: differs ? "bad" : "text" };
}
