import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { writeBarcode as encode, prepareZXingModule } from "zxing-wasm/writer";

let ready: Promise<unknown> | null = null;

function prepare(): Promise<unknown> {
  // The wasm is read from disk: the package would fetch it from a CDN, and specimens are drawn offline.
  const file = createRequire(path.join(process.cwd(), "package.json")).resolve("zxing-wasm/writer/zxing_writer.wasm");
  const wasm = readFileSync(file);
  const wasmBinary = wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength);
  ready ??= prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  return ready;
}

/** A PDF417 symbol as an SVG path that fills the given box in mm. */
export async function pdf417Path(
  text: string,
  columns: number,
  x: number,
  y: number,
  width: number,
  height: number,
): Promise<string> {
  await prepare();
  const { error, symbol } = await encode(text, {
    format: "PDF417",
    addQuietZones: false,
    scale: 1,
    options: `columns=${columns},ecLevel=3`,
  });
  if (error) throw new Error(`PDF417 not written: ${error}`);
  const stepX = width / symbol.width;
  const stepY = height / symbol.height;
  let data = "";
  for (let row = 0; row < symbol.height; row += 1) {
    let start = -1;
    for (let column = 0; column <= symbol.width; column += 1) {
      const dark = column < symbol.width && (symbol.data[row * symbol.width + column] ?? 255) < 128;
      if (dark && start < 0) start = column;
      if (!dark && start >= 0) {
        data += `M${(x + start * stepX).toFixed(4)} ${(y + row * stepY).toFixed(4)}h${((column - start) * stepX).toFixed(4)}v${(stepY * 1.02).toFixed(4)}h${(-(column - start) * stepX).toFixed(4)}z`;
        start = -1;
      }
    }
  }
  return `<rect x="${x - 1}" y="${y - 0.8}" width="${width + 2}" height="${height + 1.6}" fill="#fff"/><path d="${data}" fill="#0c0c0c" shape-rendering="crispEdges"/>`;
}
