import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DEFAULT_OPTIONS, type OrgId, resolveOptions, type UserId, type VerificationId } from "@/lib/contract";
import {
  claimCase,
  claimNextCase,
  findCase,
  findVerification,
  insertNote,
  insertReview,
  insertReviewSecond,
  insertUser,
  insertVerification,
  listNotes,
  listReviews,
  listVerifications,
  moveCase,
  type NewReview,
  type NewVerification,
  releaseCase,
} from ".";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;
let org: OrgId;
let ana: UserId;
let bruno: UserId;
let people = 0;
const person = async (name: string) =>
  (await insertUser(org, { email: `p${++people}@example.org`, name, passwordHash: "x", role: "analyst" })).id;
beforeAll(async () => {
  db = await createTestDatabase();
});
beforeEach(async () => {
  org = await db.newOrg();
  ana = await person("Ana");
  bruno = await person("Bruno");
});
afterAll(() => db.close());

const HOUR_MS = 3_600_000;
const due = new Date(Date.now() + HOUR_MS);
const run = (changes: Partial<NewVerification> = {}): NewVerification => ({
  entityId: null,
  recheckOf: null,
  attention: { level: "declined", dueAt: due },
  status: "declined",
  requestId: "req_1",
  vendorData: null,
  errorCode: null,
  errorMessage: null,
  warnings: ["DOCUMENT_EXPIRED"],
  warningDetails: [],
  headline: "DOCUMENT_EXPIRED",
  options: resolveOptions({}, DEFAULT_OPTIONS),
  checks: [],
  extractedData: { fullName: "Zoë Núñez" },
  reading: null,
  durationMs: 1,
  images: { frontOriginal: null, frontCanonical: null, backOriginal: null, backCanonical: null, portrait: null },
  triggeredBy: null,
  ...changes,
});
const reviewOf = (id: VerificationId, changes: Partial<NewReview> = {}): NewReview => ({
  caseId: id,
  verificationId: id,
  kind: "override-approve",
  reasonCode: "misread",
  reason: "PLANTED: the year is 2031",
  automaticStatus: "declined",
  needsSecond: true,
  by: ana,
  ...changes,
});

