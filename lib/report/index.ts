/** Writes one case down as a PDF from facts gathered elsewhere; reads no database, decides nothing, opens no picture it was not given. */
export type { CaseFile, Crop, ReportSetting } from "./case-file";
export { loadReportWords } from "./load-report-words";
export { renderReport } from "./render-report";
