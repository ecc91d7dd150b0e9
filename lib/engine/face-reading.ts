import type { Quad, StageTiming } from "./reading";

/**
 * What the engine says about one picture of a face: plain values, no verdict about a person. Matching lives in
 * `lib/engine/face-match`.
 *
 * Directions: the picture is not mirrored. *Left* and *right* are the person's own; a positive yaw turns the head to the
 * person's left, which moves the nose to the right of the picture.
 */

/** Why a better picture should be asked for, most important first in a reading. A reason never lowers a score. */
export const RETAKE_REASONS = [
  "several-faces",
  "cut-off",
  "too-small",
  "turned",
  "eyes-closed",
  "too-dark",
  "too-bright",
  "blurred",
] as const;
export type RetakeReason = (typeof RETAKE_REASONS)[number];

export interface FaceQuality {
  /** Width of the 468-point mesh in pixels of the picture; a selfie's is about 400. */
  faceWidthPx: number;
  /** Distance between the eyes' centres in pixels. */
  interEyePx: number;
  /** Degrees; positive to the person's left. Estimated from the mesh, about ±5°. */
  yawDeg: number;
  /** Degrees; positive looks up. */
  pitchDeg: number;
  /** Degrees clockwise that the head is tilted in the picture, −180 to 180. */
  rollDeg: number;
  /** Height over width of each eye's opening: about 0.26 open, under 0.12 closed. */
  eyeOpening: { left: number; right: number };
  /** Variance of the Laplacian in the aligned crop, grey levels squared: under 30 blurred, above 150 crisp. */
  sharpness: number;
  /** Mean grey level of the aligned crop, 0–255. */
  brightness: number;
  /** Standard deviation of the grey levels of the aligned crop. */
  contrast: number;
  /** 0–1, the detector's own score. */
  detectorScore: number;
  /** 0–1, the mesh's own estimate that its crop shows a face. */
  presence: number;
  /** Faces that passed both looks, this one included. */
  facesInPicture: number;
  /** The face's box reaches over the picture's border. */
  clippedByBorder: boolean;
}

export type TemplateKind = "selfie" | "document";

/** A face as numbers. Templates of different models live in different spaces and are never compared. */
export interface FaceTemplate {
  modelId: string;
  /** Where it was taken from: two portraits of documents share a style and need a threshold of their own. */
  kind: TemplateKind;
  /** 512 numbers of length 1. */
  vector: Float32Array;
}

export const LIVENESS_ZONES = ["live", "review", "attack", "not-judged"] as const;
export type LivenessZone = (typeof LIVENESS_ZONES)[number];

/** What one still picture shows of being a live face. A signal for a person to look at; it does not stop a good replay. */
export interface SelfieLiveness {
  /** 0–1, 1 = live: mean over two crops. Null when nothing could be judged. */
  score: number | null;
  /** A face under 120 px is never `live`. */
  zone: LivenessZone;
  /** Why the zone is less than the score says, or why there is none. */
  reason: "face-too-small" | "crop-outside" | null;
  modelId: string;
}

export interface FoundFace {
  /** The face from brow to chin, corners clockwise from its own top left. */
  quad: Quad;
  quality: FaceQuality;
  /** Empty when nothing is wrong. */
  retake: RetakeReason[];
  template: FaceTemplate;
  /** JPEG, 224 × 224, upright, a little wider than what the embedder saw: to show to people side by side. */
  alignedCrop: Uint8Array;
  /** Null for faces on documents, which are not live by nature. */
  liveness: SelfieLiveness | null;
  pose: FacePose;
}

/** The two measures that an active challenge judges, taken independently of each other. */
export interface FacePose {
  yawDeg: number;
  /** Where the nose stands between the eyes: 0 midway, −1 at the right eye, 1 at the left; beyond 0.4 is a turned head. */
  asymmetry: number;
}

/** What one call of `readFace` returns. */
export interface FaceReading {
  engineVersion: string;
  /** The largest face; null when no face was found, which is not a score of zero. */
  face: FoundFace | null;
  facesInPicture: number;
  width: number;
  height: number;
  timings: StageTiming[];
}
