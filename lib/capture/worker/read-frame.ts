import {
  decodeFaces,
  decodeMesh,
  eyeOpenings,
  type Face,
  firstMeshWindow,
  isUpright,
  MESH_SIZE,
  type Mesh,
  meshBox,
  nextMeshWindow,
  poseOf,
  type Window,
} from "@/lib/engine/face-geometry";
import type { FaceSeen, Frame } from "../face-seen";
import { sampleFrame } from "./sample-frame";

/** Runs a model: input by rows, outputs in the graph's order. */
export type Model = (input: Float32Array, side: number) => Promise<readonly Float32Array[]>;

const DETECTOR_SIZE = 128;
const LEAST_SCORE = 0.6;
const LEAST_PRESENCE = 0.6;
/** The mesh follows a face by itself; the detector counts faces again after so many frames. */
const COUNT_EVERY = 8;
/**
 * How far a face may have gone since the last frame, in shares of its window, and how far it may be turned in degrees, to
 * be measured by following alone. A mesh that is laid where the face was exaggerates: a head that turned to 30° between
 * two frames of a slow phone read ten degrees more than the server finds in the same picture, which then refused it.
 */
const FOLLOWED = { move: 0.05, growth: 0.08, yawDeg: 8 } as const;

/**
 * Reads frames one after another and follows the largest face from one to the next. A face that moves or turns is measured
 * as the server measures it: found anew, the mesh laid twice. Null: no face.
 */
export function createFrameReader(detector: Model, mesh: Model): (frame: Frame) => Promise<FaceSeen | null> {
  let followed: { window: Window; straight: boolean } | null = null;
  let [faces, sinceCount] = [0, 0];
  const follow = async (frame: Frame, window: Window): Promise<Mesh | null> => present(await lay(mesh, frame, window));
  const findAnew = async (frame: Frame): Promise<Mesh | null> => {
    const found = await findFaces(detector, frame);
    [faces, sinceCount] = [found.length, 0];
    const [largest] = found;
    if (!largest) return null;
    return follow(frame, nextMeshWindow(await lay(mesh, frame, firstMeshWindow(largest))));
  };
  return async (frame) => {
    const started = performance.now();
    sinceCount += 1;
    const before = followed;
    const laid = before === null ? null : await follow(frame, before.window);
    // After a turned frame the head may be anywhere, and a mesh laid there can take the other side for straight ahead.
    const steady = before?.straight && laid !== null && sinceCount < COUNT_EVERY && isSteady(before.window, laid);
    // A head that is turned far is missed by the detector at times; followed, it is still seen.
    const measured = steady ? laid : ((await findAnew(frame)) ?? laid);
    followed = measured === null ? null : { window: nextMeshWindow(measured), straight: isStraight(measured) };
    return measured === null ? null : seen(frame, measured, Math.max(1, faces), performance.now() - started);
  };
}

const present = (laid: Mesh): Mesh | null => (laid.presence < LEAST_PRESENCE ? null : laid);

function isSteady(window: Window, laid: Mesh): boolean {
  const next = nextMeshWindow(laid);
  const moved = Math.hypot(next.centre[0] - window.centre[0], next.centre[1] - window.centre[1]) / window.size;
  const grown = Math.abs(next.size / window.size - 1);
  return moved <= FOLLOWED.move && grown <= FOLLOWED.growth && isStraight(laid);
}

const isStraight = (laid: Mesh): boolean => Math.abs(poseOf(laid).yawDeg) <= FOLLOWED.yawDeg;

async function findFaces(detector: Model, frame: Frame): Promise<Face[]> {
  const { width, height } = frame;
  const window: Window = { centre: [width / 2, height / 2], size: Math.max(width, height), turn: 0 };
  const input = sampleFrame(frame, window, DETECTOR_SIZE, 127.5, 127.5);
  const [values, logits] = await detector(input, DETECTOR_SIZE);
  if (!values || !logits) throw new Error("the face detector gave no output");
  const found = decodeFaces(values, logits, window, DETECTOR_SIZE, LEAST_SCORE);
  return found.filter(isUpright).sort((a, b) => b.width - a.width);
}

async function lay(mesh: Model, frame: Frame, window: Window): Promise<Mesh> {
  const [values, logit] = await mesh(sampleFrame(frame, window, MESH_SIZE, 0, 255), MESH_SIZE);
  if (!values) throw new Error("the face mesh gave no output");
  return decodeMesh(values, logit?.[0] ?? -80, window);
}

function seen(frame: Frame, mesh: Mesh, faces: number, tookMs: number): FaceSeen {
  const { yawDeg, pitchDeg, rollDeg, asymmetry } = poseOf(mesh);
  const eyes = eyeOpenings(mesh);
  const box = meshBox(mesh);
  const eyeOpening = Math.max(eyes.left, eyes.right);
  return {
    box,
    yawDeg,
    pitchDeg,
    rollDeg,
    asymmetry,
    eyeOpening,
    faces,
    brightness: brightnessIn(frame, box),
    tookMs,
  };
}

function brightnessIn({ data, width, height }: Frame, box: FaceSeen["box"]): number {
  const [left, right] = [Math.max(0, Math.floor(box.left)), Math.min(width, Math.ceil(box.right))];
  const [top, bottom] = [Math.max(0, Math.floor(box.top)), Math.min(height, Math.ceil(box.bottom))];
  let [sum, count] = [0, 0];
  for (let y = top; y < bottom; y += 3) {
    for (let x = left; x < right; x += 3, count += 1) {
      const p = 4 * (y * width + x);
      sum += 0.299 * (data[p] ?? 0) + 0.587 * (data[p + 1] ?? 0) + 0.114 * (data[p + 2] ?? 0);
    }
  }
  return count > 0 ? sum / count : 0;
}
