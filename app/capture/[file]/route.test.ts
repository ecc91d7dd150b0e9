import { describe, expect, it } from "vitest";
import { captureAssets } from "../_files/capture-files";
import { GET } from "./route";

const get = (address: string, encoding: string) =>
  GET(new Request(`http://localhost${address}`, { headers: { "accept-encoding": encoding } }), {
    params: Promise.resolve({ file: address.replace("/capture/", "") }),
  });

describe("the capture page's files", () => {
  it("are packed for whoever can unpack them, and kept for ever under their content's name", async () => {
    const { runtime, worker } = await captureAssets();
    const [packed, plain] = [await get(runtime, "gzip, deflate, br"), await get(runtime, "identity")];
    expect(packed.headers.get("content-encoding")).toBe("br");
    expect(packed.headers.get("content-type")).toBe("application/wasm");
    expect(packed.headers.get("cache-control")).toContain("immutable");
    expect(plain.headers.get("content-encoding")).toBeNull();
    const sizes = [packed, plain].map((response) => Number(response.headers.get("content-length")));
    expect(sizes[0]).toBeLessThan(3_500_000);
    expect(sizes[1]).toBeGreaterThan(10_000_000);
    expect((await get(worker, "gzip")).headers.get("content-security-policy")).toContain("'wasm-unsafe-eval'");
  });

  it("do not include anything else of the folder", async () => {
    for (const name of ["manifest.json", "made-from", "..%2Fkyc.mjs", "../kyc.mjs"]) {
      expect((await get(`/capture/${name}`, "br")).status).toBe(404);
    }
  });
});
