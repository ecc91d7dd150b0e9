import { describe, expect, it } from "vitest";
import { ask, get, jpeg, sendJson } from "@/app/api/_http/testing";
import { checkApi } from "@/app/api/kyc/id-verification/testing";
import { testKey, testPerson } from "@/lib/auth/testing";
import { explanation, verificationAnswer } from "@/lib/contract";
import { insertEntity, listAudit } from "@/lib/db";
import { cardReading } from "@/lib/kyc/testing";
import { GET as BACK } from "./[id]/document-back-image/route";
import { GET as FRONT } from "./[id]/document-front-image/route";
import { GET as EXPLAIN } from "./[id]/explain/route";
import { GET as PORTRAIT } from "./[id]/portrait-image/route";
import { POST as RECHECK } from "./[id]/recheck/route";
import { GET, PATCH } from "./[id]/route";

const { checked, database, detail, engine, key, org, post, records } = checkApi();

const image = (handler: typeof FRONT, id: string | undefined, query = "", headers = key()) =>
  handler(get(`/x?${query}`, headers), { params: Promise.resolve({ id: id ?? "" }) });

describe("pictures", () => {
  it("the front comes with its own type, for this caller alone, and can run nothing", async () => {
    const { verificationId } = await checked();
    const response = await image(FRONT, verificationId);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
      "content-disposition": "inline",
      etag: expect.stringMatching(/^"[0-9a-f]{64}"$/),
    });
    expect(response.headers.get("content-security-policy")).toContain("sandbox");
    expect((await response.arrayBuffer()).byteLength).toBe(Number(response.headers.get("content-length")));
  });

  it("a PDF is shown as a picture, and its original is a download", async () => {
    const pdf = Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n");
    const { verificationId } = await checked({ documentFront: pdf });
    expect((await image(FRONT, verificationId, "preview=1")).headers.get("content-type")).toBe("image/jpeg");
    const original = await image(FRONT, verificationId, "original=1");
    expect(original.headers.get("content-type")).toBe("application/pdf");
    expect(original.headers.get("content-disposition")).toBe('attachment; filename="document-front-image.pdf"');
    expect(Buffer.from(await original.arrayBuffer()).equals(pdf)).toBe(true);
  });

  it("a side that was never sent is 404", async () => {
    const { verificationId } = await checked();
    expect((await image(BACK, verificationId)).status).toBe(404);
    expect((await image(PORTRAIT, verificationId)).status).toBe(404);
  });

  it("a portrait that was found is a picture of its own, and a re-check keeps it", async () => {
    const quad = [
      [1, 1],
      [9, 1],
      [9, 9],
      [1, 9],
    ] as const;
    engine().says(cardReading({ portrait: { side: "front", quad, confidence: 0.9 }, portraitExpected: true }));
    const { verificationId } = await checked();
    const portrait = await image(PORTRAIT, verificationId);
    expect([portrait.status, portrait.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    expect((await image(PORTRAIT, verificationId, "original=1")).status).toBe(404);
    await ask(RECHECK, sendJson("POST", "/x", {}, key()), { id: verificationId ?? "" });
    const [second] = (await records("runs=latest")).verifications;
    expect((await image(PORTRAIT, second?.id)).headers.get("etag")).toBe(portrait.headers.get("etag"));
  });

  it("a picture that is already there is not sent again", async () => {
    const { verificationId } = await checked();
    const etag = (await image(FRONT, verificationId)).headers.get("etag") ?? "";
    expect((await image(FRONT, verificationId, "", { ...key(), "if-none-match": etag })).status).toBe(304);
  });

  it("every view is an audit entry; originals have one of their own and a permission of their own", async () => {
    const { verificationId } = await checked();
    const analyst = await testPerson(org(), "analyst");
    await image(FRONT, verificationId, "", analyst.headers);
    expect((await image(FRONT, verificationId, "original=1", analyst.headers)).status).toBe(403);
    await image(FRONT, verificationId, "original=1");
    const views = (await listAudit(org(), { limit: 20 })).filter(({ action }) => action.startsWith("image."));
    expect(views.map(({ action, actor, object }) => [action, actor.kind, object?.id])).toEqual([
      ["image.download-original", "api-key", verificationId],
      ["image.view", "user", verificationId],
    ]);
  });

  it("nothing is shown when the view cannot be written down", async () => {
    const { verificationId } = await checked();
    await database().ownerQuery("alter function audit_append rename to audit_append_away");
    try {
      const response = await image(FRONT, verificationId);
      expect(response.status).toBe(500);
      expect(await response.json()).toMatchObject({ code: "INTERNAL_ERROR" });
    } finally {
      await database().ownerQuery("alter function audit_append_away rename to audit_append");
    }
  });
});

