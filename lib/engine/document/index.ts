/**
 * Reads a whole identity document from the pictures of its sides, with evidence for every value.
 * Prohibition: it judges no person; what was seen is all it says.
 */
export { type Assets, loadAssets } from "./assets";
export { createReader, type DocumentReader } from "./create-reader";
export { readDocument } from "./read-document";
export { ENGINE_VERSION } from "./version";
