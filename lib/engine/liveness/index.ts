/**
 * Looks for signs that a picture does not show the document itself. Never decides: it reports cues with their scores.
 */
export { joinLiveness, judgeDocument, type SideFound } from "./judge-document";
export { type LivenessCase, type LivenessRow, livenessLedger, livenessTable } from "./ledger";