describe("the explanation", () => {
  it("names the rule, the limit and who set it, from the record alone", async () => {
    const { verificationId } = await checked({ minimumAge: "120" });
    const viewer = await testPerson(org(), "viewer");
    const { status, body } = await ask(EXPLAIN, get("/x", viewer.headers), { id: verificationId ?? "" });
    expect(status).toBe(200);
    expect(explanation.parse(body)).toMatchObject({
      ...{ verificationId, status: "declined", headline: "MINIMUM_AGE_NOT_MET" },
      warnings: [
        {
          rule: "minimum-age",
          threshold: { value: "at least 120 years", option: "minimumAge", origin: "request" },
          evidence: [{ image: "document-front-image", field: "dateOfBirth", value: "1996-11-02" }],
        },
      ],
    });
  });

  it("is not for a key that may not read", async () => {
    const { verificationId } = await checked();
    const writer = await testKey(org(), ["write"]);
    expect((await ask(EXPLAIN, get("/x", writer.headers), { id: verificationId ?? "" })).status).toBe(403);
  });
});

describe("another organisation", () => {
  it("gets for every address of a record the very answer of an unknown one", async () => {
    const { verificationId = "" } = await checked();
    const stranger = (await testKey(await database().newOrg())).headers;
    const handlers = [
      (id: string) => ask(GET, get("/x", stranger), { id }),
      (id: string) => ask(EXPLAIN, get("/x", stranger), { id }),
      (id: string) => ask(FRONT, get("/x", stranger), { id }),
      (id: string) => ask(BACK, get("/x", stranger), { id }),
      (id: string) => ask(PORTRAIT, get("/x", stranger), { id }),
      (id: string) => ask(RECHECK, sendJson("POST", "/x", {}, stranger), { id }),
      (id: string) => ask(PATCH, sendJson("PATCH", "/x", { entityId: crypto.randomUUID() }, stranger), { id }),
    ];
    for (const handler of handlers) {
      const bodies = [];
      for (const id of [verificationId, crypto.randomUUID(), "not-an-id"]) {
        const { status, body } = await handler(id);
        expect(status).toBe(404);
        bodies.push({ ...Object(body), requestId: "" });
      }
      expect(bodies[0]).toEqual(bodies[1]);
      expect(bodies[1]).toEqual(bodies[2]);
    }
  });
});

