/** A model process whose reader only says which pictures it got. */
import type { DocumentReading, ImageFacts } from "@/lib/engine/reading";
import { serveReader } from "../serve-reader";

const QUALITY: ImageFacts["quality"] = {
  overall: 1,
  sharpness: 1,
  glare: 0,
  brightness: 0.5,
  documentWidthPx: 0,
  cornersVisible: null,
  advice: [],
};

await serveReader(async () => async (images, _options, onStage) => {
  onStage("find");
  onStage("read");
  const reading: DocumentReading = {
    engineVersion: "double",
    recognised: false,
    documentType: "unknown",
    issuingState: null,
    images: images.map(({ side, pixels: { width, height } }) => ({
      side,
      width,
      height,
      documentQuad: null,
      uprightTurn: 0,
      quality: QUALITY,
    })),
    fields: [],
    mrz: null,
    mrzExpected: false,
    barcodes: [],
    barcodeExpected: false,
    lines: [],
    portrait: null,
    portraitExpected: false,
    liveness: null,
    timings: [],
  };
  return reading;
});
