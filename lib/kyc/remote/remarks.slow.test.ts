import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { UserActor } from "@/lib/auth";
import { testPerson } from "@/lib/auth/testing";
import type { OrgId } from "@/lib/contract";
import { listAudit } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import { printedField, readingOf } from "@/lib/engine/testing";
import * as kyc from "..";
import { forgetProbe } from "./probe";
import { type FakeRemote, startFakeRemote } from "./testing";

const RECORDS = "/api/kyc/id-verification/verifications";
const REASON = { reasonCode: "misread", reason: "The print says otherwise." } as const;

let fake: FakeRemote;
let database: TestDatabase;
let org: OrgId;
let ana: UserActor;
let bruno: UserActor;
let lead: UserActor;
let id: string;

const record = (status: string, more: object = {}) => ({
  id,
  status,
  createdAt: new Date().toISOString(),
  documentFrontStoragePath: "somewhere",
  warnings: status === "declined" ? ["DOCUMENT_EXPIRED"] : [],
  ...more,
});
/** The other server has this one record. */
function has(status: string, more: object = {}): void {
  fake.on(`GET ${RECORDS}`, { body: { verifications: [record(status, more)] } });
  fake.on(`GET ${RECORDS}/${id}`, { body: record(status, more) });
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );

beforeAll(async () => {
  fake = await startFakeRemote();
  vi.stubEnv("KYC_BACKEND", "remote");
  vi.stubEnv("KYC_REMOTE_URL", fake.url);
  vi.stubEnv("KYC_REMOTE_KEY", "sk_test_planted_key_0001");
  database = await createTestDatabase();
  org = database.org;
  ana = (await testPerson(org, "analyst")).actor;
  bruno = (await testPerson(org, "analyst")).actor;
  lead = (await testPerson(org, "lead")).actor;
});
afterAll(async () => {
  await database.close();
  await fake.close();
});
beforeEach(() => {
  fake.reset();
  forgetProbe();
  id = crypto.randomUUID();
});

describe("what people say of another server's record", () => {
  it("stays here, stands beside its outcome, and is never sent there", async () => {
    has("declined");
    const before = await kyc.listReviews(ana, id);
    expect([before.seq, before.possible, before.queue?.attention]).toEqual([
      0,
      ["confirm", "override-approve", "ask-image"],
      "declined",
    ]);
    await kyc.reviewVerification(ana, id, {
      kind: "confirm",
      reasonCode: "findings-right",
      reason: "Expired.",
      previousSeq: 0,
    });
    await kyc.addNote(bruno, id, { text: "Called the customer." });
    const detail = await kyc.getVerification(ana, id);
    expect([detail.status, detail.manualDecision?.outcome, detail.queue?.state]).toEqual([
      "declined",
      "declined",
      "closed",
    ]);
    expect((await kyc.listNotes(ana, id)).notes.map(({ text }) => text)).toEqual(["Called the customer."]);
    expect(fake.heard.every(({ method }) => method === "GET")).toBe(true);
    const actions = (await listAudit(org, { limit: 2 })).map(({ action, object }) => [action, object?.id]);
    expect(actions).toEqual([
      ["verification.note", id],
      ["verification.review", id],
    ]);
  });

  it("has one winner, and an override waits for a second person who is another one", async () => {
    await kyc.changeSettings((await testPerson(org, "administrator")).actor, { review: { fourEyes: true } });
    has("declined");
    const override = { kind: "override-approve", ...REASON, previousSeq: 0 };
    const ends = await Promise.all([
      codeOf(kyc.reviewVerification(ana, id, override)),
      codeOf(kyc.reviewVerification(lead, id, override)),
    ]);
    expect(ends.sort()).toEqual(["ALREADY_REVIEWED", "done"]);
    const [review] = (await kyc.listReviews(ana, id)).reviews;
    expect([review?.state, review?.runNumber]).toEqual(["awaiting-second", 1]);
    const waiting = await kyc.listVerifications(ana, { queue: "awaiting-second" });
    expect(waiting.verifications.map((one) => one.id)).toContain(id);
    const other = (await testPerson(org, "lead")).actor;
    const second = { verdict: "confirmed", reason: "I see it too." };
    await kyc.confirmReview(other, { id, reviewId: review?.id }, second);
    expect((await kyc.getVerification(ana, id)).manualDecision?.outcome).toBe("approved");
  });

  it("is impossible for a status nobody here knows, and for a record that is not there", async () => {
    has("Awaiting Moon");
    expect((await kyc.listReviews(ana, id)).possible).toEqual([]);
    const confirm = { kind: "confirm", reasonCode: "evidence-checked", reason: "Looks fine.", previousSeq: 0 };
    expect(await codeOf(kyc.reviewVerification(ana, id, confirm))).toBe("INVALID_STATUS");
    const nobody = crypto.randomUUID();
    expect(await codeOf(kyc.listReviews(ana, nobody))).toBe("NOT_FOUND");
    expect(await codeOf(kyc.addNote(ana, nobody, { text: "n" }))).toBe("NOT_FOUND");
  });
});

