import { describe, expect, it } from "vitest";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { testKey, testPerson } from "@/lib/auth/testing";
import { noteList, type ReviewCreate, reviewList, reviewRecord, verificationList } from "@/lib/contract";
import { listAudit, updateSettings } from "@/lib/db";
import { listenToEvents } from "@/lib/kyc";
import { POST as NEXT } from "../review-queue/next/route";
import { POST as CLAIM, DELETE as RELEASE } from "./[id]/claim/route";
import { POST as HAND_OVER } from "./[id]/hand-over/route";
import { POST as NOTE, GET as NOTES } from "./[id]/notes/route";
import { POST as RECHECK } from "./[id]/recheck/route";
import { POST as SECOND } from "./[id]/reviews/[reviewId]/second/route";
import { POST as REVIEW, GET as REVIEWS } from "./[id]/reviews/route";
import { GET as LIST } from "./route";

const { checked, database, detail, key, org } = checkApi();

type Person = Awaited<ReturnType<typeof testPerson>>;
const analyst = () => testPerson(org(), "analyst");
const declined = async () => (await checked({ minimumAge: "120" })).verificationId ?? "";

const APPROVE: ReviewCreate = {
  kind: "override-approve",
  reasonCode: "misread",
  reason: "The year of birth is 1926",
  previousSeq: 0,
};
const review = (by: Person, id: string, body: object = APPROVE) =>
  ask(REVIEW, sendJson("POST", "/x", body, by.headers), { id });
const second = (by: Person, id: string, reviewId: string, verdict = "confirmed") =>
  ask(SECOND, sendJson("POST", "/x", { verdict, reason: "Looked at it too" }, by.headers), { id, reviewId });
const reviewsOf = async (id: string) => reviewList.parse((await ask(REVIEWS, get("/x", key()), { id })).body);
const queueOf = async (by: Person, queue: string) =>
  verificationList
    .parse((await ask(LIST, get(`/x?queue=${queue}`, by.headers), {})).body)
    .verifications.map(({ id }) => id);
const actions = async (prefix: string) =>
  (await listAudit(org(), { limit: 20 })).filter(({ action }) => action.startsWith(prefix));

