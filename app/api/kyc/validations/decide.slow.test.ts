import { describe, expect, it } from "vitest";
import { ask, get, sendJson } from "@/app/api/_http/testing";
import { testKey, testPerson } from "@/lib/auth/testing";
import type { ValidationStatus } from "@/lib/contract";
import { listAudit } from "@/lib/db";
import { GET as CURRENT } from "../entities/[entityId]/current/route";
import { DELETE, POST as POST_CANCEL } from "./[id]/cancel/route";
import { GET as IMAGE } from "./[id]/images/[image]/route";
import { GET as DETAIL } from "./[id]/route";
import { GET as LIST } from "./route";
import { REASON, sessionApi } from "./testing";

const { act, create, created, database, detail, entity, entityNow, key, kyc, org, put } = sessionApi();

const inReview = async (of?: Awaited<ReturnType<typeof entity>>) => {
  const made = await created({}, of);
  await put(made.id, { status: "in_review", automaticStatus: "in_review" });
  return made;
};

describe("a decision by hand", () => {
  it("approves what is in review, for a year, with its reason, and the entity is verified", async () => {
    const person = await entity();
    const { id } = await inReview(person);
    expect(await act("approve", id, REASON)).toMatchObject({
      status: 200,
      body: { status: "approved", isCurrent: true },
    });
    const after = await detail(id);
    const days = (Date.parse(after.expiresAt ?? "") - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(364);
    expect(after.verifiedAt).not.toBeNull();
    expect(after).toMatchObject({
      automaticStatus: "in_review",
      manualDecision: { reason: REASON.reason, from: "in_review", to: "approved", by: "API key" },
      metadata: { manualDecision: { reason: REASON.reason } },
      providerSessionUrl: null,
    });
    expect(after.events.map(({ kind }) => kind)).toEqual(["created", "approved"]);
    expect(await kyc(person.id)).toMatchObject({ hasKyc: true, isVerified: true, needsReverification: false });
    expect(await entityNow(person)).toMatchObject({ kycVerified: true, kycData: { status: "approved" } });
  });

  it("rejects what is in review, and the entity has no current validation any more", async () => {
    const person = await entity();
    const { id } = await inReview(person);
    expect(await act("reject", id, REASON)).toMatchObject({ body: { status: "rejected", isCurrent: false } });
    expect((await ask(CURRENT, get("/x", key()), { entityId: person.id })).body).toBeNull();
    expect(await entityNow(person)).toMatchObject({ kycVerified: false, kycData: null });
    const entries = await listAudit(org(), { limit: 10, object: { kind: "validation", id } });
    expect(entries[0]).toMatchObject({ action: "validation.rejected", details: REASON });
  });

  it.each(["pending", "in_progress", "approved", "rejected", "expired", "abandoned", "cancelled"] as const)(
    "is refused in %s, which is told",
    async (status) => {
      const { id } = await created();
      await put(id, { status });
      for (const action of ["approve", "reject"] as const) {
        expect(await act(action, id, REASON)).toMatchObject({
          status: 400,
          body: { code: "INVALID_STATUS", details: [{ path: "status", message: status }] },
        });
      }
    },
  );

  it.each([{}, { reason: "four" }, { reason: "    a    " }, { reason: 12345 }, { reason: "four \u0000 five" }])(
    "is refused without a reason of five characters: %j",
    async (body) => {
      const { id } = await inReview();
      for (const action of ["approve", "reject", "cancel", "revoke"] as const) {
        expect(await act(action, id, body)).toMatchObject({ status: 400, body: { code: "INVALID_REASON" } });
      }
      expect((await detail(id)).status).toBe("in_review");
    },
  );

  it("is told that its reason is too long, and not too short", async () => {
    const { id } = await inReview();
    const told = {
      code: "INVALID_REASON",
      details: [{ path: "reason", message: "must have at most 2000 characters" }],
    };
    expect(await act("approve", id, { reason: "a".repeat(2_001) })).toMatchObject({ status: 400, body: told });
  });

  it("of two reviewers at once one wins, and the other is told what it is now", async () => {
    const { id } = await inReview();
    const answers = await Promise.all([act("approve", id, REASON), act("reject", id, REASON)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    const now = (await detail(id)).status;
    const loser = answers.find(({ status }) => status === 400);
    expect(loser?.body).toMatchObject({ code: "INVALID_STATUS", details: [{ path: "status", message: now }] });
    const entries = await listAudit(org(), { limit: 10, object: { kind: "validation", id } });
    expect(entries.map(({ action }) => action)).toEqual([`validation.${now}`, "validation.create"]);
  });

  it("of approval survives a forced sync", async () => {
    const { id } = await inReview();
    await act("approve", id, REASON);
    expect(await act("sync", id, { force: true })).toMatchObject({ status: 200, body: { status: "approved" } });
    expect(await act("sync", id, { force: "yes" })).toMatchObject({ status: 400 });
  });

  it("withdraws an approval, which `reject` does not", async () => {
    const person = await entity();
    const { id } = await inReview(person);
    await act("approve", id, REASON);
    expect(await act("reject", id, REASON)).toMatchObject({ status: 400 });
    expect(await act("revoke", id, REASON)).toMatchObject({ body: { status: "rejected", isCurrent: false } });
    expect(await entityNow(person)).toMatchObject({ kycVerified: false });
    expect((await detail(id)).verifiedAt).not.toBeNull();
  });
});

describe("a cancellation", () => {
  it.each(["pending", "in_progress", "in_review"] as ValidationStatus[])(
    "from %s ends it and its link",
    async (status) => {
      const { id } = await created();
      await put(id, { status });
      expect(await act("cancel", id, REASON)).toMatchObject({
        status: 200,
        body: { status: "cancelled", isCurrent: false, providerSessionUrl: null },
      });
    },
  );

  it.each(["approved", "rejected", "expired"] as ValidationStatus[])("from %s is refused", async (status) => {
    const { id } = await created();
    await put(id, { status });
    expect(await act("cancel", id, REASON)).toMatchObject({ status: 400, body: { code: "INVALID_STATUS" } });
  });

  it("is taken as POST and with its reason in the query as well", async () => {
    const [first, second] = [await created(), await created()];
    expect(await ask(POST_CANCEL, sendJson("POST", "/x", REASON, key()), { id: first.id })).toMatchObject({
      status: 200,
    });
    const bodiless = new Request("http://localhost:3000/x?reason=gone%20away", { method: "DELETE", headers: key() });
    expect(await ask(DELETE, bodiless, { id: second.id })).toMatchObject({ body: { status: "cancelled" } });
  });
});

describe("who may", () => {
  it("a viewer may read and decide nothing", async () => {
    const viewer = await testPerson(org(), "viewer");
    const { id } = await inReview();
    expect((await ask(DETAIL, get("/x", viewer.headers), { id })).status).toBe(200);
    for (const action of ["approve", "reject", "cancel", "revoke", "sync"] as const) {
      expect([action, (await act(action, id, REASON, viewer.headers)).status]).toEqual([action, 403]);
    }
    expect((await detail(id)).status).toBe("in_review");
  });

  it("another organisation finds nothing, in the same words as of what never was", async () => {
    const { id } = await inReview();
    const stranger = (await testKey(await database().newOrg())).headers;
    const unknown = crypto.randomUUID();
    const told = async (of: string) => {
      const answers = [
        await ask(DETAIL, get("/x", stranger), { id: of }),
        await act("approve", of, REASON, stranger),
        await act("cancel", of, REASON, stranger),
        await act("sync", of, {}, stranger),
        await ask(IMAGE, get("/x", stranger), { id: of, image: "selfie" }),
      ];
      return answers.map(({ status, body }) => [status, { ...Object(body), requestId: "" }]);
    };
    const both = [await told(id), await told(unknown)];
    expect(both[0]).toEqual(both[1]);
    expect(both[0]?.every(([status]) => status === 404)).toBe(true);
    expect((await ask(LIST, get("/x", stranger), {})).body).toMatchObject({ total: 0 });
    expect(await create({ entityId: (await detail(id)).entityId }, stranger)).toMatchObject({ status: 404 });
  });

  it("a picture that was never taken is not found", async () => {
    const { id } = await created();
    for (const image of ["selfie", "frame-0", "frame-99", "../x"]) {
      expect([image, (await ask(IMAGE, get("/x", key()), { id, image })).status]).toEqual([image, 404]);
    }
  });
});
