import { type DetectOptions, detectText, pageStrip } from "./detect";
import type { OrientedBox, Strip } from "./geometry";
import { createPage, type Page } from "./page";
import { MRZ_HEIGHT, type MrzLine, readMrzLines } from "./read-mrz-lines";
import { type RecognisedLine, recogniseLines, TEXT_HEIGHT } from "./recognise";
import { sampleStrip } from "./sample";
import { openSessions } from "./sessions";

/** The loaded networks as functions over a page. Everything is in page pixels; nothing is kept between calls. */
export interface Ocr {
  page: typeof createPage;
  /** Text boxes of the whole page or of one region, long side along the direction vector. */
  detect(page: Page, options: DetectOptions, region?: Strip): Promise<OrientedBox[]>;
  /** The general recogniser over printed lines. */
  read(page: Page, strips: readonly Strip[], options?: ReadLinesOptions): Promise<RecognisedLine[]>;
  /** Our own recogniser over lines that may be lines of a machine readable zone. */
  readMrzLines(page: Page, strips: readonly Strip[], stretch?: number): Promise<MrzLine[]>;
}

export interface ReadLinesOptions {
  maxWidth?: number;
  stretch?: number;
  mrzFrames?: "keep";
}

/** `root`: the folder that holds `package.json`, `node_modules` and `lib`. Throws EngineError MODEL_MISSING. */
export async function loadOcr(root?: string): Promise<Ocr> {
  const sessions = await openSessions(root);
  return {
    page: createPage,
    detect: (page, options, region) => detectText(sessions.detector, page, region ?? pageStrip(page), options),
    read: (page, strips, options = {}) =>
      recogniseLines(
        sessions.recogniser,
        sessions.alphabet,
        strips.map((strip) =>
          sampleStrip(page, strip, {
            channels: 3,
            height: TEXT_HEIGHT,
            ...(options.maxWidth ? { maxWidth: options.maxWidth } : {}),
            ...(options.stretch ? { stretch: options.stretch } : {}),
          }),
        ),
        options.mrzFrames === "keep" ? "text and mrz frames" : "text",
      ),
    readMrzLines: (page, strips, stretch = 1) =>
      readMrzLines(
        sessions.mrzLines,
        strips.map((strip) => sampleStrip(page, strip, { channels: 1, height: MRZ_HEIGHT, stretch })),
      ),
  };
}
