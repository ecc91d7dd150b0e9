import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { readFaceModel } from "../engine/face";

/** Files of the capture page: what the browser asks for → how it is stored. Named after their content, so never stale. */
interface Asset {
  file: string;
  type: string;
}
type Manifest = Record<"worker" | "runtime" | "detector" | "mesh", Asset>;

const RUNTIME = "node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm";

/**
 * Writes what the capture page loads into `folder`: the worker that was bundled there, the inference runtime, and two
 * models as ONNX. Copies of packages are made here and not committed. Packed once, because packing 14 MB for every phone
 * would cost the server half a second each.
 */
export async function writeCaptureAssets(folder: string, workerFile: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const put = (name: string, ending: string, type: string, bytes: Uint8Array): Asset => {
    const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    const file = `${name}-${digest}.${ending}`;
    const target = path.join(folder, file);
    if (!existsSync(`${target}.br`)) {
      const quality = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 };
      writeFileSync(target, bytes);
      writeFileSync(`${target}.br`, brotliCompressSync(bytes, { params: quality }));
    }
    return { file, type };
  };
  const manifest: Manifest = {
    worker: put("face-worker", "js", "text/javascript; charset=utf-8", readFileSync(workerFile)),
    runtime: put("runtime", "wasm", "application/wasm", readFileSync(RUNTIME)),
    detector: put("face-detector", "onnx", "application/octet-stream", await readFaceModel("short")),
    mesh: put("face-mesh", "onnx", "application/octet-stream", await readFaceModel("mesh")),
  };
  // Of no use to a browser, but its rewritten graph is then kept like the other two, and no process of the desk has to write.
  await readFaceModel("full");
  writeFileSync(path.join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}