describe("a re-check", () => {
  const recheck = async (id: string | undefined, options: unknown = {}) => {
    const { status, body } = await ask(RECHECK, sendJson("POST", "/x", options, key()), { id: id ?? "" });
    expect(status).toBe(200);
    return verificationAnswer.parse(body);
  };

  it("is a new record of the same case over the same pictures, and leaves the old one alone", async () => {
    const first = await checked({ documentBack: jpeg(2), vendorData: "v" });
    const before = await detail(first.verificationId);
    const second = await recheck(first.verificationId, { minimumAge: 120 });
    expect(second).toMatchObject({ status: "declined", warnings: ["MINIMUM_AGE_NOT_MET"] });
    expect(engine().asked).toEqual([
      { sides: 2, documentLiveness: false },
      { sides: 2, documentLiveness: false },
    ]);
    const after = await detail(second.verificationId);
    expect(after).toMatchObject({
      recheckOf: first.verificationId,
      caseId: first.verificationId,
      runNumber: 2,
      runCount: 2,
      vendorData: "v",
      documentFrontStoragePath: before.documentFrontStoragePath,
    });
    expect(after.options?.minimumAge).toEqual({ value: 120, origin: "request" });
    expect(await detail(first.verificationId)).toEqual({ ...before, runCount: 2 });
    expect((await records("runs=latest")).verifications.map(({ id }) => id)).toEqual([second.verificationId]);
    expect((await records(`caseId=${first.verificationId}`)).pagination.total).toBe(2);
  });

  it("keeps what the first request had asked, unless it is asked otherwise", async () => {
    const first = await checked({ minimumAge: "120" });
    expect((await recheck(first.verificationId)).status).toBe("declined");
    expect((await recheck(first.verificationId, { minimumAge: null })).status).toBe("approved");
  });

  it("of a failed check may succeed", async () => {
    engine().says(cardReading({ recognised: false }));
    await post({ documentFront: jpeg() });
    const [failed] = (await records()).verifications;
    engine().says(cardReading());
    expect((await recheck(failed?.id)).status).toBe("approved");
  });

  it("without stored pictures, or with options that are none, is refused", async () => {
    await post({});
    const [failed] = (await records()).verifications;
    const ask400 = async (body: unknown) => ask(RECHECK, sendJson("POST", "/x", body, key()), { id: failed?.id ?? "" });
    expect(await ask400({})).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } });
    expect(await ask400({ status: "approved" })).toMatchObject({ status: 400 });
    expect(await ask400({ minimumAge: 0 })).toMatchObject({ status: 400 });
  });

  it("is an audit entry that names both", async () => {
    const first = await checked();
    const second = await recheck(first.verificationId);
    const [entry] = await listAudit(org(), { limit: 1 });
    expect(entry).toMatchObject({
      action: "verification.recheck",
      object: { id: second.verificationId },
      details: { recheckOf: first.verificationId },
    });
  });
});

describe("attaching an entity", () => {
  const attach = (id: string | undefined, body: unknown, headers = key()) =>
    ask(PATCH, sendJson("PATCH", "/x", body, headers), { id: id ?? "" });
  const person = async () => {
    const values = { name: "Nadia", countryCode: "AR", externalId: null, taxId: null, nationality: null, status: "x" };
    return insertEntity(org(), { ...values, entityData: {}, attributes: {} });
  };

  it("happens once, for all runs of the case, and is written down", async () => {
    const { verificationId } = await checked();
    const entity = await person();
    expect(await attach(verificationId, { entityId: entity.id })).toMatchObject({
      status: 200,
      body: { entityId: entity.id, entityName: "Nadia" },
    });
    expect(await attach(verificationId, { entityId: (await person()).id })).toMatchObject({
      status: 409,
      body: { code: "ENTITY_ALREADY_ATTACHED", existingEntityId: entity.id },
    });
    const [entry] = (await listAudit(org(), { limit: 5 })).filter(({ action }) => action.includes("attach"));
    expect(entry).toMatchObject({ details: { entityId: entity.id }, outcome: "success" });
  });

  it("refuses unknown entities, other keys in the body, and viewers", async () => {
    const { verificationId } = await checked();
    const entityId = (await person()).id;
    expect((await attach(verificationId, { entityId: crypto.randomUUID() })).status).toBe(400);
    expect((await attach(verificationId, { entityId, status: "approved" })).status).toBe(400);
    const viewer = await testPerson(org(), "viewer");
    expect((await attach(verificationId, { entityId }, viewer.headers)).status).toBe(403);
    expect((await detail(verificationId)).entityId).toBeNull();
  });
});