describe("a review", () => {
  it("stands beside the engine's outcome, names the run and the person, and is written down without its text", async () => {
    const id = await declined();
    const ana = await analyst();
    const { status, body } = await review(ana, id);
    expect(status).toBe(201);
    expect(reviewRecord.parse(body)).toMatchObject({
      verificationId: id,
      runNumber: 1,
      seq: 1,
      state: "final",
      outcome: "approved",
      automaticStatus: "declined",
      by: ana.actor.userId,
      byName: ana.actor.name,
    });
    const record = await detail(id);
    expect([record.status, record.manualDecision?.outcome, record.queue?.state]).toEqual([
      "declined",
      "approved",
      "closed",
    ]);
    const [entry] = await actions("verification.review");
    expect(entry).toMatchObject({
      actor: { kind: "user", id: ana.actor.userId },
      object: { id },
      details: { kind: "override-approve", reasonCode: "misread", seq: 1, fourEyes: false },
    });
    expect(JSON.stringify(entry)).not.toContain("1926");
  });

  it("of two people at once is one; the other hears who decided, when and what", async () => {
    const id = await declined();
    const [ana, bruno] = [await analyst(), await analyst()];
    const confirm = { kind: "confirm", reasonCode: "findings-right", reason: "Too young", previousSeq: 0 };
    const both = await Promise.all([review(ana, id), review(bruno, id, confirm)]);
    const won = both.find(({ status }) => status === 201);
    const lost = both.find(({ status }) => status !== 201);
    const winner = reviewRecord.parse(won?.body);
    expect(lost).toMatchObject({
      status: 409,
      body: { code: "ALREADY_REVIEWED", decided: { byName: winner.byName, at: winner.at, kind: winner.kind } },
    });
    expect((await reviewsOf(id)).reviews).toHaveLength(1);
    expect((await review(bruno, id, { ...confirm, previousSeq: 1 })).status).toBe(201);
    expect((await reviewsOf(id)).reviews.map(({ seq, kind }) => [seq, kind])).toEqual([
      [2, "confirm"],
      [1, winner.kind],
    ]);
  });

  it("needs a code of its kind, a text, and a kind that fits the outcome", async () => {
    const id = await declined();
    const ana = await analyst();
    for (const wrong of [
      { ...APPROVE, reason: "  no " },
      { ...APPROVE, reasonCode: "signs-of-forgery" },
      { ...APPROVE, kind: "approve" },
      { ...APPROVE, status: "approved" },
      { ...APPROVE, previousSeq: 7 },
    ]) {
      expect(await review(ana, id, wrong)).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } });
    }
    const again = { ...APPROVE, kind: "override-decline", reasonCode: "not-acceptable" };
    expect(await review(ana, id, again)).toMatchObject({ status: 400, body: { code: "INVALID_STATUS" } });
    expect((await reviewsOf(id)).possible).toEqual(["confirm", "override-approve", "ask-image"]);
    expect((await reviewsOf(id)).seq).toBe(0);
  });

  it("is refused to viewers and to programs", async () => {
    const id = await declined();
    expect((await review(await testPerson(org(), "viewer"), id)).status).toBe(403);
    const byKey = await ask(REVIEW, sendJson("POST", "/x", APPROVE, key()), { id });
    expect(byKey).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } });
  });

  it("counts for the run it looked at: a newer run waits for a review of its own", async () => {
    const id = await declined();
    const ana = await analyst();
    await review(ana, id);
    const { body } = await ask(RECHECK, sendJson("POST", "/x", {}, key()), { id });
    const newer = await detail(Object(body).verificationId);
    expect([newer.manualDecision, newer.queue?.state]).toEqual([null, "open"]);
    expect(await review(ana, id, { ...APPROVE, previousSeq: 1 })).toMatchObject({
      status: 400,
      body: { code: "INVALID_STATUS" },
    });
    expect((await reviewsOf(newer.id)).reviews.map(({ runNumber }) => runNumber)).toEqual([1]);
    expect((await review(ana, newer.id, { ...APPROVE, previousSeq: 1 })).status).toBe(201);
  });

  it("tells the desk", async () => {
    const id = await declined();
    const ana = await analyst();
    const heard: unknown[] = [];
    const stop = listenToEvents(
      ana.actor,
      (event) => heard.push(event),
      () => undefined,
    );
    await review(ana, id);
    stop();
    expect(heard).toEqual([{ type: "review", verificationId: id, caseId: id }]);
  });
});

