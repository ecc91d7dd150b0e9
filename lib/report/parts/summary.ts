import type { CaseFile, ReportSetting } from "../case-file";
import { type Ink, type Paper, SIZE } from "../paper";
import { facts } from "../table";
import { moment, statusInWords } from "./told";

const INKS: Record<string, Ink> = { approved: "good", declined: "bad", failed: "care" };

/** Whose document, what came out of it, and under which options. */
export function summary(paper: Paper, file: CaseFile, { words, by, at, requestId }: ReportSetting): void {
  const { detail } = file;
  const { report, desk, document } = words;
  const none = desk.common.none;
  const name = detail.extractedData.fullName ?? detail.entityName ?? report.unnamed;
  paper.line(report.title, { size: SIZE.small, ink: "faint" });
  paper.line(name, { weight: "bold", size: SIZE.title });
  paper.gap(4);
  const review = detail.manualDecision;
  facts(paper, [
    [report.engine, statusInWords(detail.status, desk), { weight: "bold", ink: INKS[detail.status] ?? "text" }],
    [
      report.review,
      review === null
        ? report.noReview
        : report.reviewed(words.decisions.kinds[review.kind], words.decisions.states[review.state], review.byName),
      { weight: "bold" },
    ],
    ...(detail.errorMessage === null ? [] : [[report.error, detail.errorMessage] as const]),
    [report.id, detail.id],
    [report.created, moment(detail.createdAt)],
    [report.run, report.runOf(detail.runNumber, detail.runCount)],
    [report.documentType, detail.extractedData.documentType ?? none],
    [report.issuingState, detail.extractedData.issuingStateName ?? detail.extractedData.issuingState ?? none],
    [report.entity, file.entity ? `${file.entity.name} (${file.entity.id})` : (detail.entityName ?? none)],
    [report.vendorData, detail.vendorData ?? none],
    [report.request, detail.requestId ?? none],
    [report.engineVersion, detail.engineVersion ?? none],
  ]);
  if (detail.options !== null) {
    const options = Object.entries(detail.options).map(([option, { value, origin }]) => {
      const names: Record<string, string> = document.options.names;
      const told =
        value === null ? none : typeof value === "boolean" ? (value ? desk.common.yes : desk.common.no) : value;
      return `${names[option] ?? option}: ${told} (${document.options.origins[origin] ?? origin})`;
    });
    facts(paper, [[report.options, options.join("; ")]]);
  }
  facts(paper, [[report.made, report.madeBy(by, moment(at.toISOString()), requestId)]]);
}
