import { describe, expect, it } from "vitest";
import type { Face } from "../face-geometry";
import type { Pixels } from "../pixels";
import type { Point } from "../reading";
import type { MeshFinder } from "./face-mesh";
import { findFaces } from "./find-faces";
import { SURE_SCORE } from "./thresholds";

const picture: Pixels = { data: new Uint8Array(3 * 240 * 240), width: 240, height: 240 };

function faceAt(centre: Point, width: number, score: number, turn = 0): Face {
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const at = (x: number, y: number): Point => [
    centre[0] + width * (c * x - s * y),
    centre[1] + width * (s * x + c * y),
  ];
  const points = [at(-0.2, -0.15), at(0.2, -0.15), at(0, 0.05), at(0, 0.25), at(-0.5, 0), at(0.5, 0)];
  return { score, centre, width, height: width, turn, points };
}

/** Sees what stands in the middle of the picture best upside down, as the near detector did with a head in profile. */
const inProfile = (turn: number) => faceAt([120, 120], 120, Math.cos(turn) < 0 ? SURE_SCORE - 0.01 : 0.7, turn);
const bystander = faceAt([28, 120], 100, SURE_SCORE + 0.01);
const short = {
  detect: async (_: Pixels, { size, turn }: { size: number; turn: number }) =>
    size === picture.width ? [inProfile(0), bystander] : Math.abs(Math.sin(turn)) < 0.1 ? [inProfile(turn)] : [],
};
const detectors = { short, full: { detect: async () => [] } };

/** Confirms upright faces alone. */
const layMesh: MeshFinder = async (_, { centre, width, turn, points }) => {
  const [right = centre, left = centre] = points;
  const mesh: Point[] = Array.from({ length: 468 }, (_, i) => (i % 2 ? right : left));
  mesh[10] = [centre[0], centre[1] - width / 2];
  mesh[152] = [centre[0], centre[1] + width / 2];
  for (const i of [1, 4]) mesh[i] = centre;
  for (const i of [33, 133, 159, 145]) mesh[i] = right;
  for (const i of [263, 362, 386, 374]) mesh[i] = left;
  return { points: mesh, depths: new Float32Array(468), presence: Math.cos(turn) > 0 ? 0.99 : 0.04 };
};

describe("the faces of a picture", () => {
  it("a face whose likeliest turn the mesh denies is taken at the next one, and no bystander in its place", async () => {
    const faces = await findFaces(detectors, layMesh, picture, "selfie", 1);
    expect(faces.map(({ face }) => [face.centre[0], face.turn])).toEqual([
      [120, 0],
      [28, 0],
    ]);
  });

  it.each([
    ["left", 90, 60],
    ["right", 60, 90],
  ])("of two faces as far from the middle the larger comes first: %s", async (_, left, right) => {
    const two = [faceAt([60, 120], left, SURE_SCORE + 0.01), faceAt([180, 120], right, SURE_SCORE + 0.01)];
    const seen = { short: { detect: async () => two }, full: { detect: async () => [] } };
    const faces = await findFaces(seen, layMesh, picture, "selfie", 1);
    expect(faces.map(({ face }) => face.width)).toEqual([90, 60]);
  });

  it("a face that the mesh denies at every turn is none", async () => {
    const denied: MeshFinder = async (pixels, face) => ({ ...(await layMesh(pixels, face)), presence: 0.5 });
    expect(await findFaces(detectors, denied, picture, "selfie", 1)).toEqual([]);
  });
});
