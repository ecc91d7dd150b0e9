/** What leaves the desk as a file. */
export const exporting = {
  csv: "Export CSV",
  report: "PDF report",
  reportHelp:
    "This case to print or keep: pictures, evidence, findings, reviews. The export is written down in the audit.",
};
