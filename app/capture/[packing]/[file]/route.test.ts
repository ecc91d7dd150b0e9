import { brotliDecompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { captureAssets } from "../../_files/capture-files";
import { GET } from "./route";

function get(address: string): Promise<Response> {
  const [, , packing = "", file = ""] = address.split("/");
  return GET(new Request(`http://localhost${address}`), { params: Promise.resolve({ packing, file }) });
}
const bytesOf = async (address: string) => new Uint8Array(await (await get(address)).arrayBuffer());

describe("the capture page's files", () => {
  it("are packed for a browser that can unpack them, and kept for ever under their content's name", async () => {
    const [packed, plain] = [await captureAssets("gzip, deflate, br"), await captureAssets("gzip")];
    const [small, large] = [await bytesOf(packed.runtime), await bytesOf(plain.runtime)];
    expect(small.length).toBeLessThan(3_500_000);
    expect(Buffer.from(large).equals(brotliDecompressSync(small))).toBe(true);
    const { headers } = await get(packed.runtime);
    expect(headers.get("content-type")).toBe("application/wasm");
    expect(headers.get("cache-control")).toContain("immutable");
    expect((await get(packed.worker)).headers.get("content-security-policy")).toContain("'wasm-unsafe-eval'");
  });

  it("do not include anything else of the folder", async () => {
    const { worker } = await captureAssets("br");
    const other = ["/capture/plain/manifest.json", "/capture/plain/made-from", "/capture/plain/..%2Fkyc.mjs"];
    for (const address of [...other, worker.replace("/br/", "/zip/")]) expect((await get(address)).status).toBe(404);
  });
});
