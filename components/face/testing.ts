import { type FaceComparison, type FaceFinding, faceComparison, faceFinding } from "@/lib/contract";

/** Faces of nobody for tests, parsed by the contract so that they cannot drift from it. */
export const findingOf = (given: Partial<FaceFinding> = {}): FaceFinding =>
  faceFinding.parse({
    quad: [
      [10, 10],
      [110, 10],
      [110, 130],
      [10, 130],
    ],
    quality: {
      faceWidthPx: 180,
      interEyePx: 72,
      yawDeg: 2,
      pitchDeg: -3,
      rollDeg: 0,
      eyeOpening: { left: 0.28, right: 0.27 },
      sharpness: 0.8,
      brightness: 131,
      contrast: 48,
      detectorScore: 0.97,
      presence: 0.99,
      facesInPicture: 1,
      clippedByBorder: false,
    },
    retake: [],
    modelId: "model-1",
    liveness: null,
    ...given,
  });

export const comparisonOf = (given: Partial<FaceComparison> = {}): FaceComparison =>
  faceComparison.parse({
    cosine: 0.44,
    score: 84.5,
    band: "match",
    falseMatchRate: 0.00004,
    modelId: "model-1",
    ...given,
  });
