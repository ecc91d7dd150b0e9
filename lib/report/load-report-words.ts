import { type Language, loadWords } from "@/lib/i18n";
import type { ReportSetting } from "./case-file";

/** The groups of words a report is written in. */
export async function loadReportWords(language: Language): Promise<ReportSetting["words"]> {
  const [desk, document, evidence, explain, findings, decisions, report] = await Promise.all([
    loadWords(language, "desk"),
    loadWords(language, "document"),
    loadWords(language, "evidence"),
    loadWords(language, "explain"),
    loadWords(language, "findings"),
    loadWords(language, "decisions"),
    loadWords(language, "report"),
  ]);
  return { desk, document, evidence, explain, findings, decisions, report };
}
