import { describe, expect, it } from "vitest";
import type { FaceComparison } from "@/lib/contract";
import type { FaceQuality, RetakeReason } from "@/lib/engine/face-reading";
import { decideFaceMatch, type FaceMatchContext } from "./decide-face-match";
import type { SeenFace } from "./face-quality";
import { faceMatchThreshold, rateInWords } from "./face-threshold";

const quality: FaceQuality = {
  faceWidthPx: 300,
  interEyePx: 120,
  yawDeg: 1,
  pitchDeg: 0,
  rollDeg: 0,
  eyeOpening: { left: 0.26, right: 0.27 },
  sharpness: 200,
  brightness: 120,
  contrast: 50,
  detectorScore: 0.95,
  presence: 0.99,
  facesInPicture: 1,
  clippedByBorder: false,
};
const face = (retake: RetakeReason[] = [], facesInPicture = 1): SeenFace => ({ quality, retake, facesInPicture });
const scoring = (score: number): FaceComparison => ({
  cosine: 0.2,
  score,
  band: "look",
  falseMatchRate: 0.001,
  modelId: "m",
});
const context = (changes: Partial<FaceMatchContext> = {}): FaceMatchContext => ({
  document: face(),
  selfie: face(),
  comparison: scoring(90),
  threshold: { value: 30, origin: "default" },
  reviewThreshold: null,
  ...changes,
});
const codes = (given: FaceMatchContext) => decideFaceMatch(given).warnings.map(({ code }) => code);

describe("the threshold in force", () => {
  it.each([
    [50, 70, { value: 50, origin: "request" }],
    [0, 70, { value: 0, origin: "request" }],
    [undefined, 70, { value: 70, origin: "organization" }],
    [undefined, 0, { value: 0, origin: "organization" }],
    [undefined, undefined, { value: 30, origin: "default" }],
  ] as const)("request %s and organisation %s give %j", (asked, organisation, expected) => {
    expect(faceMatchThreshold(asked, organisation)).toEqual(expected);
  });
});

describe("the outcome", () => {
  it.each([
    ["on the threshold matches", 30, 30, null, "approved", []],
    ["a hundredth under it does not", 29.99, 30, null, "declined", ["LOW_FACE_MATCH_SIMILARITY"]],
    ["is judged as it is told: rounded", 29.996, 30, null, "approved", []],
    ["0 matches at a threshold of 0", 0, 0, null, "approved", []],
    ["between threshold and review mark is in review", 55, 30, 60, "in_review", ["LOW_FACE_MATCH_SIMILARITY"]],
    ["on the review mark is approved", 60, 30, 60, "approved", []],
    ["under the threshold is declined, review band or not", 10, 30, 60, "declined", ["LOW_FACE_MATCH_SIMILARITY"]],
    ["a review mark under the threshold changes nothing", 30, 30, 20, "approved", []],
  ] as const)("a score %s", (_name, score, threshold, reviewThreshold, status, warnings) => {
    const given = context({
      comparison: scoring(score),
      threshold: { value: threshold, origin: "organization" },
      reviewThreshold,
    });
    const decision = decideFaceMatch(given);
    expect([decision.status, decision.match]).toEqual([status, status !== "declined"]);
    expect(codes(given)).toEqual(warnings);
  });

  it.each([
    ["the reference", { document: null }, ["NO_REFERENCE_IMAGE"]],
    ["the selfie", { selfie: null }, ["NO_FACE_IN_SELFIE"]],
    ["both", { document: null, selfie: null }, ["NO_REFERENCE_IMAGE", "NO_FACE_IN_SELFIE"]],
  ] as const)("without a face on %s is declined with no score at all", (_name, without, warnings) => {
    const given = context({ ...without, comparison: null });
    expect(decideFaceMatch(given)).toMatchObject({ status: "declined", match: false, score: null });
    expect(codes(given)).toEqual(warnings);
    expect(decideFaceMatch(given).headline).toBe(warnings[0]);
  });
});

describe("quality", () => {
  it.each([
    [["too-small"], "LOW_FACE_QUALITY", "too small"],
    [["blurred", "turned"], "LOW_FACE_QUALITY", "blurred, turned away"],
    [["eyes-closed"], "LOW_FACE_QUALITY", "with closed eyes"],
    [["cut-off"], "LOW_FACE_QUALITY", "cut off"],
    [["too-dark"], "LOW_FACE_LUMINANCE", "too dark"],
    [["too-bright"], "HIGH_FACE_LUMINANCE", "too bright"],
  ] as const)("%j says %s and changes no outcome", (retake, code, words) => {
    const decision = decideFaceMatch(context({ selfie: face([...retake]) }));
    expect(decision.status).toBe("approved");
    expect(decision.warnings).toMatchObject([{ code, severity: "warning", action: "INFORMATION" }]);
    expect(decision.warnings[0]?.text).toContain(words);
    expect(decision.warnings[0]?.text).toContain("the selfie");
  });

  it("names each picture with more than one face", () => {
    const decision = decideFaceMatch(context({ document: face([], 2), selfie: face(["several-faces"], 3) }));
    expect(decision.warnings.map(({ text }) => text)).toEqual([
      "There are 2 faces on the reference picture; the largest was used.",
      "There are 3 faces on the selfie; the largest was used.",
    ]);
  });

  it("stands behind what declines in the headline", () => {
    const decision = decideFaceMatch(context({ comparison: scoring(3), document: face(["too-dark"]) }));
    expect(decision.headline).toBe("LOW_FACE_MATCH_SIMILARITY");
  });
});

describe("the warning of a low score", () => {
  it("tells score, threshold, who set it, and what strangers score", () => {
    const [warning] = decideFaceMatch(context({ comparison: scoring(12.345) })).warnings;
    expect(warning).toMatchObject({
      severity: "error",
      action: "ALWAYS_DECLINE",
      threshold: "score from 30",
      compared: [
        { label: "Similarity", value: "12.35" },
        { label: "Threshold, the product's default", value: "30" },
      ],
    });
    expect(warning?.text).toContain("about 1 of 1,000 pairs of different people reach that score");
  });

  it.each([
    [1, "nearly every pair of different people"],
    [0.5, "about 1 of 2 pairs of different people"],
    [0.0123, "about 1 of 81 pairs of different people"],
    [1e-5, "about 1 of 100,000 pairs of different people"],
    [3e-4, "about 1 of 3,300 pairs of different people"],
  ])("a rate of %f is %s", (rate, words) => expect(rateInWords(rate)).toBe(words));
});
