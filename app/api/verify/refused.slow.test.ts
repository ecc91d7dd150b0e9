import { describe, expect, it } from "vitest";
import { hostedChallenge, hostedSessionId, type Turn } from "@/lib/contract";
import { countHit, updateHostedSession } from "@/lib/db";
import { faceOf, nobody } from "@/lib/engine/face-match/testing";
import type { FoundFace } from "@/lib/engine/face-reading";
import { openHostedSession } from "@/lib/kyc";
import { cardReading } from "@/lib/kyc/testing";
import { frameOf, HOLDER, hostedApi, STRANGER, turning } from "./testing";

const api = hostedApi();
const { act, created, detail, org, steps, taken, tokenOf, turn, upToChallenge, view } = api;
const back = cardReading().images.map((image) => ({ ...image, side: "back" as const }));
const REASON = { reason: "not wanted any more" };

const ready = async (faces: Parameters<typeof upToChallenge>[1] = {}) => {
  const made = await created();
  const token = tokenOf(made);
  api.engine().says(cardReading({ images: [...cardReading().images, ...back] }));
  await upToChallenge(token, faces);
  return { made, token };
};
const flat = { score: 0.05, zone: "attack", reason: null, modelId: "m" } as const;
const other = (side: Turn): Turn => (side === "left" ? "right" : "left");

describe("the head turns", () => {
  it("of a run that is replayed with another nonce fail, and use the new challenge up as well", async () => {
    const { token } = await ready();
    const first = hostedChallenge.parse((await steps.challenge(token)).body);
    expect(await turn(token, turning, { nonce: first.nonce })).toMatchObject({ passed: false, reason: "stale" });
    const late = await steps.answer(token, first.nonce, [0, 300, 600, 900, 1200]);
    expect(late.body).toMatchObject({ passed: false, reason: "stale", session: { step: "challenge" } });
  });

  it("cannot be answered twice", async () => {
    const { token } = await ready();
    const asked = hostedChallenge.parse((await steps.challenge(token)).body);
    api.engine().shows(frameOf("centre"));
    const answers = await Promise.all([
      steps.answer(token, asked.nonce, [0, 300, 600]),
      steps.answer(token, asked.nonce, [0, 300, 600]),
    ]);
    const reasons = answers.map(({ body }) => Object(body).reason).sort();
    expect(reasons).toEqual(["not-turned", "stale"]);
  });

  const wrong: Array<[what: string, show: (turns: readonly Turn[]) => ReturnType<typeof turning>, reason: string]> = [
    ["the wrong order", (turns) => turning(turns.map(other)), "wrong-order"],
    ["a still photograph", (turns) => turning(turns).map(() => frameOf("centre")), "not-turned"],
    ["another person", (turns) => turning(turns, STRANGER), "another-person"],
    [
      "another person half way",
      (turns) => turning(turns).map((frame, i) => (i < 2 ? frame : frameOf("centre", STRANGER))),
      "another-person",
    ],
    ["an empty frame", (turns) => turning(turns).map((frame, i) => (i === 1 ? nobody : frame)), "no-face"],
    [
      "a screen",
      (turns) =>
        turning(turns).map(({ face, ...rest }) => ({
          ...rest,
          face: face && ({ ...face, liveness: flat } satisfies FoundFace),
        })),
      "not-live",
    ],
  ];
  it.each(wrong)("with %s fail", async (_what, show, reason) => {
    const { token } = await ready();
    expect(await turn(token, show)).toMatchObject({
      passed: false,
      reason,
      session: { step: "challenge", outcome: null },
    });
  });

  it("whose frames say they are from later than now fail, and so do cuts between pictures", async () => {
    const { token } = await ready();
    expect(await turn(token, turning, { timings: [0, 9_000, 18_000, 27_000, 36_000] })).toMatchObject({
      reason: "stale",
    });
    expect(await turn(token, turning, { timings: [0, 20, 40, 60, 80] })).toMatchObject({ reason: "too-fast" });
  });

  it("are not judged when a frame or a moment is missing", async () => {
    const { token } = await ready();
    const { nonce } = hostedChallenge.parse((await steps.challenge(token)).body);
    expect(await steps.answer(token, nonce, [0, 300])).toMatchObject({
      status: 400,
      body: { code: "INVALID_REQUEST" },
    });
    expect((await steps.answer(token, nonce, [0, -1, 600])).status).toBe(400);
  });

  it("that never succeed leave it to a person, who sees what was sent", async () => {
    const { token, made } = await ready();
    const still = (turns: readonly Turn[]) => turning(turns).map(() => frameOf("centre"));
    const left = [];
    for (let i = 0; i < 4; i++) left.push((await turn(token, still)).session);
    expect(left.map(({ attemptsLeft }) => attemptsLeft.challenge)).toEqual([3, 2, 1, 0]);
    expect(left.at(-1)).toMatchObject({ step: "done", outcome: "in_review" });
    const record = await detail(made.id);
    expect(record).toMatchObject({
      status: "in_review",
      warnings: ["LOW_LIVENESS_SCORE"],
      challenge: { passed: false, reason: "not-turned" },
    });
    expect(record.challenge?.frames).toHaveLength(5);
    expect(record.events.filter(({ kind }) => kind === "challenge-failed")).toHaveLength(4);
  });

  it("of another person reject the session in the end", async () => {
    const { token, made } = await ready();
    for (let i = 0; i < 4; i++) await turn(token, (turns) => turning(turns, STRANGER));
    expect(await detail(made.id)).toMatchObject({ status: "rejected", warnings: ["LIVENESS_FACE_ATTACK"] });
  });
});

