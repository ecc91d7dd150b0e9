/**
 * Measures how well faces are found, compared and judged: labelled sets in, committed results out. Never tunes, and never writes a name.
 */
export { runFaceLedger } from "./run-face-ledger";
export { FACE_RESULTS_FOLDER } from "./write-results";
