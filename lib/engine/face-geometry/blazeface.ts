import type { Point } from "../reading";
import { apply, type Window, windowMap } from "./window";

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

const SHORT_ANCHORS = anchors([
  { cells: 16, repeats: 2 },
  { cells: 8, repeats: 6 },
]);
const FULL_ANCHORS = anchors([{ cells: 48, repeats: 1 }]);

/** Numbers a candidate carries: centre, size and six points, each relative to its anchor in input pixels. */
const VALUES = 16;

/** Input sides in pixels of the two detectors; input is RGB by rows, −1 to 1. */
export type DetectorSize = 128 | 192;

/** Faces scoring at least `threshold`, best first, one a person, from the two outputs of a detector over one window. */
export function decodeFaces(
  values: Float32Array,
  logits: Float32Array,
  window: Window,
  inputSize: DetectorSize,
  threshold: number,
): Face[] {
  const grid = inputSize === 128 ? SHORT_ANCHORS : FULL_ANCHORS;
  const map = windowMap(window, inputSize);
  const scale = window.size / inputSize;
  const least = Math.log(threshold / (1 - threshold));
  const faces: Face[] = [];
  for (let i = 0; i < logits.length; i++) {
    const logit = logits[i] ?? -80;
    if (logit < least) continue;
    const ax = (grid[2 * i] ?? 0) * inputSize;
    const ay = (grid[2 * i + 1] ?? 0) * inputSize;
    const at = (k: number) => values[i * VALUES + k] ?? 0;
    const point = (k: number) => apply(map, ax + at(k), ay + at(k + 1));
    faces.push({
      score: 1 / (1 + Math.exp(-logit)),
      centre: point(0),
      width: at(2) * scale,
      height: at(3) * scale,
      turn: window.turn,
      points: [4, 6, 8, 10, 12, 14].map(point),
    });
  }
  return mergeDuplicates(faces);
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
export function mergeDuplicates(faces: readonly Face[]): Face[] {
  let rest = [...faces].sort((a, b) => b.score - a.score);
  const out: Face[] = [];
  for (let best = rest[0]; best; best = rest[0]) {
    const leader = best;
    const belongs = (face: Face) => face === leader || overlap(leader, face) > SAME_FACE_OVERLAP;
    out.push(blend(leader, rest.filter(belongs)));
    rest = rest.filter((face) => !belongs(face));
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

/** Distance between the eyes over the face box's width. Measured faces lie in 0.32–0.55; emblems scatter. */
const EYE_DISTANCE = { low: 0.25, high: 0.65 } as const;
/** A turned head brings its eyes together in the picture. */
const LEAST_EYE_DISTANCE = 0.1;
/** Cosine between "eyes to mouth" and "down" from which a face counts as upright; the model also fires upside down. */
const UPRIGHT_COSINE = 0.8;

/**
 * Eyes above the mouth. Upside down the short-range model still fires with a high score and a wrong crop, which later
 * fails a face comparison silently; emblems give points in no order at all.
 */
export function isUpright(face: Face): boolean {
  return reaches(face, LEAST_EYE_DISTANCE);
}

/** Upright, and seen from the front as portraits on documents are. */
export function isPortrait(face: Face): boolean {
  return reaches(face, EYE_DISTANCE.low);
}

function reaches(face: Face, leastEyeDistance: number): boolean {
  const [right, left, , mouth] = face.points;
  if (!right || !left || !mouth) return false;
  const eyes = Math.hypot(left[0] - right[0], left[1] - right[1]) / face.width;
  const dx = mouth[0] - (right[0] + left[0]) / 2;
  const dy = mouth[1] - (right[1] + left[1]) / 2;
  const down = (-Math.sin(face.turn) * dx + Math.cos(face.turn) * dy) / Math.hypot(dx, dy);
  return eyes >= leastEyeDistance && eyes <= EYE_DISTANCE.high && down >= UPRIGHT_COSINE;
}
