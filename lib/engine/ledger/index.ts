/**
 * Measures how well the engine reads: labelled sets in, committed results out. Never tunes or excuses: it counts wrong
 * apart from missed.
 */
export { worseThanCommitted } from "./compare";
export { type Judgement, judge } from "./judge";
export { runLedger, type SpecimenSet } from "./run-ledger";
export type { Summary, Tally } from "./summarise";
export { RESULTS_FOLDER } from "./write-results";
