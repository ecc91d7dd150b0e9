import { describe, expect, it } from "vitest";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { testKey, testPerson } from "@/lib/auth/testing";
import { batchAnswer, REVIEW_KINDS, reviewList } from "@/lib/contract";
import { listAudit, updateSettings } from "@/lib/db";
import { POST as CLAIM } from "../verifications/[id]/claim/route";
import { POST as RECHECK } from "../verifications/[id]/recheck/route";
import { POST as REVIEW, GET as REVIEWS } from "../verifications/[id]/reviews/route";
import { PUT as ASSIGN } from "./assignments/route";
import { POST as CONFIRM } from "./confirmations/route";
import { GET as REVIEWERS } from "./reviewers/route";

const { checked, database, detail, key, org } = checkApi();

type Person = Awaited<ReturnType<typeof testPerson>>;
const analyst = () => testPerson(org(), "analyst");
const declined = async () => (await checked({ minimumAge: "120" })).verificationId ?? "";
const WHY = { reasonCode: "findings-right", reason: "Seen on the list" };
const confirm = (by: Person, verificationIds: string[], more: object = {}) =>
  ask(CONFIRM, sendJson("POST", "/x", { verificationIds, ...WHY, ...more }, by.headers), {});
const assign = (by: Person, verificationIds: string[], userId: string | null) =>
  ask(ASSIGN, sendJson("PUT", "/x", { verificationIds, userId }, by.headers), {});
const resultsOf = (answer: { status: number; body: unknown }) => {
  expect(answer.status).toBe(200);
  return batchAnswer.parse(answer.body).results;
};
const reviewsOf = async (id: string) => reviewList.parse((await ask(REVIEWS, get("/x", key()), { id })).body).reviews;
const review = (by: Person, id: string, kind: string, reasonCode: string) =>
  ask(REVIEW, sendJson("POST", "/x", { kind, reasonCode, reason: "Looked at it", previousSeq: 0 }, by.headers), { id });

describe("confirming several at once", () => {
  it("is one review each, with the same reason, and the audit says that it was done in a batch", async () => {
    const ids = [await declined(), await declined(), (await checked()).verificationId ?? ""];
    const ana = await analyst();
    const answer = resultsOf(await confirm(ana, [...ids, ids[0] ?? ""]));
    expect(answer).toEqual(ids.map((verificationId) => ({ verificationId, done: true })));
    for (const id of ids) {
      expect(await reviewsOf(id)).toMatchObject([
        { kind: "confirm", seq: 1, ...WHY, by: ana.actor.userId, state: "final" },
      ]);
    }
    expect((await detail(ids[0])).queue).toMatchObject({ state: "closed", claim: null });
    const entries = (await listAudit(org(), { limit: 20 })).filter(({ action }) => action === "verification.review");
    expect(entries).toHaveLength(3);
    for (const { details } of entries)
      expect(details).toMatchObject({ kind: "confirm", inBatch: true, fourEyes: false });
    expect(JSON.stringify(entries)).not.toContain("Seen on the list");
  });

  it("is never an override: no kind can be named, no other reason given, also with four eyes off", async () => {
    await updateSettings(org(), { review: { fourEyes: false } });
    const id = await declined();
    const lead = await testPerson(org(), "lead");
    for (const kind of REVIEW_KINDS) {
      expect(await confirm(lead, [id], { kind })).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } });
    }
    for (const reasonCode of ["misread", "not-acceptable", "unreadable"]) {
      expect(await confirm(lead, [id], { reasonCode })).toMatchObject({ status: 400 });
    }
    expect(await confirm(lead, [id], { reason: "  no" })).toMatchObject({ status: 400 });
    expect(await reviewsOf(id)).toEqual([]);
  });

  it("leaves out what a colleague has in hand, and names the colleague; one's own claim is no hindrance", async () => {
    const [held, free, mine] = [await declined(), await declined(), await declined()];
    const [ana, bruno] = [await analyst(), await analyst()];
    await ask(CLAIM, sendJson("POST", "/x", {}, bruno.headers), { id: held });
    await ask(CLAIM, sendJson("POST", "/x", {}, ana.headers), { id: mine });
    expect(resultsOf(await confirm(ana, [held, free, mine]))).toMatchObject([
      { verificationId: held, done: false, code: "ALREADY_CLAIMED", decided: { byName: bruno.actor.name } },
      { verificationId: free, done: true },
      { verificationId: mine, done: true },
    ]);
    expect(await reviewsOf(held)).toEqual([]);
    expect((await detail(held)).queue?.claim?.id).toBe(bruno.actor.userId);
  });

  it("tells the loser of two at once who decided, record by record", async () => {
    const ids = [await declined(), await declined(), await declined()];
    const [ana, bruno] = [await analyst(), await analyst()];
    const both = await Promise.all([confirm(ana, ids), confirm(bruno, [...ids].reverse())]);
    const [hers, his] = [resultsOf(both[0]), resultsOf(both[1])];
    for (const id of ids) {
      const [winner, ...none] = await reviewsOf(id);
      expect(none).toEqual([]);
      const outcomes = [hers, his].map((results) => results.find(({ verificationId }) => verificationId === id));
      expect(outcomes.filter((each) => each?.done)).toHaveLength(1);
      expect(outcomes.find((each) => each?.done === false)).toMatchObject({
        code: "ALREADY_REVIEWED",
        decided: { byName: winner?.byName, kind: "confirm" },
      });
    }
  });

  it("touches nothing that a person has spoken on: overrides that wait or hold, and pictures asked for", async () => {
    await updateSettings(org(), { review: { fourEyes: true } });
    const [waiting, asked] = [await declined(), await declined()];
    const [ana, bruno] = [await analyst(), await analyst()];
    await review(ana, waiting, "override-approve", "misread");
    await review(ana, asked, "ask-image", "unreadable");
    const before = [await reviewsOf(waiting), await reviewsOf(asked)];
    expect(resultsOf(await confirm(bruno, [waiting, asked]))).toMatchObject([
      { done: false, code: "ALREADY_REVIEWED", decided: { byName: ana.actor.name, kind: "override-approve" } },
      { done: false, code: "ALREADY_REVIEWED", decided: { byName: ana.actor.name, kind: "ask-image" } },
    ]);
    expect([await reviewsOf(waiting), await reviewsOf(asked)]).toEqual(before);
  });

  it("refuses runs that are history, and confirms the newest although an older one had a review", async () => {
    const id = await declined();
    const ana = await analyst();
    await review(ana, id, "override-approve", "misread");
    const { body } = await ask(RECHECK, sendJson("POST", "/x", {}, key()), { id });
    const newer = String(Object(body).verificationId);
    const old = await declined();
    await ask(RECHECK, sendJson("POST", "/x", {}, key()), { id: old });
    expect(resultsOf(await confirm(ana, [old, newer]))).toMatchObject([
      { verificationId: old, done: false, code: "INVALID_STATUS" },
      { verificationId: newer, done: true },
    ]);
    expect((await reviewsOf(newer)).map(({ seq, kind }) => [seq, kind])).toEqual([
      [2, "confirm"],
      [1, "override-approve"],
    ]);
  });

  it("knows no record of another organisation, and takes at most a hundred", async () => {
    const id = await declined();
    const foreign = await testPerson(await database().newOrg(), "administrator");
    expect(resultsOf(await confirm(foreign, [id]))).toMatchObject([{ done: false, code: "NOT_FOUND" }]);
    expect(await reviewsOf(id)).toEqual([]);
    const many = Array.from({ length: 101 }, () => crypto.randomUUID());
    for (const wrong of [[], ["no-id"], many]) {
      expect(await confirm(foreign, wrong)).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } });
    }
    expect(resultsOf(await confirm(foreign, many.slice(1))).every(({ done }) => !done)).toBe(true);
  });

  it("is nothing for viewers and programs", async () => {
    const id = await declined();
    expect((await confirm(await testPerson(org(), "viewer"), [id])).status).toBe(403);
    const program = await testKey(org());
    const body = { verificationIds: [id], ...WHY };
    expect(await ask(CONFIRM, sendJson("POST", "/x", body, program.headers), {})).toMatchObject({
      status: 400,
      body: { code: "INVALID_REQUEST" },
    });
  });
});

