import { InferenceSession, Tensor } from "onnxruntime-node";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { type FaceModel, readFaceModel } from "@/lib/engine/face";
import { drawPortrait, LOOKS, type Picture, turnHead } from "@/lib/engine/specimens";
import type { Frame } from "../face-seen";
import { createFrameReader, type Model } from "./read-frame";

async function open(name: FaceModel): Promise<Model> {
  const session = await InferenceSession.create(await readFaceModel(name), { intraOpNumThreads: 1 });
  return async (input, side) => {
    const output = await session.run({ input0: new Tensor("float32", input, [1, side, side, 3]) });
    return session.outputNames.map((out) => {
      const values = output[out]?.data;
      if (values instanceof Float32Array) return values;
      throw new Error("no numbers");
    });
  };
}

const asFrame = ({ data, width, height }: Picture): Frame => {
  const frame = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i += 1) frame.set(data.subarray(3 * i, 3 * i + 3), 4 * i);
  return { data: frame, width, height };
};

/** The portrait as a sheet that is turned about its upright axis, as a photograph held to the camera is. */
function turnSheet(picture: Picture, degrees: number): Picture {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const { width, height } = picture;
  const out = new Uint8Array(picture.data.length).fill(200);
  const lens = 2.2 * width;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const u = ((x - width / 2) * lens) / (c * lens - s * (x - width / 2));
      const v = ((y - height / 2) * (lens + s * u)) / lens;
      const [px, py] = [Math.round(u + width / 2), Math.round(v + height / 2)];
      if (px < 0 || py < 0 || px >= width || py >= height) continue;
      const from = 3 * (py * width + px);
      out.set(picture.data.subarray(from, from + 3), 3 * (y * width + x));
    }
  }
  return { data: out, width, height };
}

describe("a frame read as the browser reads it", () => {
  let portrait: Picture;
  let models: { detector: Model; mesh: Model };
  beforeAll(async () => {
    models = { detector: await open("short"), mesh: await open("mesh") };
    const drawn = sharp(await drawPortrait("aurelia", LOOKS.aurelia, 360)).removeAlpha();
    const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
    portrait = { data: new Uint8Array(data), width: info.width, height: info.height };
  });
  const read = (picture: Picture) => createFrameReader(models.detector, models.mesh)(asFrame(picture));

  it("finds a drawn face that looks ahead", async () => {
    const face = await read(portrait);
    expect(face?.faces).toBe(1);
    expect(Math.abs(face?.yawDeg ?? 99)).toBeLessThan(6);
    expect(Math.abs(face?.asymmetry ?? 99)).toBeLessThan(0.12);
    expect(face?.eyeOpening).toBeGreaterThan(0.15);
  });

  it("sees a head in the round turn far enough, to either side", async () => {
    const [left, right] = [await read(turnHead(portrait, 44)), await read(turnHead(portrait, -44))];
    expect(left?.yawDeg).toBeGreaterThan(22);
    expect(left?.asymmetry).toBeGreaterThan(0.45);
    expect(right?.yawDeg).toBeLessThan(-22);
    expect(right?.asymmetry).toBeLessThan(-0.45);
  });

  it("does not take a photograph for a head when it is turned as a sheet", async () => {
    for (const degrees of [35, 50, -50]) {
      const face = await read(turnSheet(portrait, degrees));
      if (face) expect(Math.abs(face.yawDeg) < 20 || Math.abs(face.asymmetry) < 0.4).toBe(true);
    }
  });

  it("measures a head that turned between two frames as it measures it alone", async () => {
    // Few frames a second: each finds the head far from where the last one left it.
    const reader = createFrameReader(models.detector, models.mesh);
    for (const yaw of [0, 30, -30, 24, 0, 36, 6, -36]) {
      const picture = turnHead(portrait, yaw);
      const [followed, alone] = [await reader(asFrame(picture)), await read(picture)];
      expect(Math.abs((followed?.yawDeg ?? 99) - (alone?.yawDeg ?? 0)), `turned by ${yaw}`).toBeLessThan(1.5);
      expect(Math.abs((followed?.asymmetry ?? 9) - (alone?.asymmetry ?? 0)), `turned by ${yaw}`).toBeLessThan(0.05);
    }
  });

  it("follows a face from frame to frame, and loses it when it leaves", async () => {
    const reader = createFrameReader(models.detector, models.mesh);
    for (const yaw of [0, 12, 24, 36, 24, 12, 0]) expect(await reader(asFrame(turnHead(portrait, yaw)))).not.toBeNull();
    const wall = { ...portrait, data: new Uint8Array(portrait.data.length).fill(190) };
    expect(await reader(asFrame(wall))).toBeNull();
  });
});
