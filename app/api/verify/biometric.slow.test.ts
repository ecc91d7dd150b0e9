import { describe, expect, it } from "vitest";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { GET as CURRENT } from "@/app/api/kyc/biometric/entities/[entityId]/current/route";
import { POST as CANCEL } from "@/app/api/kyc/biometric/sessions/[id]/cancel/route";
import { GET as IMAGE } from "@/app/api/kyc/biometric/sessions/[id]/images/[image]/route";
import { GET as ONE } from "@/app/api/kyc/biometric/sessions/[id]/route";
import { POST as CREATE, GET as LIST } from "@/app/api/kyc/biometric/sessions/route";
import { testKey, testPerson } from "@/lib/auth/testing";
import {
  biometricSessionDetail,
  biometricSessionList,
  biometricSessionRecord,
  currentBiometricSession,
  type DeskEvent,
  type EntityRecord,
  type Turn,
} from "@/lib/contract";
import { listAudit, updateSettings } from "@/lib/db";
import { faceOf } from "@/lib/engine/face-match/testing";
import { listenToEvents } from "@/lib/kyc";
import { cardReading } from "@/lib/kyc/testing";
import { HOLDER, hostedApi, STRANGER, turning } from "./testing";

const api = hostedApi();
const { created, database, entity, key, org, steps, taken, tokenOf, turn, upToChallenge, view } = api;
const back = cardReading().images.map((image) => ({ ...image, side: "back" as const }));

const create = (entityId: string, more: object = {}) =>
  ask(CREATE, sendJson("POST", "/x", { entityId, ...more }, key()), {});
const made = async (entityId: string) => biometricSessionRecord.parse((await create(entityId)).body);
const one = async (id: string) => biometricSessionDetail.parse((await ask(ONE, get("/x", key()), { id })).body);

/** A person whose KYC was approved with this face. */
const verified = async (face = HOLDER): Promise<EntityRecord> => {
  const person = await entity();
  const token = tokenOf(await created({}, person));
  api.engine().says(cardReading({ images: [...cardReading().images, ...back] }));
  await upToChallenge(token, { portrait: faceOf(face, { kind: "document" }), selfie: faceOf(face) });
  expect((await turn(token, (turns) => turning(turns, face))).session.outcome).toBe("approved");
  return person;
};
const selfieOf = async (token: string, face: number) => {
  expect(view(await steps.open(token))).toMatchObject({ kind: "biometric", step: "consent" });
  expect(view(await steps.consent(token)).step).toBe("selfie");
  api.engine().shows(faceOf(face));
  expect(taken(await steps.selfie(token)).session.step).toBe("challenge");
};
const current = async (entityId: string) =>
  currentBiometricSession.nullable().parse((await ask(CURRENT, get("/x", key()), { entityId })).body);
const urlToken = (session: { sessionUrl: string | null }) => tokenOf({ providerSessionUrl: session.sessionUrl });

