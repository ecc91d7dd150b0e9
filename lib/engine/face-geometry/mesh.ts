import type { Point } from "../reading";
import type { Face } from "./blazeface";
import { apply, type Window, windowMap } from "./window";

/** Input side of the mesh model in pixels; input is RGB by rows, 0 to 1. */
export const MESH_SIZE = 192;
const POINTS = 468;

/** The 468 points of MediaPipe's canonical face, in pixels of the picture; depth in the same unit, less is nearer. */
export interface Mesh {
  points: readonly Point[];
  depths: Float32Array;
  /** 0–1, the model's own estimate that its window shows a face. */
  presence: number;
}

/** Half the face box again on every side: the context that the model was trained with. */
const CONTEXT = 1.5;

/** Where to lay the first mesh: over the detector's box, turned so that the eyes are level. */
export function firstMeshWindow({ centre, width, height, points: [right, left], turn }: Face): Window {
  const level = right && left ? Math.atan2(left[1] - right[1], left[0] - right[0]) : turn;
  return { centre, size: CONTEXT * Math.max(width, height), turn: level };
}

/** Where to lay it again: over the points of the first pass. The second pass is what makes alignment repeatable. */
export function nextMeshWindow({ points }: Mesh): Window {
  const turn = eyeLine(points);
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const along = points.map(([x, y]) => c * x + s * y);
  const across = points.map(([x, y]) => c * y - s * x);
  const [left, right, top, bottom] = [Math.min(...along), Math.max(...along), Math.min(...across), Math.max(...across)];
  const [u, v] = [(left + right) / 2, (top + bottom) / 2];
  return { centre: [c * u - s * v, s * u + c * v], size: CONTEXT * Math.max(right - left, bottom - top), turn };
}

/** From the model's two outputs (468 × 3 numbers in input pixels, one logit) to points of the picture. */
export function decodeMesh(values: Float32Array, logit: number, window: Window): Mesh {
  const map = windowMap(window, MESH_SIZE);
  const scale = window.size / MESH_SIZE;
  const points = Array.from({ length: POINTS }, (_, i) => apply(map, values[3 * i] ?? 0, values[3 * i + 1] ?? 0));
  const depths = Float32Array.from({ length: POINTS }, (_, i) => (values[3 * i + 2] ?? 0) * scale);
  return { points, depths, presence: 1 / (1 + Math.exp(-logit)) };
}

export const pointOf = (points: readonly Point[], index: number): Point => points[index] ?? [0, 0];

/** Radians clockwise of the line through the outer corners of the eyes. */
export function eyeLine(points: readonly Point[]): number {
  const [right, left] = [pointOf(points, 33), pointOf(points, 263)];
  return Math.atan2(left[1] - right[1], left[0] - right[0]);
}

function centreOf(points: readonly Point[], indices: readonly number[]): Point {
  const sum = (k: 0 | 1) => indices.reduce((total, i) => total + pointOf(points, i)[k], 0) / indices.length;
  return [sum(0), sum(1)];
}

/** Right eye, left eye, nose tip, right and left corner of the mouth: what the embedder's training was aligned by. */
export function fivePoints({ points }: Mesh): readonly [Point, Point, Point, Point, Point] {
  return [
    centreOf(points, [33, 133, 159, 145]),
    centreOf(points, [263, 362, 386, 374]),
    centreOf(points, [1, 4]),
    pointOf(points, 61),
    pointOf(points, 291),
  ];
}

/** The upright box around all points. */
export function meshBox({ points }: Mesh): { left: number; top: number; right: number; bottom: number } {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
