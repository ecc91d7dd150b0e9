import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Tensor } from "onnxruntime-node";
import { beforeAll, describe, expect, it } from "vitest";
import { warp } from "../image";
import type { Pixels } from "../pixels";
import { type FaceFinder, loadFaceFinder } from "./index";
import { FACE_MODELS, loadFaceModel, readFaceModel } from "./models";

const WIDTH = 640;
const HEIGHT = 400;

/** Paints filled ellipses in order: [centre x, centre y, half width, half height, r, g, b]. */
function paint(ellipses: ReadonlyArray<readonly [number, number, number, number, number, number, number]>): Pixels {
  const data = new Uint8Array(WIDTH * HEIGHT * 3).fill(222);
  for (const [cx, cy, a, b, ...rgb] of ellipses) {
    for (let y = 0; y < HEIGHT; y++) {
      for (let x = 0; x < WIDTH; x++) {
        if (((x - cx) / a) ** 2 + ((y - cy) / b) ** 2 <= 1) data.set(rgb, (y * WIDTH + x) * 3);
      }
    }
  }
  return { data, width: WIDTH, height: HEIGHT };
}

const drawnFace = paint([
  [130, 310, 85, 45, 53, 80, 107],
  [130, 250, 20, 30, 217, 169, 138],
  [130, 165, 62, 72, 74, 48, 34],
  [130, 185, 50, 65, 227, 182, 150],
  [110, 162, 13, 3, 58, 38, 24],
  [150, 162, 13, 3, 58, 38, 24],
  [110, 175, 9, 5, 255, 255, 255],
  [150, 175, 9, 5, 255, 255, 255],
  [110, 175, 4.5, 4.5, 42, 28, 18],
  [150, 175, 4.5, 4.5, 42, 28, 18],
  [127, 196, 4, 14, 196, 148, 118],
  [130, 223, 18, 5, 176, 82, 74],
]);

/** A seal: rings and rays, the shape that fools face detectors most often. */
const seal = paint(
  [90, 78, 70, 58, 50, 30, 18].map((r, i) => [320, 200, r, r, ...(i % 2 ? [240, 235, 220] : [120, 60, 60])] as never),
);

function turned(pixels: Pixels, degrees: number): Pixels {
  const t = (degrees * Math.PI) / 180;
  const [c, s] = [Math.cos(t), Math.sin(t)];
  const [x, y] = [WIDTH / 2, HEIGHT / 2];
  return warp(pixels, [c, -s, x - c * x + s * y, s, c, y - s * x - c * y, 0, 0, 1], WIDTH, HEIGHT, "edge");
}

describe("face models", () => {
  it.each([
    ["short", 128, 896, [-5.21, -4.16, -3.75, -4.86, -30.68]],
    ["full", 192, 2304, [-6.69, -6.69, -8.2, -5.65, -8.19]],
  ] as const)("%s range gives the pinned numbers on a ripple", async (model, size, candidates, pinned) => {
    const session = await loadFaceModel(model);
    const ripple = Float32Array.from({ length: size * size * 3 }, (_, i) => Math.sin(i / 97) * Math.cos(i / 1013));
    const output = await session.run({ input0: new Tensor("float32", ripple, [1, size, size, 3]) });
    expect(output.output0?.dims).toEqual([1, candidates, 16]);
    const sample = [0, 1, 7, candidates / 2, candidates - 1].map((i) => Number(output.output1?.data[i]));
    for (const [i, value] of pinned.entries()) expect(sample[i]).toBeCloseTo(value, 1);
  });

  it("are opened once a process, whoever asks", async () => {
    const [first, second] = await Promise.all([loadFaceModel("full"), loadFaceModel("full")]);
    expect(second).toBe(first);
    expect(await loadFaceModel("full")).toBe(first);
    expect(await loadFaceModel("short")).not.toBe(first);
  });

  it("that are absent, or differ from the pinned file by one byte, are refused", async () => {
    const root = mkdtempSync(path.join(tmpdir(), "face-models-"));
    const { file } = FACE_MODELS.liveness;
    await expect(readFaceModel("liveness", root)).rejects.toMatchObject({ code: "MODEL_MISSING" });
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    const bytes = readFileSync(file);
    writeFileSync(path.join(root, file), bytes);
    expect((await readFaceModel("liveness", root)).byteLength).toBe(bytes.byteLength);
    bytes[1_000] = (bytes[1_000] ?? 0) ^ 1;
    writeFileSync(path.join(root, file), bytes);
    await expect(readFaceModel("liveness", root)).rejects.toMatchObject({ code: "MODEL_MISSING" });
    rmSync(root, { recursive: true });
  });
});

