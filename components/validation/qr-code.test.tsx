import { readFile } from "node:fs/promises";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, describe, expect, it } from "vitest";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { pathOf, QrCode } from "./qr-code";

const LINK = "http://localhost:3000/verify/m2Jb1q0xZ8cF3vT5yN7pR4sW6uE9aD_hKkLgXoQiVtA";

/** The drawn path as pixels, `scale` a module. */
function pixelsOf(svg: string, scale: number): ImageData {
  const modules = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const width = modules * scale;
  const data = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const run of svg.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
    const [x = 0, y = 0, length = 0] = run.slice(1).map(Number);
    for (let row = y * scale; row < (y + 1) * scale; row += 1) {
      for (let column = x * scale; column < (x + length) * scale; column += 1) {
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
  }
  return { data, width, height: width, colorSpace: "srgb" };
}

beforeAll(async () => {
  const wasm = await readFile(new URL(import.meta.resolve("zxing-wasm/reader/zxing_reader.wasm")));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
});

describe("the QR code of a link", () => {
  it("is read back as the link by an independent reader", async () => {
    const svg = renderToStaticMarkup(<QrCode value={LINK} label="QR code" />);
    const [found] = await readBarcodes(pixelsOf(svg, 4), { formats: ["QRCode"] });
    expect(found?.text).toBe(LINK);
  });

  it("joins the dark modules of a row into one rectangle", () => {
    expect(pathOf([[false, true, true, false, true]])).toBe("M1 0h2v1h-2zM4 0h1v1h-1z");
  });
});