describe("reviews", () => {
  it("are numbered by case, and of two that follow the same one, one is stored", async () => {
    const { id } = await insertVerification(org, run());
    const tries = await Promise.allSettled([
      insertReview(org, reviewOf(id), 0),
      insertReview(org, reviewOf(id, { by: bruno }), 0),
    ]);
    expect(tries.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
    await insertReview(org, reviewOf(id, { by: bruno, kind: "confirm", reasonCode: "findings-right" }), 1);
    const [second, first] = await listReviews(org, id);
    expect([second?.seq, second?.isNewest, second?.byName]).toEqual([2, true, "Bruno"]);
    expect([first?.seq, first?.isNewest, first?.reason]).toEqual([1, false, "PLANTED: the year is 2031"]);
    expect((await findVerification(org, id))?.review?.seq).toBe(2);
  });

  it("and notes hold their text sealed, and can be changed by nobody", async () => {
    const { id } = await insertVerification(org, run());
    await insertReview(org, reviewOf(id), 0);
    await insertNote(org, { caseId: id, verificationId: id, text: "PLANTED note", by: { userId: bruno } });
    for (const [table, column] of [
      ["review", "reason_sealed"],
      ["review_note", "text_sealed"],
    ]) {
      const { rows } = await db.ownerQuery(`select ${column} as sealed from ${table} where organization_id = '${org}'`);
      expect(rows).toHaveLength(1);
      expect(rows[0].sealed.includes("PLANTED")).toBe(false);
    }
    expect((await listNotes(org, id)).map(({ text, byName }) => [text, byName])).toEqual([["PLANTED note", "Bruno"]]);
    const stranger = await db.newOrg();
    expect(await listNotes(stranger, id)).toEqual([]);
    expect(await listReviews(stranger, id)).toEqual([]);
  });

  it("get one second pair of eyes, of another person: the database itself refuses the same one", async () => {
    const { id } = await insertVerification(org, run());
    const reviewId = await insertReview(org, reviewOf(id), 0);
    const second = { firstBy: ana, verdict: "confirmed", reason: "Seen as well" } as const;
    await expect(insertReviewSecond(org, reviewId, { ...second, by: ana })).rejects.toMatchObject({
      constraint: "review_second_other_person",
    });
    // Naming another first person to get around the rule fails on the review itself.
    await expect(insertReviewSecond(org, reviewId, { ...second, firstBy: bruno, by: ana })).rejects.toMatchObject({
      constraint: "review_second_first_fk",
    });
    await insertReviewSecond(org, reviewId, { ...second, by: bruno });
    await expect(insertReviewSecond(org, reviewId, { ...second, by: bruno })).rejects.toThrow();
    expect((await listReviews(org, id))[0]?.second).toMatchObject({ verdict: "confirmed", byName: "Bruno" });
  });
});

describe("the queue", () => {
  const queue = async () =>
    (await listVerifications(org, { queue: "needs-review" }, { limit: 10, offset: 0 })).verifications.map(
      ({ id }) => id,
    );

  it("holds what asks for a person, the most pressing first, then the oldest", async () => {
    const note = await insertVerification(org, run({ attention: { level: "note", dueAt: due } }));
    const first = await insertVerification(org, run());
    await insertVerification(org, run({ status: "approved", warnings: [], attention: null }));
    const second = await insertVerification(org, run());
    const look = await insertVerification(org, run({ attention: { level: "look", dueAt: due } }));
    expect(await queue()).toEqual([first.id, second.id, look.id, note.id]);
    expect((await listVerifications(org, { queue: "needs-review" }, { limit: 1, offset: 1 })).total).toBe(4);
    await moveCase(org, first.id, "closed");
    expect(await queue()).toEqual([second.id, look.id, note.id]);
    expect((await findVerification(org, first.id))?.queue?.state).toBe("closed");
  });

  it("follows the newest run of a case, keeps its age while it waits, and drops it when a run is clean", async () => {
    const first = await insertVerification(org, run());
    const before = await findCase(org, first.caseId);
    const again = await insertVerification(org, run({ recheckOf: first.id, attention: { level: "look", dueAt: due } }));
    expect(await queue()).toEqual([again.id]);
    expect(await findCase(org, first.caseId)).toMatchObject({ openedAt: before?.openedAt, attention: "look" });
    expect((await findVerification(org, first.id))?.queue).toBeNull();
    const failed = await insertVerification(org, run({ recheckOf: first.id, status: "failed", attention: null }));
    expect(await queue()).toEqual([failed.id]);
    await insertVerification(org, run({ recheckOf: first.id, status: "approved", warnings: [], attention: null }));
    expect(await queue()).toEqual([]);
    const back = await insertVerification(org, run({ recheckOf: first.id }));
    expect(await queue()).toEqual([back.id]);
  });

  it("gives a case to one person at a time, until the claim runs out or is let go", async () => {
    const { caseId } = await insertVerification(org, run());
    const soon = new Date(Date.now() + HOUR_MS);
    expect(await claimCase(org, caseId, ana, soon)).toBe(true);
    expect(await claimCase(org, caseId, bruno, soon)).toBe(false);
    expect(await releaseCase(org, caseId, bruno)).toBe(false);
    expect((await findCase(org, caseId))?.claim?.name).toBe("Ana");
    expect(await claimCase(org, caseId, ana, new Date(Date.now() - 1))).toBe(true);
    expect((await findCase(org, caseId))?.claim).toBeNull();
    expect(await claimCase(org, caseId, bruno, soon)).toBe(true);
    expect(await releaseCase(org, caseId, bruno)).toBe(true);
  });

  it("hands two people who ask at once two cases, and then none", async () => {
    await insertVerification(org, run());
    await insertVerification(org, run());
    const soon = new Date(Date.now() + HOUR_MS);
    const [one, two] = await Promise.all([claimNextCase(org, ana, soon), claimNextCase(org, bruno, soon)]);
    expect(new Set([one?.caseId, two?.caseId]).size).toBe(2);
    expect(one).not.toBeNull();
    expect(two).not.toBeNull();
    const third = await person("Carla");
    expect(await claimNextCase(org, third, soon)).toBeNull();
    const mine = await listVerifications(org, { queue: { mine: ana } }, { limit: 5, offset: 0 });
    expect(mine.verifications.map(({ id }) => id)).toEqual([one?.verificationId]);
  });
});