describe("a value of another server's record that a person puts right", () => {
  const told = { extractedData: { last_name: "Ferreyra", gender: "F", expiry_date: "2030-01-01" } };
  const RIGHT = { field: "surname", value: "Ferreira", reason: "The print says i", previousSeq: 0 } as const;

  it("stands beside what that server told, in record and list, and is never sent there", async () => {
    has("approved", told);
    expect(await kyc.correctData(ana, id, RIGHT)).toMatchObject({
      seq: 1,
      locked: [],
      corrections: [{ field: "surname", value: "Ferreira", machineValue: "Ferreyra", byName: ana.name }],
    });
    const expected = [{ field: "surname", value: "Ferreira" }];
    const detail = await kyc.getVerification(bruno, id);
    expect(detail.extractedData.lastName).toBe("Ferreyra");
    expect(detail.corrections).toMatchObject(expected);
    expect((await kyc.listVerifications(bruno, {})).verifications[0]?.corrections).toMatchObject(expected);
    expect(fake.heard.every(({ method }) => method === "GET")).toBe(true);
    const [entry] = await listAudit(org, { limit: 1 });
    expect(entry).toMatchObject({
      action: "verification.correct",
      object: { id },
      details: { field: "surname", seq: 1 },
    });
    expect(JSON.stringify(entry)).not.toMatch(/Ferre/);
  });

  it("has one winner, is taken back by another, and fills what was not told", async () => {
    has("approved", told);
    const ends = await Promise.all([ana, bruno].map((who) => codeOf(kyc.correctData(who, id, RIGHT))));
    expect(ends.sort()).toEqual(["ALREADY_CORRECTED", "done"]);
    await kyc.correctData(lead, id, { ...RIGHT, value: null, previousSeq: 1 });
    await kyc.correctData(lead, id, { ...RIGHT, field: "address", value: "Av. Rivadavia 1", previousSeq: 2 });
    const { corrections } = await kyc.listCorrections(ana, id);
    expect(corrections.map(({ field, value, machineValue }) => [field, value, machineValue])).toEqual([
      ["address", "Av. Rivadavia 1", null],
      ["surname", null, "Ferreyra"],
      ["surname", "Ferreira", "Ferreyra"],
    ]);
  });

  it("is refused where nothing was read, where two sources prove it, and where there is no such record", async () => {
    has("failed");
    expect(await codeOf(kyc.correctData(ana, id, RIGHT))).toBe("INVALID_STATUS");
    const proven = { ...printedField("surname", "Ferreyra"), level: "proven" as const };
    has("approved", { reading: readingOf({ fields: [proven] }) });
    expect((await kyc.listCorrections(ana, id)).locked).toEqual(["surname"]);
    expect(await codeOf(kyc.correctData(ana, id, RIGHT))).toBe("FIELD_LOCKED");
    expect(await codeOf(kyc.correctData(ana, crypto.randomUUID(), RIGHT))).toBe("NOT_FOUND");
  });
});

describe("the queue of another server's records", () => {
  it("is this desk's own: what asks for a person enters it when it is first seen, and is claimed by one", async () => {
    has("declined");
    await kyc.listVerifications(ana, {});
    const waiting = await kyc.listVerifications(ana, { queue: "needs-review" });
    expect(waiting.verifications.map((one) => one.id)).toContain(id);
    await kyc.claimVerification(ana, id);
    expect(await codeOf(kyc.claimVerification(bruno, id))).toBe("ALREADY_CLAIMED");
    expect((await kyc.listVerifications(ana, { queue: "mine" })).verifications.map((one) => one.id)).toEqual([id]);
    expect(await kyc.claimNextVerification(bruno)).not.toBe(id);
    await kyc.releaseVerification(ana, id);
  });

  it("leaves out clean approvals and what is older than a month", async () => {
    has("approved");
    expect((await kyc.getVerification(ana, id)).queue).toBeNull();
    id = crypto.randomUUID();
    has("declined", { createdAt: "2020-01-01T00:00:00Z" });
    expect((await kyc.getVerification(ana, id)).queue).toBeNull();
  });

  it("forgets nothing when an erased record is met on the way", async () => {
    has("declined");
    await kyc.getVerification(ana, id);
    fake.on(`GET ${RECORDS}/${id}`, { status: 404, body: {} });
    const { verifications } = await kyc.listVerifications(ana, { queue: "needs-review", limit: "100" });
    expect(verifications.map((one) => one.id)).not.toContain(id);
  });
});
