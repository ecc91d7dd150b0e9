import { describe, expect, it } from "vitest";
import { jpeg } from "@/app/api/_http/testing";
import { updateSettings } from "@/lib/db";
import { EngineError } from "@/lib/engine/error";
import { faceOf, nobody } from "@/lib/engine/face-match/testing";
import { faceMatchApi } from "./testing";

const { database, detail, engine, matched, org, post, records, refused } = faceMatchApi();

/** A selfie and a document whose faces have this cosine. By the calibrated table 0.129 is a score of 30, 0.409 one of 80. */
const alike = (cosine: number) => engine().shows(faceOf(1, { kind: "document" }), faceOf(1, { likeness: cosine }));

describe("what comes back", () => {
  it("two pictures of one person match, and the record holds what was seen", async () => {
    alike(0.7);
    const answer = await matched({ vendorData: "case 7" });
    expect(answer).toMatchObject({
      match: true,
      score: 98,
      status: "approved",
      scoreDeclineThreshold: 30,
      warnings: [],
    });
    const record = await detail(answer.verificationId);
    expect(record).toMatchObject({
      status: "approved",
      match: true,
      score: 98,
      vendorData: "case 7",
      requestId: answer.requestId,
      storageProvider: "local",
      threshold: 30,
      thresholdOrigin: "default",
      reviewThreshold: null,
      engineVersion: "test-1",
      comparison: { band: "match", score: 98 },
      documentFace: { liveness: null, retake: [] },
      selfieFace: { liveness: { zone: "live" } },
    });
    expect(record.documentStoragePath).not.toBeNull();
    expect(record.selfieStoragePath).not.toBe(record.documentStoragePath);
  });

  it("at exactly the threshold it is a match, a hundredth under it is none", async () => {
    alike(0.409);
    expect(await matched({ scoreThreshold: "80" })).toMatchObject({ match: true, score: 80, status: "approved" });
    alike(0.409);
    expect(await matched({ scoreThreshold: "80.01" })).toMatchObject({
      match: false,
      score: 80,
      status: "declined",
      warnings: ["LOW_FACE_MATCH_SIMILARITY"],
    });
  });

  it("the request's threshold goes before the organisation's, and that before 30", async () => {
    await updateSettings(org(), { faceMatchThreshold: 60 });
    alike(0.333);
    expect(await matched()).toMatchObject({ scoreDeclineThreshold: 60, match: true });
    alike(0.242);
    const lower = await matched();
    expect(lower).toMatchObject({ scoreDeclineThreshold: 60, match: false, score: 50 });
    expect(await detail(lower.verificationId)).toMatchObject({ threshold: 60, thresholdOrigin: "organization" });
    alike(0.242);
    const asked = await matched({ scoreThreshold: "50" });
    expect(asked).toMatchObject({ scoreDeclineThreshold: 50, match: true });
    expect(await detail(asked.verificationId)).toMatchObject({ threshold: 50, thresholdOrigin: "request" });
  });

  it("a threshold changed later leaves old records as they were", async () => {
    alike(0.242);
    const { verificationId } = await matched();
    await updateSettings(org(), { faceMatchThreshold: 90 });
    expect(await detail(verificationId)).toMatchObject({ status: "approved", match: true, threshold: 30 });
  });

  it("scores in the review band are in review, when the organisation has one", async () => {
    await updateSettings(org(), { faceMatchReviewThreshold: 80 });
    alike(0.333);
    const answer = await matched();
    expect(answer).toMatchObject({ status: "in_review", match: true, warnings: ["LOW_FACE_MATCH_SIMILARITY"] });
    expect(await detail(answer.verificationId)).toMatchObject({ status: "in_review", reviewThreshold: 80 });
    alike(0.409);
    expect((await matched()).status).toBe("approved");
  });

  it.each([
    ["the reference", () => [nobody, faceOf(1)], ["NO_REFERENCE_IMAGE"]],
    ["the selfie", () => [faceOf(1, { kind: "document" }), nobody], ["NO_FACE_IN_SELFIE"]],
    ["both", () => [nobody, nobody], ["NO_REFERENCE_IMAGE", "NO_FACE_IN_SELFIE"]],
  ])("without a face on %s it is declined with score 0, and the record has none", async (_name, shows, warnings) => {
    engine().shows(...shows());
    const answer = await matched();
    expect(answer).toMatchObject({ match: false, score: 0, status: "declined", warnings });
    const record = await detail(answer.verificationId);
    expect(record).toMatchObject({ status: "declined", match: false, score: null, comparison: null, warnings });
    expect(record.documentStoragePath).not.toBeNull();
  });

  it("several faces on both pictures are one code and two details", async () => {
    engine().shows({ ...faceOf(1, { kind: "document" }), facesInPicture: 2 }, { ...faceOf(1), facesInPicture: 3 });
    const answer = await matched();
    expect(answer).toMatchObject({ status: "approved", warnings: ["MULTIPLE_FACES_DETECTED"] });
    expect((await detail(answer.verificationId)).warningDetails).toHaveLength(2);
  });
});

describe("when no answer can be given", () => {
  it.each(["TIMEOUT", "CRASHED", "MODEL_MISSING"] as const)(
    "an engine that says %s is a failed match that keeps its pictures",
    async (code) => {
      engine().shows(new EngineError(code, "inside"));
      const { message, verificationId } = await refused(
        await post({ documentImage: jpeg(1), selfieImage: jpeg(2) }),
        500,
        "VERIFICATION_FAILED",
      );
      expect(message).not.toContain("inside");
      expect((await detail(verificationId)).selfieStoragePath).not.toBeNull();
    },
  );

  it("an engine that breaks unexpectedly is one too, and tells nothing of how", async () => {
    engine().shows(new TypeError("secret internals"));
    const answer = await post({ documentImage: jpeg(1), selfieImage: jpeg(2) });
    const { message } = await refused(answer, 500, "VERIFICATION_FAILED");
    expect(message).not.toContain("secret");
  });

  it("a full queue is 503 with Retry-After", async () => {
    engine().shows(new EngineError("BUSY", "full"));
    const answer = await post({ documentImage: jpeg(1), selfieImage: jpeg(2) });
    await refused(answer, 503, "SERVICE_UNAVAILABLE");
    expect(answer.headers.get("retry-after")).toBe("3");
  });

  it("when the audit cannot be written the verdict stands without an id", async () => {
    await database().ownerQuery("alter function audit_append rename to audit_append_away");
    try {
      const answer = await matched();
      expect(answer).toMatchObject({ match: true });
      expect(answer).not.toHaveProperty("verificationId");
    } finally {
      await database().ownerQuery("alter function audit_append_away rename to audit_append");
    }
    expect((await records()).pagination.total).toBe(0);
  });
});

describe("what is kept", () => {
  it("each face's numbers lie sealed in rows of their own, and nothing of them is sent", async () => {
    alike(0.7);
    const answer = await matched();
    const { rows } = await database().ownerQuery(
      "select kind, model_id, entity_id, validation_id, length(template_sealed) as size from face_template where face_match_id = $1 order by kind",
      [answer.verificationId],
    );
    expect(rows).toMatchObject([
      { kind: "document", entity_id: null, validation_id: null },
      { kind: "selfie", entity_id: null, validation_id: null },
    ]);
    expect(rows[0].size).toBeGreaterThan(1024);
    expect(JSON.stringify(await detail(answer.verificationId))).not.toMatch(/vector|template/);
  });
});
