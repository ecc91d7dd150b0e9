import { Tensor } from "onnxruntime-node";
import { eyeLine, type Mesh, meshBox, type Window, windowMap } from "../face-geometry";
import type { SelfieLiveness } from "../face-reading";
import type { Pixels } from "../pixels";
import { floatsOf } from "./floats-of";
import { FACE_MODELS, loadFaceModel } from "./models";
import { sampleInput } from "./sample";
import { ATTACK_SCORE, LIVE_FACE_PX, LIVE_SCORE } from "./thresholds";

/** Judges one still selfie. `scale`: pixels of the person's picture a pixel of `source`. */
export type LivenessJudge = (source: Pixels, mesh: Mesh, scale: number) => Promise<SelfieLiveness>;

const MODEL_ID = `minifasnet-${FACE_MODELS.liveness.sha256.slice(0, 8)}`;
const SIZE = 128;
/** Blue first and not scaled: red first made the model worse than chance on phone pictures (AUC 0.37 instead of 0.92). */
const FORMAT = { size: SIZE, zero: 0, unit: 1, order: "bgr-planes" } as const;
/** How many faces wide the two crops are: skin and edges close up, then what surrounds the face. */
const CLOSE = 1.5;
const WIDE = 2.7;

/** Throws EngineError MODEL_MISSING. */
export async function loadLivenessJudge(): Promise<LivenessJudge> {
  const session = await loadFaceModel("liveness");
  const [inputName = ""] = session.inputNames;
  const [outputName = ""] = session.outputNames;
  const liveShare = async (source: Pixels, window: Window): Promise<number> => {
    const input = sampleInput(source, windowMap(window, SIZE), FORMAT);
    const output = await session.run({ [inputName]: new Tensor("float32", input, [1, 3, SIZE, SIZE]) });
    return firstShare(floatsOf(output[outputName]));
  };
  return async (source, mesh, scale) => {
    const { close, wide, faceSize } = cropsOf(source, mesh);
    // Nothing around the face is left to look at: both crops would show the same.
    if (wide.size < close.size) {
      return { score: null, zone: "not-judged", reason: "crop-outside", modelId: MODEL_ID };
    }
    const score = ((await liveShare(source, close)) + (await liveShare(source, wide))) / 2;
    return { score, ...zoneOf(score, faceSize * scale), modelId: MODEL_ID };
  };
}

function zoneOf(score: number, facePx: number): Pick<SelfieLiveness, "zone" | "reason"> {
  if (score < ATTACK_SCORE) return { zone: "attack", reason: null };
  // On small faces two of nineteen photographed screens passed for live; on larger ones none of eight.
  if (facePx < LIVE_FACE_PX) return { zone: "not-judged", reason: "face-too-small" };
  return { zone: score >= LIVE_SCORE ? "live" : "review", reason: null };
}

/** A square around the face, black where the picture ends; and a wider one, moved so that it lies inside the picture. */
function cropsOf({ width, height }: Pixels, mesh: Mesh): { close: Window; wide: Window; faceSize: number } {
  const box = meshBox(mesh);
  const faceSize = Math.max(box.right - box.left, box.bottom - box.top);
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  // The model knows upright heads; pictures of lying people are turned by whole quarters, which keeps crops inside.
  const turn = Math.round(eyeLine(mesh.points) / (Math.PI / 2)) * (Math.PI / 2);
  const size = Math.min(WIDE * faceSize, width, height);
  const inside = (value: number, most: number) => Math.min(most - size / 2, Math.max(size / 2, value));
  return {
    close: { centre: [x, y], size: CLOSE * faceSize, turn },
    wide: { centre: [inside(x, width), inside(y, height)], size, turn },
    faceSize,
  };
}

/** Softmax of the first of the classes, "live". */
function firstShare(logits: Float32Array): number {
  const most = Math.max(...logits);
  const parts = Array.from(logits, (v) => Math.exp(v - most));
  return (parts[0] ?? 0) / parts.reduce((sum, v) => sum + v, 0);
}
