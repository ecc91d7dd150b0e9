import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { InferenceSession } from "onnxruntime-node";
import { EngineError } from "../error";
import { tfliteToOnnx } from "./convert/tflite-to-onnx";

/**
 * MediaPipe's two BlazeFace detectors (Apache-2.0), as the pinned package ships them. The digest is checked at start:
 * a silently replaced model would shift every score and no test of ours would run on the new one.
 */
export const FACE_MODELS = {
  short: {
    file: "face_detection_short_range.tflite",
    sha256: "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633",
    inputSize: 128,
  },
  full: {
    file: "face_detection_full_range.tflite",
    sha256: "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3",
    inputSize: 192,
  },
} as const;
export type FaceModel = keyof typeof FACE_MODELS;

/** Loads one detector as an ONNX session on one thread. Throws EngineError MODEL_MISSING when absent or altered. */
export async function loadFaceModel(model: FaceModel): Promise<InferenceSession> {
  const { file, sha256 } = FACE_MODELS[model];
  const bytes = await readModel(file);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new EngineError("MODEL_MISSING", `face model ${file} differs from the pinned one`);
  }
  return InferenceSession.create(tfliteToOnnx(bytes), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    enableCpuMemArena: false,
    enableMemPattern: false,
    logSeverityLevel: 3,
  });
}

async function readModel(file: string): Promise<Buffer> {
  try {
    const require = createRequire(path.join(process.cwd(), "package.json"));
    const door = require.resolve("@mediapipe/face_detection/package.json");
    return await readFile(path.join(path.dirname(door), file));
  } catch (cause) {
    throw new EngineError("MODEL_MISSING", `face model ${file} is not installed`, { cause });
  }
}
