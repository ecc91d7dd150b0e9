/**
 * Reads the printed zone: which of the lines on a document is the name, the birth date, the number.
 * Prohibition: it never looks at a picture to decide what a line means, and never copies a value from another source.
 */

export { type AccentReader, openAccentReader } from "./accent-reader";
export { plain } from "./plain";
export type { PrintedLine } from "./printed-line";
export { type PrintedContext, type PrintedReading, readPrinted } from "./read-printed";
export { restoreAccents } from "./restore-accents";
