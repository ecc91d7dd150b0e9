import { type InferenceSession, Tensor } from "onnxruntime-node";
import { type Homography, project, warp } from "../image";
import type { Pixels } from "../pixels";
import type { Point } from "../reading";

/** A face as BlazeFace sees it: an upright square-ish box from brow to chin in the *window's* turn, and six points. */
export interface Face {
  /** 0–1, the model's own score. */
  score: number;
  centre: Point;
  /** Side lengths in source pixels along the face's own axes. */
  width: number;
  height: number;
  /** Radians clockwise that the window was turned by; the box's axes follow it. */
  turn: number;
  /** Right eye, left eye, nose tip, mouth, right ear, left ear (the person's right is on the viewer's left). */
  points: readonly Point[];
}

/** A square piece of the source, turned clockwise about its centre. */
export interface Window {
  centre: Point;
  size: number;
  turn: number;
}

export interface Detector {
  /** Faces scoring at least `threshold` in the window, best first, one a person. */
  detect(source: Pixels, window: Window, threshold: number): Promise<Face[]>;
}

/** Anchor centres of a grid, `repeats` of each, as the model's training laid them out. */
function anchors(layers: ReadonlyArray<{ cells: number; repeats: number }>): Float32Array {
  const all: number[] = [];
  for (const { cells, repeats } of layers) {
    for (let y = 0; y < cells; y++) {
      for (let x = 0; x < cells; x++) {
        for (let k = 0; k < repeats; k++) all.push((x + 0.5) / cells, (y + 0.5) / cells);
      }
    }
  }
  return Float32Array.from(all);
}

const SHORT_LAYERS = [
  { cells: 16, repeats: 2 },
  { cells: 8, repeats: 6 },
];
const FULL_LAYERS = [{ cells: 48, repeats: 1 }];

/** Numbers a candidate carries: centre, size and six points, each relative to its anchor in input pixels. */
const VALUES = 16;

export function createDetector(session: InferenceSession, inputSize: number): Detector {
  const grid = anchors(inputSize === 128 ? SHORT_LAYERS : FULL_LAYERS);
  return {
    async detect(source, window, threshold) {
      const map = windowMap(window, inputSize);
      const crop = warp(source, map, inputSize, inputSize, "black");
      const input = Float32Array.from(crop.data, (v) => v / 127.5 - 1);
      const output = await session.run({ input0: new Tensor("float32", input, [1, inputSize, inputSize, 3]) });
      const values = floats(output.output0);
      const logits = floats(output.output1);
      const faces: Face[] = [];
      for (let i = 0; i < logits.length; i++) {
        const score = 1 / (1 + Math.exp(-(logits[i] ?? -80)));
        if (score < threshold) continue;
        faces.push(decode(values.subarray(i * VALUES, (i + 1) * VALUES), grid, i, score, window, map, inputSize));
      }
      return mergeDuplicates(faces);
    },
  };
}

function floats(tensor: Tensor | undefined): Float32Array {
  if (tensor?.data instanceof Float32Array) return tensor.data;
  throw new Error("face model gave no float output");
}

/** Maps input pixels of the model to the source. */
function windowMap({ centre, size, turn }: Window, inputSize: number): Homography {
  const k = size / inputSize;
  const c = Math.cos(turn) * k;
  const s = Math.sin(turn) * k;
  const h = inputSize / 2;
  return [c, -s, centre[0] - c * h + s * h, s, c, centre[1] - s * h - c * h, 0, 0, 1];
}

function decode(
  values: Float32Array,
  grid: Float32Array,
  index: number,
  score: number,
  window: Window,
  map: Homography,
  inputSize: number,
): Face {
  const ax = (grid[2 * index] ?? 0) * inputSize;
  const ay = (grid[2 * index + 1] ?? 0) * inputSize;
  const point = (k: number) => project(map, ax + (values[k] ?? 0), ay + (values[k + 1] ?? 0));
  const scale = window.size / inputSize;
  return {
    score,
    centre: point(0),
    width: (values[2] ?? 0) * scale,
    height: (values[3] ?? 0) * scale,
    turn: window.turn,
    points: [4, 6, 8, 10, 12, 14].map(point),
  };
}

/** Overlap of two faces' boxes as if both were upright: good enough, since both come from one turn. */
function overlap(a: Face, b: Face): number {
  const w =
    Math.min(a.centre[0] + a.width / 2, b.centre[0] + b.width / 2) -
    Math.max(a.centre[0] - a.width / 2, b.centre[0] - b.width / 2);
  const h =
    Math.min(a.centre[1] + a.height / 2, b.centre[1] + b.height / 2) -
    Math.max(a.centre[1] - a.height / 2, b.centre[1] - b.height / 2);
  const both = Math.max(0, w) * Math.max(0, h);
  return both / (a.width * a.height + b.width * b.height - both);
}

const SAME_FACE_OVERLAP = 0.3;

/**
 * One face a person: candidates that overlap the best one are averaged into it, weighted by score. Averaging instead of
 * dropping is what BlazeFace was trained for (its paper's "blending"): boxes of one face jitter.
 */
export function mergeDuplicates(faces: Face[]): Face[] {
  const rest = [...faces].sort((a, b) => b.score - a.score);
  const out: Face[] = [];
  while (rest.length > 0) {
    const best = rest[0];
    if (!best) break;
    const group = rest.filter((face) => face === best || overlap(best, face) > SAME_FACE_OVERLAP);
    for (const face of group) rest.splice(rest.indexOf(face), 1);
    out.push(blend(best, group));
  }
  return out;
}

function blend(best: Face, group: readonly Face[]): Face {
  const total = group.reduce((sum, face) => sum + face.score, 0);
  const mean = (pick: (face: Face) => number) => group.reduce((sum, f) => sum + pick(f) * f.score, 0) / total;
  return {
    ...best,
    centre: [mean((f) => f.centre[0]), mean((f) => f.centre[1])],
    width: mean((f) => f.width),
    height: mean((f) => f.height),
    points: best.points.map((_, i) => [mean((f) => f.points[i]?.[0] ?? 0), mean((f) => f.points[i]?.[1] ?? 0)]),
  };
}
