import { describe, expect, it } from "vitest";
import { jpeg } from "@/app/api/_http/testing";
import { updateSettings } from "@/lib/db";
import { EngineError } from "@/lib/engine/error";
import { faceOf, nobody } from "@/lib/engine/face-match/testing";
import { biometricApi } from "./testing";

const { approved, checked, database, detail, engine, org, person, post, put, records, refused } = biometricApi();

describe("whose face it is", () => {
  it("an approved session's face matches, and the record holds what it was compared with", async () => {
    const entityId = await person();
    const { id, sessionId } = await approved(entityId, faceOf(1));
    engine().shows(faceOf(1, { likeness: 0.7 }));
    const answer = await checked({ entityId });
    expect(answer).toMatchObject({
      match: true,
      approvedSessionIds: [sessionId],
      matchedKycValidationIds: [id],
      faceSearch: { status: "Approved", totalMatches: 1, approvedMatchesCount: 1 },
    });
    const record = await detail(answer.verificationId);
    expect(record).toMatchObject({
      entityId,
      status: "matched",
      match: true,
      score: 98,
      threshold: 80,
      warnings: [],
      requestId: answer.faceSearch.requestId,
      storageProvider: "local",
      face: { liveness: { zone: "live" } },
      candidates: [{ validationId: id, sessionId, ofEntity: true, validationStatus: "approved" }],
    });
  });

  it("the same session rejected afterwards is no match, and is listed still", async () => {
    const entityId = await person();
    const { id, sessionId } = await approved(entityId, faceOf(1));
    engine().shows(faceOf(1));
    expect((await checked({ entityId })).match).toBe(true);
    await put(id, { status: "rejected", isCurrent: false });
    const answer = await checked({ entityId });
    expect(answer).toMatchObject({
      match: false,
      approvedSessionIds: [sessionId],
      matchedKycValidationIds: [],
      faceSearch: { totalMatches: 1, approvedMatchesCount: 1 },
    });
    expect(await detail(answer.verificationId)).toMatchObject({ status: "not_matched", warnings: [] });
  });

  it("a session that a person approved, and somebody revoked, is listed and no match", async () => {
    const entityId = await person();
    const { id, sessionId } = await approved(entityId, faceOf(1));
    await put(id, { automaticStatus: "in_review" });
    await put(id, { status: "rejected", isCurrent: false });
    engine().shows(faceOf(1));
    expect(await checked({ entityId })).toMatchObject({
      match: false,
      approvedSessionIds: [sessionId],
      matchedKycValidationIds: [],
    });
  });

  it("another person's face is no match; the search counts it and the analyst is told whose it is", async () => {
    const [entityId, other] = [await person(), await person()];
    await approved(entityId, faceOf(1));
    const theirs = await approved(other, faceOf(2));
    engine().shows(faceOf(2));
    const answer = await checked({ entityId });
    expect(answer).toMatchObject({
      match: false,
      approvedSessionIds: [],
      matchedKycValidationIds: [],
      faceSearch: { totalMatches: 1, approvedMatchesCount: 0 },
    });
    expect(JSON.stringify(answer)).not.toContain(other);
    const record = await detail(answer.verificationId);
    expect(record.warnings).toEqual(["LOW_FACE_MATCH_SIMILARITY", "DUPLICATED_FACE"]);
    expect(record.warningDetails[1]).toMatchObject({
      severity: "information",
      links: [
        { kind: "entity", id: other },
        { kind: "validation", id: theirs.id },
      ],
    });
    expect(record.candidates.map(({ ofEntity }) => ofEntity)).toEqual([true, false]);
  });

  it("a person without an approved validation gets no match, empty lists and no score", async () => {
    const entityId = await person();
    const pending = await approved(entityId, faceOf(1));
    await database().ownerQuery(
      "update validation set status = 'in_review', automatic_status = 'in_review', verified_at = null where id = $1",
      [pending.id],
    );
    engine().shows(faceOf(1));
    const answer = await checked({ entityId });
    expect(answer).toMatchObject({
      match: false,
      approvedSessionIds: [],
      matchedKycValidationIds: [],
      faceSearch: { totalMatches: 0, approvedMatchesCount: 0 },
    });
    expect(await detail(answer.verificationId)).toMatchObject({ score: null, candidates: [], warnings: [] });
  });

  it("of two ids entityId decides, and the external one is not even looked up", async () => {
    const [entityId, other] = [await person("ext-1"), await person("ext-2")];
    await approved(entityId, faceOf(1));
    engine().shows(faceOf(1));
    expect((await checked({ entityId, externalEntityId: "ext-2" })).match).toBe(true);
    expect((await checked({ entityId, externalEntityId: "nobody-at-all" })).match).toBe(true);
    expect((await checked({ entityId: other, externalEntityId: "ext-1" })).match).toBe(false);
    expect((await checked({ externalEntityId: "ext-1" })).match).toBe(true);
  });

  it.each([
    ["an external id", () => ({ externalEntityId: "nobody" })],
    ["an entity id", () => ({ entityId: crypto.randomUUID() })],
  ])("%s that names nobody is 404 and kept", async (_name, fields) => {
    await refused(await post({ userImage: jpeg(1), ...fields() }), 404, "NOT_FOUND");
  });

  it("any approved validation counts, current or not, and an expired one too", async () => {
    const entityId = await person();
    const first = await approved(entityId, faceOf(1));
    await approved(entityId, faceOf(5));
    await put(first.id, { isCurrent: false, expiresAt: new Date(Date.now() - 1000) });
    engine().shows(faceOf(1));
    const answer = await checked({ entityId });
    expect(answer.matchedKycValidationIds).toEqual([first.id]);
    const { candidates } = await detail(answer.verificationId);
    expect(candidates.find(({ validationId }) => validationId === first.id)?.validationExpired).toBe(true);
  });

  it("the mean of several approved faces recognises a picture that each alone finds too unlike", async () => {
    const entityId = await person();
    // Two faces of one person with cosine 0.62 to each other; the picture is 0.37 to both, and 0.41 to their mean.
    const [left, right] = twoOfOne();
    await approved(entityId, left);
    const probe = faceOf(1, { likeness: 0 });
    probe.face?.template.vector.set(between(0.37));
    engine().shows(probe);
    expect((await checked({ entityId })).match).toBe(false);
    await approved(entityId, right);
    const answer = await checked({ entityId });
    expect(answer).toMatchObject({ match: true, faceSearch: { approvedMatchesCount: 2 } });
  });

  it("the organisation's own threshold is in force and stays with the record", async () => {
    const entityId = await person();
    await approved(entityId, faceOf(1));
    engine().shows(faceOf(1, { likeness: 0.333 }));
    expect((await checked({ entityId })).match).toBe(false);
    await updateSettings(org(), { biometricMatchThreshold: 70 });
    const answer = await checked({ entityId });
    expect(answer.match).toBe(true);
    await updateSettings(org(), { biometricMatchThreshold: 95 });
    expect(await detail(answer.verificationId)).toMatchObject({ match: true, threshold: 70, score: 70 });
  });

  it("faces of an earlier model are not compared, and the record says so", async () => {
    const entityId = await person();
    const old = faceOf(1);
    if (old.face !== null) old.face.template = { ...old.face.template, modelId: "an-earlier-model" };
    await approved(entityId, old);
    engine().shows(faceOf(1));
    const answer = await checked({ entityId });
    expect(answer.match).toBe(false);
    expect((await detail(answer.verificationId)).warnings).toEqual(["FACE_MATCH_NOT_COMPUTED"]);
  });

  it("a face that looks like a screen matches all the same, and a person is told", async () => {
    const entityId = await person();
    await approved(entityId, faceOf(1));
    engine().shows(
      faceOf(1, { liveness: { score: 0.1, zone: "attack", reason: null, modelId: "minifasnet-afa783b7" } }),
    );
    const answer = await checked({ entityId });
    expect(answer.match).toBe(true);
    expect((await detail(answer.verificationId)).warnings).toEqual(["LIVENESS_FACE_ATTACK"]);
  });
});