describe("an embedded biometric session", () => {
  it("needs an approved KYC with a stored face", async () => {
    const person = await entity();
    expect(await create(person.id)).toMatchObject({ status: 400, body: { code: "NO_PORTRAIT" } });
    expect(await create(crypto.randomUUID())).toMatchObject({ status: 404 });
    for (const [integration, code] of [
      [{ enabled: false, configured: true }, "NOT_ENABLED"],
      [{ enabled: true, configured: false }, "NOT_CONFIGURED"],
    ] as const) {
      await updateSettings(org(), { integrations: { biometricSession: integration } });
      expect(await create(person.id)).toMatchObject({ status: 403, body: { code } });
    }
  });

  it("approves the same person live, and is the entity's current one then", async () => {
    const person = await verified();
    const session = await made(person.id);
    expect(session).toMatchObject({ status: "pending", mode: "face_match", rejectionCode: null, completedAt: null });
    expect(session.iframeAllow).toContain("camera");
    await selfieOf(urlToken(session), HOLDER);
    expect((await one(session.id)).status).toBe("in_progress");
    expect(await current(person.id)).toMatchObject({ id: session.id, status: "in_progress", decision: null });
    expect(await turn(urlToken(session), turning)).toMatchObject({ passed: true, session: { outcome: "approved" } });
    const after = await one(session.id);
    expect(after).toMatchObject({ status: "approved", sessionUrl: null });
    expect(after.completedAt).not.toBeNull();
    expect(after).toMatchObject({
      entityName: person.name,
      comparison: { band: "match" },
      challenge: { passed: true },
    });
    expect(after.score).toBe(after.comparison?.score);
    // Both spellings, as the decision of a validation has them.
    const liveness = { status: "Approved", method: "ACTIVE_TURN", challenge_passed: true, warnings: [] };
    const match = { status: "Approved", score: after.score, warnings: [] };
    const decision = {
      status: "Approved",
      features: ["liveness", "face_match"],
      liveness,
      liveness_checks: [liveness],
      face_match: match,
      face_matches: [match],
    };
    expect(await current(person.id)).toMatchObject({ id: session.id, status: "approved", decision });
    expect(after.decision).toMatchObject(decision);
    expect(after.events.map(({ kind, by }) => [kind, by])).toEqual([
      ["created", "API key"],
      ["in_progress", "person with the link"],
      ["approved", null],
    ]);
    const list = biometricSessionList.parse((await ask(LIST, get(`/x?entityId=${person.id}`, key()), {})).body);
    expect(list.currentSessionId).toBe(session.id);
    const trail = await listAudit(org(), { limit: 10, object: { kind: "biometric-session", id: session.id } });
    expect(trail.map(({ action }) => action)).toEqual([
      "biometric-session.approved",
      "biometric-session.in_progress",
      "biometric-session.create",
    ]);
  });

  it("rejects another person's face with the API's code", async () => {
    const person = await verified();
    const session = await made(person.id);
    await selfieOf(urlToken(session), STRANGER);
    await turn(urlToken(session), (turns) => turning(turns, STRANGER));
    expect(await one(session.id)).toMatchObject({ status: "rejected", rejectionCode: "FACE_MATCH_SCORE_LOW" });
    expect((await current(person.id))?.decision).toMatchObject({
      status: "Declined",
      liveness: { status: "Approved" },
      face_match: { status: "Declined", warnings: [{ risk: "LOW_FACE_MATCH_SIMILARITY", log_type: "error" }] },
    });
  });

  it("says when the face is that of another person we know", async () => {
    const known = await verified();
    const person = await verified(STRANGER);
    const session = await made(person.id);
    await selfieOf(urlToken(session), HOLDER);
    await turn(urlToken(session), turning);
    expect(await one(session.id)).toMatchObject({
      status: "rejected",
      rejectionCode: "CROSS_ENTITY",
      crossEntity: { entityId: known.id, comparison: { band: "match" } },
      decision: { face_match: { warnings: [{ risk: "LOW_FACE_MATCH_SIMILARITY" }, { risk: "DUPLICATED_FACE" }] } },
    });
  });

  it("declines the capture when nobody turns their head", async () => {
    const person = await verified();
    const session = await made(person.id);
    await selfieOf(urlToken(session), HOLDER);
    const still = (turns: readonly Turn[]) => turning(turns).map(() => faceOf(HOLDER));
    for (let i = 0; i < 4; i++) await turn(urlToken(session), still);
    expect(await one(session.id)).toMatchObject({
      status: "rejected",
      rejectionCode: "CAPTURE_DECLINED",
      decision: {
        status: "Declined",
        liveness: { status: "Declined", challenge_passed: false, warnings: [{ risk: "LOW_LIVENESS_SCORE" }] },
        face_match: { status: "Approved" },
      },
    });
  });

  it("is one at a time, can be cancelled while it is open, and only then", async () => {
    const person = await verified();
    expect((await ask(CURRENT, get("/x", key()), { entityId: person.id })).body).toBeNull();
    const session = await made(person.id);
    expect(await create(person.id)).toMatchObject({
      status: 409,
      body: { code: "ACTIVE_SESSION_EXISTS", activeSessionId: session.id },
    });
    const cancel = () => ask(CANCEL, sendJson("POST", "/x", {}, key()), { id: session.id });
    expect(await cancel()).toMatchObject({ status: 200, body: { status: "cancelled", sessionUrl: null } });
    expect(await cancel()).toMatchObject({ status: 400, body: { code: "INVALID_STATUS" } });
    expect((await ask(CURRENT, get("/x", key()), { entityId: person.id })).body).toMatchObject({ id: session.id });
    expect((await create(person.id)).status).toBe(201);
  });

  it("is listed by page, person, status and day, each with its person's name, and says why it was cancelled", async () => {
    const [first, second] = [await verified(), await verified(STRANGER)];
    const [old, late] = [await made(first.id), await made(second.id)];
    const reason = "Sent to the wrong address.";
    await ask(CANCEL, sendJson("POST", "/x", { reason }, key()), { id: old.id });
    const today = new Date().toISOString().slice(0, 10);
    const list = async (query: string) => {
      const { sessions, pagination } = biometricSessionList.parse(
        (await ask(LIST, get(`/x?${query}`, key()), {})).body,
      );
      return { found: sessions.map(({ id, entityName }) => [id, entityName]), total: pagination.total };
    };
    const oldRow = [old.id, first.name];
    const lateRow = [late.id, second.name];
    const both = await list("limit=2");
    expect(both.found).toEqual([lateRow, oldRow]);
    expect(await list("limit=1&offset=1")).toEqual({ found: [oldRow], total: both.total });
    expect(await list(`entityId=${first.id}&status=cancelled&from=${today}&to=${today}`)).toEqual({
      found: [oldRow],
      total: 1,
    });
    expect((await list(`entityId=${first.id}&status=approved`)).total).toBe(0);
    expect((await list(`entityId=${first.id}&to=2020-01-01`)).total).toBe(0);
    for (const bad of ["status=in_review", "limit=0", "offset=-1", "from=yesterday", "entityId=x"]) {
      expect((await ask(LIST, get(`/x?${bad}`, key()), {})).status, bad).toBe(400);
    }
    expect((await one(old.id)).events.at(-1)).toMatchObject({ kind: "cancelled", by: "API key", reason });
  });

  it("tells the address given with it of its end, and never of a cancellation", async () => {
    const webhookUrl = "https://client.example.org/told";
    const person = await verified();
    const asked = async () => biometricSessionRecord.parse((await create(person.id, { webhookUrl })).body);
    const gone = await asked();
    await ask(CANCEL, sendJson("POST", "/x", {}, key()), { id: gone.id });
    const done = await asked();
    await selfieOf(urlToken(done), HOLDER);
    await turn(urlToken(done), turning);
    await asked();
    await api.later(8 * 86_400_000);
    const { rows } = await database().ownerQuery(
      "select m.event from webhook_delivery d join webhook_message m on m.id = d.message_id where d.url = $1 order by d.created_at",
      [webhookUrl],
    );
    expect(rows.map(({ event }) => event)).toEqual(["biometric.session_approved", "biometric.session_expired"]);
  });

  it("runs out and is nobody else's", async () => {
    const person = await verified();
    const session = await made(person.id);
    const stranger = (await testKey(await database().newOrg())).headers;
    expect((await ask(ONE, get("/x", stranger), { id: session.id })).status).toBe(404);
    await api.later(8 * 86_400_000);
    expect((await one(session.id)).status).toBe("expired");
  });

  it("shows its pictures to whoever may look, each view in the audit, and to nobody else", async () => {
    const person = await verified();
    const session = await made(person.id);
    await selfieOf(urlToken(session), HOLDER);
    await turn(urlToken(session), turning);
    const image = (name: string, headers = key()) =>
      IMAGE(get("/x", headers), { params: Promise.resolve({ id: session.id, image: name }) });
    for (const name of ["selfie", "selfie-face", "frame-0", "frame-4"]) {
      const response = await image(name);
      expect([name, response.status, response.headers.get("content-type")]).toEqual([name, 200, "image/jpeg"]);
      expect(response.headers.get("cache-control")).toBe("private, no-store");
    }
    const trail = await listAudit(org(), { limit: 20, object: { kind: "biometric-session", id: session.id } });
    expect(trail.filter(({ action }) => action === "image.view")).toHaveLength(4);
    for (const name of ["document-front", "frame-9", "anything"]) expect((await image(name)).status).toBe(404);
    const stranger = (await testKey(await database().newOrg())).headers;
    expect((await image("selfie", stranger)).status).toBe(404);
    const writer = (await testKey(org(), ["write"])).headers;
    expect((await image("selfie", writer)).status).toBe(403);
  });

  it("tells the desk how far the person is, and of its end by the clock", async () => {
    const { actor } = await testPerson(org(), "viewer");
    const heard: DeskEvent[] = [];
    const hear = (event: DeskEvent) => void heard.push(event);
    const stop = listenToEvents(actor, hear, () => undefined);
    const person = await verified();
    const done = await made(person.id);
    await selfieOf(urlToken(done), HOLDER);
    await turn(urlToken(done), turning);
    const late = await made(person.id);
    await api.later(8 * 86_400_000);
    stop();
    const told = heard.flatMap((event) =>
      event.type === "biometric-session" ? [[event.biometricSessionId, event.status, event.step]] : [],
    );
    expect(told[0]).toEqual([done.id, "pending", null]);
    expect(told).toContainEqual([done.id, "in_progress", "challenge"]);
    expect(told).toContainEqual([done.id, "approved", null]);
    expect(told.at(-1)).toEqual([late.id, "expired", null]);
  });
});
