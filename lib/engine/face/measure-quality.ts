import { eyeOpenings, fivePoints, type Mesh, meshBox, type Pose } from "../face-geometry";
import { type FaceQuality, RETAKE_REASONS, type RetakeReason, type TemplateKind } from "../face-reading";
import type { Pixels } from "../pixels";
import { BRIGHTNESS, EYES_CLOSED, FACE_WIDTH_PX, RIVAL_FACE, SHARPNESS, TURNED_DEGREES } from "./thresholds";

export interface Measured {
  source: Pixels;
  /** Pixels of the person's picture a pixel of `source`. */
  scale: number;
  mesh: Mesh;
  pose: Pose;
  detectorScore: number;
  /** The aligned crop, 112 × 112. */
  aligned: Pixels;
  facesInPicture: number;
}

/** Everything that can be said about the picture of this face, in the units of `FaceQuality`. */
export function measureFaceQuality(measured: Measured): FaceQuality {
  const { source, scale, mesh, pose, aligned } = measured;
  const box = meshBox(mesh);
  const [right, left] = fivePoints(mesh);
  const light = lightOf(aligned);
  return {
    faceWidthPx: (box.right - box.left) * scale,
    interEyePx: Math.hypot(left[0] - right[0], left[1] - right[1]) * scale,
    yawDeg: pose.yawDeg,
    pitchDeg: pose.pitchDeg,
    rollDeg: pose.rollDeg,
    eyeOpening: eyeOpenings(mesh),
    ...light,
    detectorScore: measured.detectorScore,
    presence: mesh.presence,
    facesInPicture: measured.facesInPicture,
    clippedByBorder: box.left < 0 || box.top < 0 || box.right > source.width || box.bottom > source.height,
  };
}

/** The face without its corners, where the background shows: columns and rows of the aligned crop. */
const FACE_AREA = { left: 22, right: 90, top: 30, bottom: 106 } as const;

/** Mean, spread, and variance of the Laplacian over the face's own pixels. */
function lightOf({ data, width }: Pixels): Pick<FaceQuality, "sharpness" | "brightness" | "contrast"> {
  const grey = (x: number, y: number) => {
    const p = 3 * (y * width + x);
    return 0.299 * (data[p] ?? 0) + 0.587 * (data[p + 1] ?? 0) + 0.114 * (data[p + 2] ?? 0);
  };
  const levels: number[] = [];
  const edges: number[] = [];
  for (let y = FACE_AREA.top; y < FACE_AREA.bottom; y++) {
    for (let x = FACE_AREA.left; x < FACE_AREA.right; x++) {
      const here = grey(x, y);
      levels.push(here);
      edges.push(grey(x - 1, y) + grey(x + 1, y) + grey(x, y - 1) + grey(x, y + 1) - 4 * here);
    }
  }
  const level = momentsOf(levels);
  return { sharpness: momentsOf(edges).variance, brightness: level.mean, contrast: Math.sqrt(level.variance) };
}

function momentsOf(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return { mean, variance: values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length };
}

/**
 * What to ask for in a better picture, most important first. `rival`: width of the next largest face over this one's.
 * Portraits on documents are as they are: only what spoils the comparison itself is named.
 */
export function retakeReasons(quality: FaceQuality, kind: TemplateKind, rival: number): RetakeReason[] {
  const { left, right } = quality.eyeOpening;
  const selfie = kind === "selfie";
  const wrong: Record<RetakeReason, boolean> = {
    "several-faces": selfie && rival >= RIVAL_FACE,
    "cut-off": quality.clippedByBorder,
    "too-small": quality.faceWidthPx < FACE_WIDTH_PX[kind],
    turned: Math.abs(quality.yawDeg) > TURNED_DEGREES.yaw || Math.abs(quality.pitchDeg) > TURNED_DEGREES.pitch,
    "eyes-closed": selfie && Math.max(left, right) < EYES_CLOSED,
    "too-dark": quality.brightness < BRIGHTNESS.dark,
    "too-bright": quality.brightness > BRIGHTNESS.bright,
    blurred: quality.sharpness < SHARPNESS,
  };
  return RETAKE_REASONS.filter((reason) => wrong[reason]);
}
