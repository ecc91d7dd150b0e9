import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { InferenceSession } from "onnxruntime-node";
import { EngineError } from "../error";
import { tfliteToOnnx } from "./convert/tflite-to-onnx";

interface ModelFile {
  /** From the folder that holds `package.json`. */
  file: string;
  /** Of the whole file, checked at every start: a silently replaced model would shift every score unseen. */
  sha256: string;
  /** TFLite files are rewritten as ONNX in memory. */
  format: "onnx" | "tflite";
  /** Where the model lies inside a file that packs several; null for a file of its own. */
  part: { from: number; to: number } | null;
}

const DETECTION = "node_modules/@mediapipe/face_detection";
const MESH = "node_modules/@mediapipe/face_mesh";
const WEIGHTS = "lib/engine/face/weights";

/** MediaPipe's detectors and mesh are Apache-2.0, in pinned packages; the other two are described in `weights/README.md`. */
export const FACE_MODELS = {
  short: {
    file: `${DETECTION}/face_detection_short_range.tflite`,
    sha256: "3bc182eb9f33925d9e58b5c8d59308a760f4adea8f282370e428c51212c26633",
    format: "tflite",
    part: null,
  },
  full: {
    file: `${DETECTION}/face_detection_full_range.tflite`,
    sha256: "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3",
    format: "tflite",
    part: null,
  },
  mesh: {
    file: `${MESH}/face_mesh_solution_packed_assets.data`,
    sha256: "dbe5905c582c0462cdaea17e7e6ecea92edaa8cccc515c5e2e7291f2cbb5fb99",
    format: "tflite",
    // face_landmark.tflite, by the offsets in the package's own face_mesh_solution_packed_assets_loader.js.
    part: { from: 2_495_952, to: 3_737_848 },
  },
  embedder: {
    file: `${WEIGHTS}/fr_feature.onnx`,
    sha256: "87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581",
    format: "onnx",
    part: null,
  },
  liveness: {
    file: `${WEIGHTS}/fr_liveness.onnx`,
    sha256: "afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d",
    format: "onnx",
    part: null,
  },
} as const satisfies Record<string, ModelFile>;
export type FaceModel = keyof typeof FACE_MODELS;

/** The model as ONNX bytes. Throws EngineError MODEL_MISSING when absent or altered. */
export async function readFaceModel(model: FaceModel, root = process.cwd()): Promise<Uint8Array> {
  const { file, sha256, format, part }: ModelFile = FACE_MODELS[model];
  const bytes = await readFile(path.join(root, file)).catch((cause: unknown) => {
    throw new EngineError("MODEL_MISSING", `The face model ${path.basename(file)} is not installed.`, { cause });
  });
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) {
    throw new EngineError("MODEL_MISSING", `The face model ${path.basename(file)} differs from the pinned one.`);
  }
  const own = part ? bytes.subarray(part.from, part.to) : bytes;
  return format === "tflite" ? tfliteToOnnx(own) : own;
}

const opened = new Map<FaceModel, Promise<InferenceSession>>();

/**
 * One model as a session on one thread. Rewritten and opened once a process: documents and faces are read by the same detectors,
 * which were otherwise checked, rewritten and held in memory twice. Throws EngineError MODEL_MISSING.
 */
export async function loadFaceModel(model: FaceModel): Promise<InferenceSession> {
  const known = opened.get(model);
  if (known) return known;
  const session = open(model);
  opened.set(model, session);
  // A model that is put back is found by the next try.
  session.catch(() => opened.delete(model));
  return session;
}

async function open(model: FaceModel): Promise<InferenceSession> {
  return InferenceSession.create(await readFaceModel(model), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    executionMode: "sequential",
    enableCpuMemArena: false,
    enableMemPattern: false,
    logSeverityLevel: 3,
  });
}
