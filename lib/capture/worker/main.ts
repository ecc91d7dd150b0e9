import { env, InferenceSession, Tensor } from "onnxruntime-web/wasm";
import type { CaptureAssets } from "../face-seen";
import type { FromWorker, ToWorker } from "./messages";
import { createFrameReader, type Model } from "./read-frame";

/** The worker's first file: bundled by itself, never imported. Keeps the page's own thread free for the camera's picture. */

type Reader = ReturnType<typeof createFrameReader>;
let reader: Promise<Reader> | null = null;
const answer = (message: FromWorker) => self.postMessage(message);

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  void serve(data).catch((cause: unknown) => {
    answer({ kind: "failed", why: cause instanceof Error ? cause.message : "unknown" });
  });
});

async function serve(message: ToWorker): Promise<void> {
  if (message.kind === "open") {
    reader = open(message.assets);
    await reader;
    answer({ kind: "ready" });
    return;
  }
  if (!reader) throw new Error("a frame came before the models");
  const read = await reader;
  answer({ kind: "seen", face: await read(message.frame) });
}

async function open(assets: CaptureAssets): Promise<Reader> {
  // One thread: more would need the page isolated from other origins, and gave nothing for models this small.
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.wasm.wasmPaths = { wasm: new URL(assets.runtime, self.location.origin).href };
  env.logLevel = "error";
  const [detector, mesh] = await Promise.all([openModel(assets.detector), openModel(assets.mesh)]);
  return createFrameReader(detector, mesh);
}

async function openModel(address: string): Promise<Model> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`a model was not served: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const session = await InferenceSession.create(bytes, { executionProviders: ["wasm"] });
  return async (input, side) => {
    const output = await session.run({ input0: new Tensor("float32", input, [1, side, side, 3]) });
    return session.outputNames.map((name) => {
      const values = output[name]?.data;
      if (!(values instanceof Float32Array)) throw new Error("a model gave no numbers");
      return values;
    });
  };
}