describe("assigning several at once", () => {
  it("gives each waiting case to one colleague, and tells of those that do not wait", async () => {
    const [one, two, clean] = [await declined(), await declined(), (await checked()).verificationId ?? ""];
    const [lead, ana] = [await testPerson(org(), "lead"), await analyst()];
    expect(resultsOf(await assign(lead, [one, clean, two], ana.actor.userId))).toMatchObject([
      { verificationId: one, done: true },
      { verificationId: clean, done: false, code: "INVALID_STATUS" },
      { verificationId: two, done: true },
    ]);
    for (const id of [one, two]) expect((await detail(id)).queue?.assignee?.id).toBe(ana.actor.userId);
    const entries = (await listAudit(org(), { limit: 20 })).filter(({ action }) => action === "verification.assign");
    expect(entries.map(({ details }) => details)).toEqual([{ to: ana.actor.userId }, { to: ana.actor.userId }]);
    expect(resultsOf(await assign(lead, [one], null))).toEqual([{ verificationId: one, done: true }]);
    expect((await detail(one)).queue?.assignee).toBeNull();
  });

  it("gives nothing to those who decide nothing, and is a lead's alone", async () => {
    const id = await declined();
    const [lead, ana, vera] = [await testPerson(org(), "lead"), await analyst(), await testPerson(org(), "viewer")];
    expect(resultsOf(await assign(lead, [id], vera.actor.userId))).toMatchObject([
      { done: false, code: "INVALID_REQUEST" },
    ]);
    expect((await assign(ana, [id], ana.actor.userId)).status).toBe(403);
    const foreign = await testPerson(await database().newOrg(), "lead");
    expect(resultsOf(await assign(foreign, [id], null))).toMatchObject([{ done: false, code: "NOT_FOUND" }]);
    expect((await detail(id)).queue?.assignee).toBeNull();
  });
});

describe("the colleagues who may decide cases", () => {
  it("come with the address that tells two of one name apart", async () => {
    const [ana, viewer] = [await analyst(), await testPerson(org(), "viewer")];
    const { status, body } = await ask(REVIEWERS, get("/x", ana.headers), {});
    expect(status).toBe(200);
    expect(body).toMatchObject({
      reviewers: expect.arrayContaining([expect.objectContaining({ id: ana.actor.userId, email: ana.email })]),
    });
    expect(JSON.stringify(body)).not.toContain(viewer.email);
    expect((await ask(REVIEWERS, get("/x", viewer.headers), {})).status).toBe(403);
  });
});
