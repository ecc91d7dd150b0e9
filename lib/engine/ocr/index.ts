/**
 * Finds and reads lines of text on an image.
 * Prohibition: it knows no document; what a line means is for `mrz` and `viz`.
 */
export type { LineText, MrzFrames } from "./ctc";
export {
  type Axis,
  alignBox,
  alignBoxes,
  boxQuad,
  boxStrip,
  type OrientedBox,
  readingAxis,
  type Strip,
  stripHeight,
  stripLength,
  stripQuad,
  turned,
} from "./geometry";
export { loadOcr, type Ocr, type ReadLinesOptions } from "./load-ocr";
export { MRZ_CLASSES, MRZ_FRAME_WIDTH } from "./mrz-classes";
export { createPage, type Page } from "./page";
export type { MrzLine } from "./read-mrz-lines";
export type { RecognisedLine } from "./recognise";
export { type Crop, type SampleOptions, sampleStrip } from "./sample";
