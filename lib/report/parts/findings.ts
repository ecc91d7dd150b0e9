import type { EvidencePlace, ExplainedWarning, WarningDetail } from "@/lib/contract";
import { humanise } from "@/lib/format";
import { findingClearing, findingLabel, findingLimit, findingSentence, warningLabel } from "@/lib/i18n";
import type { CaseFile, Crop, ReportSetting } from "../case-file";
import { type Ink, type Paper, SIZE } from "../paper";
import { facts } from "../table";

const INKS: Record<WarningDetail["severity"], Ink> = { error: "bad", warning: "care", information: "faint" };
const CROP = { height: 26, width: 150 };

/** Each finding as the review page explains it, with the pixels it rests on. */
export function findings(paper: Paper, file: CaseFile, setting: ReportSetting): void {
  const { report } = setting.words;
  paper.heading(report.findings);
  const { warnings } = file.explanation;
  if (warnings.length === 0) paper.line(report.noFindings, { ink: "faint" });
  warnings.forEach((warning, at) => {
    if (at > 0) paper.gap(7);
    finding(paper, warning, setting);
    const crops = file.crops.filter((crop) => crop.warning === at);
    if (crops.length > 0) drawCrops(paper, warning, crops, setting);
  });
}

function finding(paper: Paper, warning: ExplainedWarning, setting: ReportSetting): void {
  const { desk, document, evidence, explain, report } = setting.words;
  const { why } = evidence;
  paper.room(70);
  paper.line(warningLabel(warning.code, desk), { weight: "bold" });
  paper.line(`${why.severities[warning.severity]} · ${warning.code}`, {
    size: SIZE.small,
    ink: INKS[warning.severity],
  });
  const told = toldIn(warning, setting);
  paper.line(told.text);
  const names: Record<string, string> = document.options.names;
  const action = why.actions[warning.action.value] ?? warning.action.value;
  const option = warning.action.option === null ? "" : `${names[warning.action.option]}: `;
  facts(paper, [
    ...warning.compared.map(
      ({ source, label, value }) =>
        [document.sources[source] ?? source, label === "" ? value : `${value} (${told.label(label)})`] as const,
    ),
    ...(warning.threshold === null
      ? []
      : [[why.threshold, `${told.limit} (${explain.origins[warning.threshold.origin]})`] as const]),
    [why.rule, `${option}${action} (${explain.origins[warning.action.origin]})`],
    ...(warning.rule === null ? [] : [[report.ruleId, warning.rule] as const]),
    ...(warning.clearedBy === "" ? [] : [[why.clears, told.clearedBy] as const]),
  ]);
}

/** The record's own English for readers of it; theirs for others, as far as there are words. */
function toldIn(warning: ExplainedWarning, { language, words: { findings: words } }: ReportSetting) {
  const { code, text, clearedBy } = warning;
  const limit = warning.threshold?.value ?? "";
  if (language === "en") return { text, limit, clearedBy, label: (label: string) => label };
  return {
    text: findingSentence(warning, words) ?? text,
    limit: findingLimit(warning, words) ?? limit,
    clearedBy: findingClearing(code, words) ?? clearedBy,
    label: (label: string) => findingLabel(label, words) ?? label,
  };
}

function drawCrops(
  paper: Paper,
  { evidence }: ExplainedWarning,
  crops: readonly Crop[],
  { words }: ReportSetting,
): void {
  paper.room(CROP.height + 18);
  const top = paper.doc.y + 4;
  const step = CROP.width + 14;
  let [x, y] = [paper.left, top];
  for (const { place, jpeg, width, height } of crops) {
    if (x + CROP.width > paper.left + paper.width) {
      [x, y] = [paper.left, y + CROP.height + 14];
      paper.doc.y = y;
      paper.room(CROP.height + 18);
      y = paper.doc.y;
    }
    const scale = Math.min(CROP.width / width, CROP.height / height);
    paper.doc.image(Buffer.from(jpeg), x, y, { width: width * scale, height: height * scale });
    const label = labelOf(evidence[place], words);
    paper
      .styled({ size: SIZE.small, ink: "faint" })
      .text(label, x, y + CROP.height + 1, { width: step - 6, lineBreak: false, ellipsis: true });
    x += step;
  }
  paper.doc.y = y + CROP.height + 13;
}

function labelOf(place: EvidencePlace | undefined, { desk, document }: ReportSetting["words"]): string {
  if (place === undefined) return "";
  const field = place.field === null ? null : (document.fields[place.field] ?? humanise(place.field));
  const source = place.source === null ? null : (document.sources[place.source] ?? place.source);
  return [field, source, desk.sides[place.side]].filter((part) => part !== null).join(", ");
}
