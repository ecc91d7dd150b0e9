/** A model process whose reader only says which pictures it got. */
import type { ImageFacts } from "@/lib/engine/reading";
import { readingOf } from "@/lib/engine/testing";
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
  return readingOf({
    engineVersion: "double",
    images: images.map(({ side, pixels: { width, height } }) => ({
      side,
      width,
      height,
      documentQuad: null,
      uprightTurn: 0,
      quality: QUALITY,
    })),
  });
});
