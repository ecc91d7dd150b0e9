import { type InferenceSession, Tensor } from "onnxruntime-node";
import {
  decodeMesh,
  type Face,
  firstMeshWindow,
  MESH_SIZE,
  type Mesh,
  nextMeshWindow,
  type Window,
  windowMap,
} from "../face-geometry";
import type { Pixels } from "../pixels";
import { floatsOf } from "./floats-of";
import { loadFaceModel } from "./models";
import { sampleInput } from "./sample";

/** Lays the 468 points over a detected face, twice: the first pass places the second. */
export type MeshFinder = (source: Pixels, face: Face) => Promise<Mesh>;

export async function loadMeshFinder(): Promise<MeshFinder> {
  const session = await loadFaceModel("mesh");
  return async (source, face) => {
    const rough = await lay(session, source, firstMeshWindow(face));
    return lay(session, source, nextMeshWindow(rough));
  };
}

async function lay(session: InferenceSession, source: Pixels, window: Window): Promise<Mesh> {
  const format = { size: MESH_SIZE, zero: 0, unit: 255, order: "rows" } as const;
  const input = sampleInput(source, windowMap(window, MESH_SIZE), format);
  const output = await session.run({ input0: new Tensor("float32", input, [1, MESH_SIZE, MESH_SIZE, 3]) });
  return decodeMesh(floatsOf(output.output0), floatsOf(output.output1)[0] ?? -80, window);
}