describe("faces", () => {
  it("that differ reject the session, and leave no template behind", async () => {
    const { token, made } = await ready({ portrait: faceOf(STRANGER, { kind: "document" }) });
    expect((await turn(token, turning)).session.outcome).toBe("rejected");
    expect(await detail(made.id)).toMatchObject({
      status: "rejected",
      warnings: ["LOW_FACE_MATCH_SIMILARITY"],
      comparison: { band: "no-match" },
      isCurrent: true,
    });
    const { rows } = await api.database().ownerQuery(`select 1 from face_template where organization_id = '${org()}'`);
    expect(rows).toEqual([]);
  });

  it("that are similar and not sure wait for a person", async () => {
    // Cosine 0.37: between the two marks.
    const { token, made } = await ready({ portrait: faceOf(HOLDER, { kind: "document", likeness: 0.37 }) });
    await turn(token, turning);
    expect(await detail(made.id)).toMatchObject({ status: "in_review", comparison: { band: "look" } });
  });

  it("that are sent at the same moment are a try each", async () => {
    const made = await created();
    const token = tokenOf(made);
    api.engine().says(cardReading({ documentType: "passport" }));
    for (const step of [steps.open, steps.consent]) view(await step(token));
    expect((await detail(made.id)).sidesAsked).toBeNull();
    await steps.choose(token, "passport");
    expect((await detail(made.id)).sidesAsked).toEqual(["front"]);
    api.engine().shows(faceOf(HOLDER, { kind: "document" }));
    await steps.document(token, "front");
    api.engine().shows(faceOf(HOLDER, { liveness: flat }));
    await Promise.all([steps.selfie(token), steps.selfie(token), steps.selfie(token)]);
    expect(view(await steps.open(token)).attemptsLeft.selfie).toBe(2);
  });

  it("on a selfie that looks like a screen are asked for again, and held against nobody before the last try", async () => {
    const made = await created();
    const token = tokenOf(made);
    api.engine().says(cardReading({ documentType: "passport" }));
    view(await steps.open(token));
    await steps.consent(token);
    await steps.choose(token, "passport");
    api.engine().shows(faceOf(HOLDER, { kind: "document" }));
    expect(taken(await steps.document(token, "front")).session.step).toBe("selfie");
    api.engine().shows(faceOf(HOLDER, { liveness: flat }));
    for (let i = 1; i < 5; i++) {
      expect(taken(await steps.selfie(token))).toMatchObject({ accepted: false, retake: ["not-live"] });
    }
    expect(taken(await steps.selfie(token))).toMatchObject({ accepted: true, session: { step: "challenge" } });
    await turn(token, turning);
    expect(await detail(made.id)).toMatchObject({ status: "rejected", warnings: ["LIVENESS_FACE_ATTACK"] });
  });

  it("that are never found end the session without head turns", async () => {
    const { made, token } = await startSelfie();
    api.engine().shows(nobody);
    for (let i = 1; i < 5; i++) expect(taken(await steps.selfie(token)).retake).toEqual(["no-face"]);
    expect(taken(await steps.selfie(token))).toMatchObject({ accepted: false, session: { outcome: "in_review" } });
    expect((await detail(made.id)).warnings).toEqual(["NO_FACE_IN_SELFIE"]);
  });

  async function startSelfie() {
    const made = await created();
    const token = tokenOf(made);
    await steps.open(token);
    await steps.consent(token);
    await steps.choose(token, "passport");
    api.engine().says(cardReading({ documentType: "passport" }));
    api.engine().shows(faceOf(HOLDER, { kind: "document" }));
    taken(await steps.document(token, "front"));
    return { made, token };
  }
});