describe("when no answer can be given", () => {
  it("a picture without a face is an error that asks for another one, never `no match`", async () => {
    const entityId = await person();
    engine().shows(nobody);
    const answer = await post({ userImage: jpeg(1), entityId });
    const { message, verificationId } = await refused(answer, 500, "VERIFICATION_FAILED");
    expect(message).toContain("Take another one");
    const record = await detail(verificationId);
    expect(record.warnings).toEqual(["NO_FACE_DETECTED"]);
    expect(record.imageStoragePath).not.toBeNull();
  });

  it.each(["TIMEOUT", "CRASHED", "MODEL_MISSING"] as const)(
    "an engine that says %s is a failed check",
    async (code) => {
      const entityId = await person();
      engine().shows(new EngineError(code, "inside"));
      const { message } = await refused(await post({ userImage: jpeg(1), entityId }), 500, "VERIFICATION_FAILED");
      expect(message).not.toContain("inside");
    },
  );

  it("a full queue is 503 with Retry-After", async () => {
    const entityId = await person();
    engine().shows(new EngineError("BUSY", "full"));
    const answer = await post({ userImage: jpeg(1), entityId });
    await refused(answer, 503, "SERVICE_UNAVAILABLE");
    expect(answer.headers.get("retry-after")).toBe("3");
  });

  it("when the audit cannot be written the verdict stands without an id", async () => {
    const entityId = await person();
    await database().ownerQuery("alter function audit_append rename to audit_append_away");
    try {
      expect(await checked({ entityId })).not.toHaveProperty("verificationId");
    } finally {
      await database().ownerQuery("alter function audit_append_away rename to audit_append");
    }
    expect((await records()).pagination.total).toBe(0);
  });
});

/** Unit vectors in a corner of the space that no person of the doubles uses. */
function twoOfOne() {
  const [left, right] = [faceOf(1), faceOf(1)];
  const [c, s] = [Math.cos(HALF_ANGLE), Math.sin(HALF_ANGLE)];
  left.face?.template.vector.fill(0).set([c, s], 300);
  right.face?.template.vector.fill(0).set([c, -s], 300);
  return [left, right] as const;
}
const HALF_ANGLE = Math.acos(0.62) / 2;

function between(cosine: number): Float32Array {
  const along = cosine / Math.cos(HALF_ANGLE);
  const vector = new Float32Array(512);
  vector.set([along, 0, Math.sqrt(1 - along * along)], 300);
  return vector;
}
