/** A model process whose readers only say which pictures they got. */
import type { FaceReading } from "@/lib/engine/face-reading";
import type { ImageFacts } from "@/lib/engine/reading";
import { readingOf } from "@/lib/engine/testing";
import { type FaceReader, type Reader, serveReader } from "../serve-reader";

const QUALITY: ImageFacts["quality"] = {
  overall: 1,
  sharpness: 1,
  glare: 0,
  brightness: 0.5,
  documentWidthPx: 0,
  cornersVisible: null,
  advice: [],
};

const reader: Reader = async (images, _options, onStage) => {
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
};

const faceReader: FaceReader = async (pixels, _as, scale) => {
  const reading: FaceReading = {
    engineVersion: "double",
    face: null,
    facesInPicture: 0,
    width: Math.round(pixels.width * scale),
    height: Math.round(pixels.height * scale),
    timings: [],
  };
  return reading;
};

await serveReader({ reader: async () => reader, faceReader: async () => faceReader });