describe("documents", () => {
  const begun = async (type = "identity-card") => {
    const token = tokenOf(await created());
    await steps.open(token);
    await steps.consent(token);
    view(await steps.choose(token, type));
    return token;
  };
  const [seen] = cardReading().images;
  const poor = (quality: object) =>
    cardReading({ images: seen === undefined ? [] : [{ ...seen, quality: { ...seen.quality, ...quality } }] });

  it.each([
    [poor({ sharpness: 0.05 }), ["blurred"]],
    [poor({ glare: 0.3 }), ["glare"]],
    [poor({ cornersVisible: false, documentWidthPx: 200 }), ["corners-missing", "too-small"]],
    [cardReading({ recognised: false }), ["no-document"]],
    [cardReading({ mrzExpected: true }), ["unreadable"]],
  ])("that are poor are asked for again, with the reason (%#)", async (reading, retake) => {
    const token = await begun();
    api.engine().says(reading);
    expect(taken(await steps.document(token, "front"))).toMatchObject({
      accepted: false,
      retake,
      session: { step: "document", sidesTaken: [], attemptsLeft: { document: 5 } },
    });
  });

  it("that stay unreadable are taken at the last try, and a person looks at them", async () => {
    const token = await begun("passport");
    api.engine().says(cardReading({ recognised: false }));
    for (let i = 1; i < 6; i++) expect(taken(await steps.document(token, "front")).accepted).toBe(false);
    expect(taken(await steps.document(token, "front"))).toMatchObject({ accepted: true, session: { step: "selfie" } });
  });

  it("have the sides of their kind, front first", async () => {
    expect((await steps.document(await begun("passport"), "back")).status).toBe(400);
    expect(await steps.document(await begun(), "back")).toMatchObject({
      status: 400,
      body: { code: "INVALID_STATUS" },
    });
    expect((await steps.document(await begun(), "inside")).status).toBe(400);
  });

  it("begin anew when another kind is chosen", async () => {
    const token = await begun();
    api.engine().says(cardReading());
    expect(taken(await steps.document(token, "front")).session.sidesTaken).toEqual(["front"]);
    expect(view(await steps.choose(token, "passport")).sidesTaken).toEqual([]);
  });
});

describe("the link", () => {
  it("that nobody made leads nowhere", async () => {
    for (const token of ["x", "A".repeat(43), "../validations"]) {
      expect(await steps.open(token)).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
    }
  });

  it("keeps to its order", async () => {
    const token = tokenOf(await created());
    view(await steps.open(token));
    for (const answer of [await steps.choose(token), await steps.selfie(token), await steps.challenge(token)]) {
      expect(answer).toMatchObject({
        status: 400,
        body: { code: "INVALID_STATUS", details: [{ path: "step", message: "consent" }] },
      });
    }
  });

  it("of a cancelled session is dead, and says so", async () => {
    const { token, made } = await ready();
    expect((await act("cancel", made.id, REASON)).status).toBe(200);
    expect(view(await steps.open(token))).toMatchObject({ step: "done", outcome: "cancelled" });
    expect(await steps.challenge(token)).toMatchObject({
      status: 410,
      body: { code: "SESSION_CLOSED", details: [{ path: "outcome", message: "cancelled" }] },
    });
  });

  it("of a closed tab is abandoned, and of one that beats is not", async () => {
    const [left, here] = [await ready(), await ready()];
    const longAgo = new Date(Date.now() - 3_600_000);
    await updateHostedSession(org(), hostedSessionId.parse(left.made.sessionId), { lastSeenAt: longAgo });
    expect((await detail(left.made.id)).status).toBe("abandoned");
    expect(view(await steps.open(left.token)).outcome).toBe("abandoned");
    expect(view(await steps.open(here.token))).toMatchObject({ step: "challenge", outcome: null });
  });

  it("is resumed where it was left", async () => {
    const { token } = await ready();
    expect(view(await steps.open(token))).toMatchObject({ step: "challenge", sidesTaken: ["front", "back"] });
  });

  it("is not asked for without end", async () => {
    const made = await created();
    const token = tokenOf(made);
    expect((await steps.open(token)).status).toBe(200);
    // This minute's window and the next one's: the test may run over the full minute.
    for (const ahead of [0, 60_000]) {
      await Promise.all(
        Array.from({ length: 90 }, () => countHit(`hosted:${made.sessionId}`, 60_000, Date.now() + ahead)),
      );
    }
    const refused = await steps.open(token);
    expect(refused.body).toMatchObject({ code: "RATE_LIMITED" });
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  it("is the only right: who is signed in has no part in it", async () => {
    const { testPerson } = await import("@/lib/auth/testing");
    const { actor } = await testPerson(org(), "administrator");
    const asIfHosted: Parameters<typeof openHostedSession>[0] = Object.create(actor);
    await expect(openHostedSession(asIfHosted)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});
