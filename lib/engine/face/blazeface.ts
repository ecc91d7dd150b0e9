import { type InferenceSession, Tensor } from "onnxruntime-node";
import { type DetectorSize, decodeFaces, type Face, type Window, windowMap } from "../face-geometry";
import type { Pixels } from "../pixels";
import { floatsOf } from "./floats-of";
import { loadFaceModel } from "./models";
import { sampleInput } from "./sample";

export interface Detector {
  /** Faces scoring at least `threshold` in the window, best first, one a person. */
  detect(source: Pixels, window: Window, threshold: number): Promise<Face[]>;
}

/** MediaPipe's pair of BlazeFace detectors. */
export interface Detectors {
  /** Faces from about a fifth of the window. */
  short: Detector;
  /** Smaller faces, upright only. */
  full: Detector;
}

/** Throws EngineError MODEL_MISSING. */
export async function loadDetectors(): Promise<Detectors> {
  return {
    short: createDetector(await loadFaceModel("short"), 128),
    full: createDetector(await loadFaceModel("full"), 192),
  };
}

function createDetector(session: InferenceSession, size: DetectorSize): Detector {
  return {
    async detect(source, window, threshold) {
      const map = windowMap(window, size);
      const input = sampleInput(source, map, { size, zero: 127.5, unit: 127.5, order: "rows" });
      const output = await session.run({ input0: new Tensor("float32", input, [1, size, size, 3]) });
      return decodeFaces(floatsOf(output.output0), floatsOf(output.output1), window, size, threshold);
    },
  };
}
