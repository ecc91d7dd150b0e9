/**
 * Finds the four corners of the document on a picture. Never guesses: unsure means null.
 */
export { findDocument, type Outline } from "./find-document";
export type { TextBox } from "./text";
