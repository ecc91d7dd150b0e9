import type { CaseFile, ReportSetting } from "../case-file";
import type { Paper } from "../paper";
import { table } from "../table";
import { moment, statusInWords } from "./told";

/** Which rules were applied, in their order. */
export function rules(paper: Paper, { explanation }: CaseFile, { words }: ReportSetting): void {
  const { report, evidence, desk } = words;
  paper.heading(report.rules);
  if (explanation.checks.length === 0) {
    paper.line(report.noRules, { ink: "faint" });
    return;
  }
  table(
    paper,
    [
      { title: report.rule, share: 0.26 },
      { title: report.result, share: 0.16 },
      { title: report.value, share: 0.34 },
      { title: evidence.why.threshold, share: 0.24 },
    ],
    explanation.checks.map(({ id, result, value, threshold }) => [
      { text: id },
      {
        text: evidence.checks.results[result] ?? result,
        ink: result === "fail" ? "bad" : result === "warn" ? "care" : "text",
      },
      { text: value ?? desk.common.none },
      { text: threshold ?? desk.common.none },
    ]),
  );
}

/** Every run of the case. */
export function runs(paper: Paper, { runs: all }: CaseFile, { words }: ReportSetting): void {
  const { report, desk } = words;
  paper.heading(report.runs);
  table(
    paper,
    [
      { title: report.run, share: 0.08 },
      { title: report.created, share: 0.25 },
      { title: report.engine, share: 0.13 },
      { title: report.engineVersion, share: 0.12 },
      { title: report.id, share: 0.42 },
    ],
    all.map((run) => [
      { text: String(run.runNumber) },
      { text: moment(run.createdAt) },
      { text: statusInWords(run.status, desk) },
      { text: run.engineVersion ?? desk.common.none },
      { text: run.id },
    ]),
  );
}

/** What people said: reviews with their reasons, and notes. */
export function people(paper: Paper, { reviews, notes }: CaseFile, { words }: ReportSetting): void {
  const { report, decisions } = words;
  paper.heading(report.reviews);
  if (reviews.length === 0) paper.line(report.noReview, { ink: "faint" });
  for (const review of reviews) {
    paper.room(40);
    const reason: Record<string, string> = decisions.reasons;
    paper.line(report.reviewed(decisions.kinds[review.kind], decisions.states[review.state], review.byName), {
      weight: "bold",
    });
    paper.line(
      `${moment(review.at)} · ${report.runNumber(review.runNumber)} · ${reason[review.reasonCode] ?? review.reasonCode}`,
      {
        ink: "faint",
      },
    );
    paper.line(review.reason);
    if (review.second !== null) {
      const { verdict, byName, at, reason: why } = review.second;
      paper.line(`${decisions.second.verdicts[verdict]}: ${byName}, ${moment(at)}. ${why}`, { ink: "faint" });
    }
    paper.gap(4);
  }
  paper.heading(report.notes);
  if (notes.length === 0) paper.line(report.noNotes, { ink: "faint" });
  for (const note of notes) {
    paper.room(30);
    paper.line(`${note.byName ?? report.byKey}, ${moment(note.at)}`, { ink: "faint" });
    paper.line(note.text);
    paper.gap(4);
  }
}

/** Who saw or did what with this run. */
export function audit(paper: Paper, { audit: entries }: CaseFile, { words }: ReportSetting): void {
  const { report } = words;
  paper.heading(report.audit);
  if (entries === null) {
    paper.line(report.auditHidden, { ink: "faint" });
    return;
  }
  table(
    paper,
    [
      { title: report.seq, share: 0.08 },
      { title: report.when, share: 0.26 },
      { title: report.who, share: 0.3 },
      { title: report.what, share: 0.26 },
      { title: report.result, share: 0.1 },
    ],
    entries.map(({ seq, at, actor, action, outcome }) => [
      { text: String(seq) },
      { text: moment(at) },
      { text: actor.name ?? actor.id ?? actor.kind },
      { text: action },
      { text: outcome },
    ]),
  );
}
