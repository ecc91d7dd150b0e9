import type { FaceReading, FoundFace, TemplateKind } from "../face-reading";
import { CALIBRATED_MODEL } from "./thresholds";

/**
 * A reading of a good picture of a made-up person. Two readings of one person have cosine `likeness`₁ × `likeness`₂ plus
 * the rest, so `likeness` 1 against 0.5 has cosine 0.5; different persons have cosine 0 at likeness 1.
 */
export function faceOf(
  person: number,
  { likeness = 1, kind = "selfie", ...more }: { likeness?: number; kind?: TemplateKind } & Partial<FoundFace> = {},
): FaceReading {
  const vector = new Float32Array(512);
  vector[person % 256] = likeness;
  vector[256 + (person % 256)] = Math.sqrt(1 - likeness * likeness);
  const face: FoundFace = {
    quad: [
      [200, 150],
      [600, 150],
      [600, 650],
      [200, 650],
    ],
    quality: {
      faceWidthPx: 400,
      interEyePx: 180,
      yawDeg: 0,
      pitchDeg: 0,
      rollDeg: 0,
      eyeOpening: { left: 0.26, right: 0.26 },
      sharpness: 200,
      brightness: 120,
      contrast: 45,
      detectorScore: 0.95,
      presence: 0.99,
      facesInPicture: 1,
      clippedByBorder: false,
    },
    retake: [],
    template: { modelId: CALIBRATED_MODEL, kind, vector },
    alignedCrop: new Uint8Array([0xff, 0xd8, 0xff, 0xd9]),
    liveness: kind === "selfie" ? { score: 0.95, zone: "live", reason: null, modelId: "minifasnet-afa783b7" } : null,
    pose: { yawDeg: 0, asymmetry: 0 },
    ...more,
  };
  return { engineVersion: "test-1", face, facesInPicture: 1, width: 800, height: 800, timings: [] };
}

/** A picture in which nobody was found. */
export const nobody: FaceReading = {
  engineVersion: "test-1",
  face: null,
  facesInPicture: 0,
  width: 800,
  height: 800,
  timings: [],
};