describe("four eyes", () => {
  const withFourEyes = () => updateSettings(org(), { review: { fourEyes: true } });

  it("an override waits, and counts once another person confirms it", async () => {
    await withFourEyes();
    const id = await declined();
    const first = reviewRecord.parse((await review(await analyst(), id)).body);
    expect([first.state, first.outcome]).toEqual(["awaiting-second", null]);
    expect((await detail(id)).queue?.state).toBe("awaiting-second");
    const lead = await testPerson(org(), "lead");
    expect(await queueOf(lead, "awaiting-second")).toEqual([id]);
    const done = reviewRecord.parse((await second(lead, id, first.id)).body);
    expect(done).toMatchObject({ state: "final", outcome: "approved", second: { byName: lead.actor.name } });
    expect((await detail(id)).queue?.state).toBe("closed");
    expect(await second(lead, id, first.id)).toMatchObject({ status: 400, body: { code: "INVALID_STATUS" } });
    expect((await actions("verification.review-second")).map(({ outcome }) => outcome)).toEqual(["success"]);
  });

  it("the same person is never both, whatever their role, and the try is written down", async () => {
    await withFourEyes();
    const id = await declined();
    const lead = await testPerson(org(), "lead");
    const first = reviewRecord.parse((await review(lead, id)).body);
    expect(await second(lead, id, first.id)).toMatchObject({ status: 409, body: { code: "SAME_PERSON" } });
    expect((await detail(id)).manualDecision?.state).toBe("awaiting-second");
    const [entry] = await actions("verification.review-second");
    expect(entry).toMatchObject({ outcome: "refused", details: { reason: "same-person" } });
  });

  it("an analyst may not be the second, a refusal opens the case again, and a confirmation needs nobody", async () => {
    await withFourEyes();
    const id = await declined();
    const first = reviewRecord.parse((await review(await analyst(), id)).body);
    expect((await second(await analyst(), id, first.id)).status).toBe(403);
    const lead = await testPerson(org(), "administrator");
    expect(reviewRecord.parse((await second(lead, id, first.id, "refused")).body)).toMatchObject({
      state: "refused",
      outcome: null,
    });
    expect((await detail(id)).queue?.state).toBe("open");
    const confirm = { kind: "confirm", reasonCode: "findings-right", reason: "Too young", previousSeq: 1 };
    expect(reviewRecord.parse((await review(await analyst(), id, confirm)).body)).toMatchObject({
      state: "final",
      outcome: "declined",
    });
  });

  it("an override that a newer run or review overtook is confirmed by nobody", async () => {
    await withFourEyes();
    const lead = await testPerson(org(), "lead");
    const overtaken = await declined();
    const first = reviewRecord.parse((await review(await analyst(), overtaken)).body);
    await ask(RECHECK, sendJson("POST", "/x", {}, key()), { id: overtaken });
    expect((await second(lead, overtaken, first.id)).status).toBe(400);
    const other = await declined();
    const old = reviewRecord.parse((await review(await analyst(), other)).body);
    await review(await analyst(), other, { ...APPROVE, kind: "ask-image", reasonCode: "unreadable", previousSeq: 1 });
    expect((await second(lead, other, old.id)).status).toBe(400);
    expect((await reviewsOf(other)).reviews.map(({ state }) => state)).toEqual(["final", "superseded"]);
  });

  it("switched on later, it changes nothing that was final", async () => {
    const id = await declined();
    await review(await analyst(), id);
    await withFourEyes();
    expect((await detail(id)).manualDecision).toMatchObject({ state: "final", outcome: "approved" });
  });
});

describe("notes", () => {
  it("are added by people and programs, read by all who read the case, and changed by nobody", async () => {
    const id = await declined();
    const ana = await analyst();
    const note = (text: string, headers: Record<string, string>) =>
      ask(NOTE, sendJson("POST", "/x", { text }, headers), { id });
    expect((await note("Called the customer", ana.headers)).status).toBe(201);
    expect((await note("x".repeat(10_000), key())).status).toBe(201);
    expect((await note("x".repeat(10_001), key())).status).toBe(400);
    expect((await note("   ", key())).status).toBe(400);
    const viewer = await testPerson(org(), "viewer");
    expect((await note("mine", viewer.headers)).status).toBe(403);
    const { notes } = noteList.parse((await ask(NOTES, get("/x", viewer.headers), { id })).body);
    expect(notes.map(({ byName, text }) => [byName, text.length])).toEqual([
      [null, 10_000],
      [ana.actor.name, 19],
    ]);
    const entries = await actions("verification.note");
    expect(entries).toHaveLength(2);
    expect(JSON.stringify(entries)).not.toContain("Called");
  });
});