describe("the rewritten graph of a model", () => {
  const { file, graphSha256 } = FACE_MODELS.short;
  const kept = path.join(".build", "face-graphs", `short-${graphSha256.slice(0, 16)}.onnx`);
  const digestOf = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

  function rootWithSource(): string {
    const root = mkdtempSync(path.join(tmpdir(), "face-graphs-"));
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    copyFileSync(file, path.join(root, file));
    return root;
  }

  it.each(["short", "full", "mesh"] as const)("%s is the pinned one", async (model) => {
    expect(digestOf(await readFaceModel(model))).toBe(FACE_MODELS[model].graphSha256);
  });

  it("is kept on disk and read from there", async () => {
    const root = rootWithSource();
    await readFaceModel("short", root);
    expect(digestOf(readFileSync(path.join(root, kept)))).toBe(graphSha256);
    rmSync(path.join(root, file));
    expect(digestOf(await readFaceModel("short", root))).toBe(graphSha256);
    rmSync(root, { recursive: true });
  });

  it("is made anew when one byte of the kept copy differs, and refused when it cannot be", async () => {
    const root = rootWithSource();
    const graph = Buffer.from(await readFaceModel("short", root));
    graph[1_000] = (graph[1_000] ?? 0) ^ 1;
    writeFileSync(path.join(root, kept), graph);
    expect(digestOf(await readFaceModel("short", root))).toBe(graphSha256);
    expect(digestOf(readFileSync(path.join(root, kept)))).toBe(graphSha256);
    writeFileSync(path.join(root, kept), graph);
    rmSync(path.join(root, file));
    await expect(readFaceModel("short", root)).rejects.toMatchObject({ code: "MODEL_MISSING" });
    rmSync(root, { recursive: true });
  });

  it("leaves nothing half written where it cannot be put into its place", async () => {
    const root = rootWithSource();
    // A folder that is not empty: nothing can be moved over it.
    mkdirSync(path.join(root, kept, "in-the-way"), { recursive: true });
    expect(digestOf(await readFaceModel("short", root))).toBe(graphSha256);
    expect(readdirSync(path.join(root, path.dirname(kept)))).toEqual([path.basename(kept)]);
    rmSync(root, { recursive: true });
  });

  it("is used from memory where nothing may be written", async () => {
    const root = rootWithSource();
    writeFileSync(path.join(root, ".build"), "a file in the folder's place");
    expect(digestOf(await readFaceModel("short", root))).toBe(graphSha256);
    rmSync(root, { recursive: true });
  });
});

describe("face finder", () => {
  let find: FaceFinder;
  beforeAll(async () => {
    find = await loadFaceFinder();
  });

  it("finds a drawn portrait and frames hair and chin", async () => {
    const portrait = await find(drawnFace, null, 0);
    expect(portrait?.faces).toBe(1);
    const [topLeft, , bottomRight] = portrait?.quad ?? [];
    expect(topLeft?.[1]).toBeLessThan(110);
    expect(bottomRight?.[1]).toBeGreaterThan(245);
    expect(topLeft?.[0]).toBeLessThan(80);
    expect(bottomRight?.[0]).toBeGreaterThan(180);
  });

  it("gives the crop the face's own upright corners when the page lies on its head", async () => {
    const portrait = await find(turned(drawnFace, 180), null, 180);
    const [topLeft, topRight] = portrait?.quad ?? [];
    expect((topLeft?.[0] ?? 0) - (topRight?.[0] ?? 0)).toBeGreaterThan(100);
  });

  it("finds the portrait even when the upright turn is not known", async () => {
    expect(await find(turned(drawnFace, 180), null, 0)).not.toBeNull();
  });

  it("does not call a round seal a portrait", async () => {
    expect(await find(seal, null, 0)).toBeNull();
  });
});
