import { describe, expect, it } from "vitest";
import type { FaceComparison } from "@/lib/contract";
import { faceOf } from "@/lib/engine/face-match/testing";
import { decideBiometric, type OwnValidation } from "./decide-biometric";

const scoring = (score: number): FaceComparison => ({
  cosine: 0.4,
  score,
  band: "look",
  falseMatchRate: 1e-4,
  modelId: "m",
});
const own = (score: number, approved = true): OwnValidation => ({
  validationId: `v${score}`,
  sessionId: `s${score}`,
  approved,
  comparison: scoring(score),
});
const { face } = faceOf(1);
if (face === null) throw new Error("the double shows a face");
const decide = (validations: OwnValidation[], mean: number | null = null, threshold = 80) =>
  decideBiometric({
    face: { quality: face.quality, retake: [], facesInPicture: 1 },
    liveness: null,
    own: validations,
    mean: mean === null ? null : scoring(mean),
    others: [],
    threshold,
  });

describe("a biometric check", () => {
  it.each([
    ["on the threshold matches", [own(80)], null, true, ["s80"]],
    ["a hundredth under it does not", [own(79.99)], null, false, []],
    ["of a session rejected since is listed and is no match", [own(90, false)], null, false, ["s90"]],
    ["matches by the session that stands approved", [own(90, false), own(85)], null, true, ["s90", "s85"]],
    ["in the look band is lifted by a mean that matches", [own(71), own(75)], 80, true, ["s71", "s75"]],
    ["in the look band is not lifted by a mean under the threshold", [own(71)], 79.9, false, []],
    ["under the look band is never lifted: a mean of two people looks like both", [own(60)], 95, false, []],
    ["with nothing to compare has no match", [], null, false, []],
  ] as const)("a score %s", (_name, validations, mean, match, sessions) => {
    const decision = decide([...validations], mean);
    expect(decision.match).toBe(match);
    expect(decision.matching.map(({ sessionId }) => sessionId)).toEqual(sessions);
  });

  it("tells the best score there is, and none where there was nothing to compare", () => {
    expect(decide([own(12), own(44.444)]).score).toBe(44.44);
    expect(decide([own(75)], 91).score).toBe(91);
    expect(decide([]).score).toBeNull();
  });

  it("warns of a low score only where there was one", () => {
    expect(decide([own(20)]).warnings.map(({ code }) => code)).toEqual(["LOW_FACE_MATCH_SIMILARITY"]);
    expect(decide([]).warnings).toEqual([]);
    expect(decide([own(90, false)]).warnings).toEqual([]);
  });

  it("takes a threshold under the look band as it is", () => {
    expect(decide([own(55)], 60, 50).match).toBe(true);
    expect(decide([own(49)], 60, 50).match).toBe(false);
  });
});
