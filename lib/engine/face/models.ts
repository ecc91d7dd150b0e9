import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { InferenceSession } from "onnxruntime-node";
import { EngineError } from "../error";

interface ModelFile {
  /** From the folder that holds `package.json`. */
  file: string;
  /** Of the whole file, checked at every start: a silently replaced model would shift every score unseen. */
  sha256: string;
  /** A TFLite file is rewritten as ONNX: the digest of what must come out, which the kept copy is checked by. Else null. */
  graphSha256: string | null;
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
    graphSha256: "48ea0f081c72b5770acf8d6a67d1dfa024bc30a95f2756d0359b50ccae3e106a",
    part: null,
  },
  full: {
    file: `${DETECTION}/face_detection_full_range.tflite`,
    sha256: "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3",
    graphSha256: "74b6299c4c38586e752e394335ab8dfceaf1beb2a200ecf95f7931159ce7f879",
    part: null,
  },
  mesh: {
    file: `${MESH}/face_mesh_solution_packed_assets.data`,
    sha256: "dbe5905c582c0462cdaea17e7e6ecea92edaa8cccc515c5e2e7291f2cbb5fb99",
    graphSha256: "2b66ff4c119a30dd97967fe0bb2c2b3abd962c682904146492fa01fef08b0820",
    // face_landmark.tflite, by the offsets in the package's own face_mesh_solution_packed_assets_loader.js.
    part: { from: 2_495_952, to: 3_737_848 },
  },
  embedder: {
    file: `${WEIGHTS}/fr_feature.onnx`,
    sha256: "87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581",
    graphSha256: null,
    part: null,
  },
  liveness: {
    file: `${WEIGHTS}/fr_liveness.onnx`,
    sha256: "afa783b7e902fdfcf323a7240cac2a1c580c25314ea4161129dc1b0d100dc32d",
    graphSha256: null,
    part: null,
  },
} as const satisfies Record<string, ModelFile>;
export type FaceModel = keyof typeof FACE_MODELS;

/**
 * Where rewritten graphs are kept, beside the engine's own bundles: the build writes them (`lib/cli/capture-assets.ts`), a
 * process that finds none writes its own.
 */
const GRAPHS = ".build/face-graphs";

/** The model as ONNX bytes. Throws EngineError MODEL_MISSING when absent or altered. */
export async function readFaceModel(model: FaceModel, root = process.cwd()): Promise<Uint8Array> {
  const { graphSha256 }: ModelFile = FACE_MODELS[model];
  if (!graphSha256) return readPinned(model, root);
  const kept = path.join(root, GRAPHS, `${model}-${graphSha256.slice(0, 16)}.onnx`);
  const graph = await readFile(kept).catch(() => null);
  // A kept copy that is absent or altered is made anew: its source is checked as strictly.
  if (graph && sha256(graph) === graphSha256) return graph;
  const { tfliteToOnnx } = await import("./convert/tflite-to-onnx");
  const made = tfliteToOnnx(await readPinned(model, root));
  if (sha256(made) !== graphSha256) throw differs(model);
  await keep(kept, made);
  return made;
}

/** The model's own bytes out of its file. */
async function readPinned(model: FaceModel, root: string): Promise<Uint8Array> {
  const { file, sha256: pinned, part }: ModelFile = FACE_MODELS[model];
  const bytes = await readFile(path.join(root, file)).catch((cause: unknown) => {
    throw new EngineError("MODEL_MISSING", `The face model ${path.basename(file)} is not installed.`, { cause });
  });
  if (sha256(bytes) !== pinned) throw differs(model);
  return part ? bytes.subarray(part.from, part.to) : bytes;
}

/** Written beside and moved into place, so that nobody else reads half of it. */
async function keep(file: string, graph: Uint8Array): Promise<void> {
  const own = `${file}.${randomUUID()}`;
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(own, graph);
    await rename(own, file);
  } catch {
    // Installed where nothing may be written, or on a full disk: the graph in memory is as good, the next start makes it
    // anew. Half a file must not stay: each start would leave another.
    await rm(own, { force: true }).catch(() => undefined);
  }
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

const differs = (model: FaceModel) =>
  new EngineError(
    "MODEL_MISSING",
    `The face model ${path.basename(FACE_MODELS[model].file)} differs from the pinned one.`,
  );

const opened = new Map<FaceModel, Promise<InferenceSession>>();

/**
 * One model as a session on one thread. Opened once a process: documents and faces are read by the same detectors,
 * which were otherwise checked and held in memory twice. Throws EngineError MODEL_MISSING.
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
