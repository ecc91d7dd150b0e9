import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from "zxing-wasm/reader";
import { EngineError } from "@/lib/engine/error";
import type { Pixels } from "@/lib/engine/pixels";

/** One look of the decoder at one raster. Results with `error` set are symbols that it found but could not read. */
export type Look = (pixels: Pixels, options: ReaderOptions) => Promise<ReadResult[]>;

let loading: Promise<Look> | undefined;

/** The decoder, its WebAssembly taken from disk: by default it would fetch it from a public host. */
export function loadZxing(): Promise<Look> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Look> {
  const require = createRequire(path.join(process.cwd(), "package.json"));
  const wasm = await readFile(require.resolve("zxing-wasm/reader/zxing_reader.wasm")).catch((cause: unknown) => {
    throw new EngineError("MODEL_MISSING", "The barcode decoder is not installed.", { cause });
  });
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  return (pixels, options) => readBarcodes(toImageData(pixels), options);
}

/** The decoder takes four bytes a pixel and makes its own grey from them. */
function toImageData({ data, width, height }: Pixels): ImageData {
  const rgba = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let from = 0, to = 0; from < data.length; from += 3, to += 4) {
    rgba[to] = data[from] ?? 0;
    rgba[to + 1] = data[from + 1] ?? 0;
    rgba[to + 2] = data[from + 2] ?? 0;
  }
  return { data: rgba, width, height, colorSpace: "srgb" };
}
