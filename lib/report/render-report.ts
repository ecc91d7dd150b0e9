import { shortId } from "@/lib/format";
import type { CaseFile, ReportSetting } from "./case-file";
import { finish, newPaper } from "./paper";
import { evidence } from "./parts/evidence";
import { findings } from "./parts/findings";
import { audit, people, rules, runs } from "./parts/history";
import { pictures } from "./parts/pictures";
import { summary } from "./parts/summary";

/**
 * One case as a PDF of A4 pages, with letters of its own: Latin, Greek and Cyrillic with all their accents. Characters of
 * other scripts are drawn as boxes. Answers the bytes.
 */
export function renderReport(file: CaseFile, setting: ReportSetting): Promise<Uint8Array> {
  const { report, desk, evidence: words } = setting.words;
  const paper = newPaper({
    title: report.documentTitle(shortId(file.detail.id)),
    language: desk.language,
    at: setting.at,
  });
  for (const part of [summary, pictures, findings, evidence, rules, runs, people, audit]) part(paper, file, setting);
  paper.gap(10);
  paper.line(words.uploadOnly, { ink: "faint" });
  return finish(paper, (page, pages) => report.footer(file.detail.id, page, pages));
}