describe("the queue of cases", () => {
  it("is claimed by one person at a time, who is named to the other", async () => {
    const id = await declined();
    const [ana, bruno] = [await analyst(), await analyst()];
    const claim = (by: Person) => ask(CLAIM, sendJson("POST", "/x", {}, by.headers), { id });
    expect(await claim(ana)).toMatchObject({ status: 200, body: { claim: { name: ana.actor.name } } });
    expect(await claim(ana)).toMatchObject({ status: 200 });
    expect(await claim(bruno)).toMatchObject({
      status: 409,
      body: { code: "ALREADY_CLAIMED", decided: { byName: ana.actor.name } },
    });
    expect((await detail(id)).queue?.claim?.id).toBe(ana.actor.userId);
    expect(await queueOf(ana, "mine")).toEqual([id]);
    await ask(RELEASE, sendJson("DELETE", "/x", {}, ana.headers), { id });
    expect((await claim(bruno)).status).toBe(200);
    expect((await actions("verification.claim")).length).toBe(2);
  });

  it("a clean check is in no queue and is claimed by nobody", async () => {
    const { verificationId = "" } = await checked();
    const ana = await analyst();
    expect(await queueOf(ana, "needs-review")).toEqual([]);
    const claimed = await ask(CLAIM, sendJson("POST", "/x", {}, ana.headers), { id: verificationId });
    expect(claimed).toMatchObject({ status: 400, body: { code: "INVALID_STATUS" } });
  });

  it("hands out the next case until none is left, and a review takes its case off the queue", async () => {
    const [one, two] = [await declined(), await declined()];
    const [ana, bruno] = [await analyst(), await analyst()];
    const next = async (by: Person) => Object((await ask(NEXT, sendJson("POST", "/x", {}, by.headers), {})).body);
    expect((await next(ana)).verificationId).toBe(one);
    expect((await next(bruno)).verificationId).toBe(two);
    await review(bruno, two);
    expect((await next(bruno)).verificationId).toBeNull();
    expect(await queueOf(bruno, "needs-review")).toEqual([one]);
  });
});

describe("handing a case over", () => {
  const give = (by: Person, id: string, to: Person) =>
    ask(HAND_OVER, sendJson("POST", "/x", { userId: to.actor.userId }, by.headers), { id });
  const take = (by: Person, id: string) => ask(CLAIM, sendJson("POST", "/x", {}, by.headers), { id });

  it("puts it among a colleague's, out of one's own hands and out of everybody's next", async () => {
    const id = await declined();
    const [ana, bruno, carla] = [await analyst(), await analyst(), await analyst()];
    await take(ana, id);
    expect(await give(ana, id, bruno)).toMatchObject({
      status: 200,
      body: { claim: null, assignee: { id: bruno.actor.userId } },
    });
    expect([await queueOf(ana, "mine"), await queueOf(bruno, "mine")]).toEqual([[], [id]]);
    const next = await ask(NEXT, sendJson("POST", "/x", {}, carla.headers), {});
    expect(next.body).toEqual({ verificationId: null });
    expect(await actions("verification.hand-over")).toMatchObject([{ details: { to: bruno.actor.userId } }]);
  });

  it("is for whoever has it in hand: not for a colleague, and not before it is taken", async () => {
    const id = await declined();
    const [ana, bruno] = [await analyst(), await analyst()];
    expect(await give(ana, id, bruno)).toMatchObject({ status: 400, body: { code: "INVALID_STATUS" } });
    await take(ana, id);
    expect(await give(bruno, id, bruno)).toMatchObject({ status: 409, body: { code: "ALREADY_CLAIMED" } });
    expect(await actions("verification.hand-over")).toEqual([]);
  });

  it("goes to nobody who may not decide", async () => {
    const id = await declined();
    const [ana, viewer] = [await analyst(), await testPerson(org(), "viewer")];
    await take(ana, id);
    expect(await give(ana, id, viewer)).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } });
    expect(await queueOf(ana, "mine")).toEqual([id]);
    expect((await give(viewer, id, ana)).status).toBe(403);
  });
});

describe("another organisation", () => {
  it("gets the answer of an unknown case for all of it", async () => {
    const id = await declined();
    const other = await database().newOrg();
    const stranger = await testPerson(other, "administrator");
    const strangersKey = (await testKey(other)).headers;
    expect((await review(stranger, id)).status).toBe(404);
    expect((await second(stranger, id, crypto.randomUUID())).status).toBe(404);
    expect((await ask(REVIEWS, get("/x", strangersKey), { id })).status).toBe(404);
    expect((await ask(NOTES, get("/x", strangersKey), { id })).status).toBe(404);
    expect((await ask(NOTE, sendJson("POST", "/x", { text: "n" }, strangersKey), { id })).status).toBe(404);
    expect((await ask(CLAIM, sendJson("POST", "/x", {}, stranger.headers), { id })).status).toBe(404);
  });
});
