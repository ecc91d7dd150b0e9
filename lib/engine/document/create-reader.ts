import type { Pixels } from "../pixels";
import type { DocumentReading, ReadOptions, Side, Stage } from "../reading";
import type { Assets } from "./assets";
import { readDocument } from "./read-document";

/** Reads the sides of one document; `onStage` is called between steps and may throw to stop. */
export type DocumentReader = (
  images: { side: Side; pixels: Pixels }[],
  options: ReadOptions,
  onStage: (stage: Stage) => void,
) => Promise<DocumentReading>;

/** The reader that a model process serves. */
export function createReader(assets: Assets): DocumentReader {
  return (images, options, onStage) => readDocument(assets, images, options, onStage);
}
