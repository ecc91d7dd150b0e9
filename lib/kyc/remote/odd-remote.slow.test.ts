import crypto from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { KeyActor } from "@/lib/auth";
import { paperUser, testKey, testPerson } from "@/lib/auth/testing";
import { KycError, MAX_IMAGE_BYTES, type OrgId } from "@/lib/contract";
import { listAudit } from "@/lib/db";
import { createTestDatabase, type TestDatabase } from "@/lib/db/testing";
import * as kyc from "..";
import { installScriptedEngine } from "../testing";
import { forgetProbe } from "./probe";
import { type FakeRemote, startFakeRemote } from "./testing";
import { troubles } from "./troubles";

vi.mock("./thresholds", async (original) => ({
  ...(await original<typeof import("./thresholds")>()),
  READ_TIMEOUT_MS: 400,
  PAUSES_MS: [5, 5],
  LONGEST_PAUSE_MS: 1_500,
  MAX_JSON_BYTES: 50_000,
}));

const KEY = "sk_test_planted_key_0001";
const VERIFICATIONS = "/api/kyc/id-verification/verifications";
const ID = "0d6f3a52-7f0e-4c3f-9b63-2f5a4f1c9d10";
const PERSON = "5a1f3a52-7f0e-4c3f-9b63-2f5a4f1c9d22";
const RECORD = { id: ID, status: "approved", createdAt: "2026-02-03T04:05:06.000Z" };

let fake: FakeRemote;
let database: TestDatabase;
let org: OrgId;
let actor: KeyActor;

beforeAll(async () => {
  fake = await startFakeRemote();
  vi.stubEnv("KYC_BACKEND", "remote");
  vi.stubEnv("KYC_REMOTE_URL", `${fake.url}/`);
  vi.stubEnv("KYC_REMOTE_KEY", KEY);
  database = await createTestDatabase();
  org = database.org;
  actor = (await testKey(org)).actor;
  installScriptedEngine();
});
afterAll(async () => {
  await database.close();
  await fake.close();
});
beforeEach(() => {
  fake.reset();
  forgetProbe();
  fake.on(`GET ${VERIFICATIONS}`, { body: { verifications: [] } });
});

const refusal = async (work: Promise<unknown>): Promise<KycError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof KycError) return error;
  throw new Error(`not refused in the API's words: ${String(error)}`);
};
const calls = (path: string) => fake.heard.filter((one) => one.path === path && !one.query.has("queue"));
const check = () => kyc.verifyDocument(actor, { front: Buffer.from("\xff\xd8\xff\xe0", "latin1"), requestId: "r1" });

describe("what the other server sends", () => {
  it("is read under older names, and what it leaves out is null", async () => {
    fake.on(`GET ${VERIFICATIONS}/${ID}`, {
      body: {
        success: true,
        data: {
          verification_id: ID.toUpperCase(),
          status: "Declined",
          created_at: 1_770_091_506,
          entity_id: PERSON,
          request_id: 4711,
          front_image_url: "https://files.example/secret",
          extracted_data: { first_name: "Nadia", expiry_date: "2024-02-18", shoe_size: "39", age: "old" },
          warnings: [{ code: "DOCUMENT_EXPIRED" }, "QUANTUM_FLUX"],
        },
      },
    });
    const detail = await kyc.getVerification(actor, ID);
    expect(detail).toMatchObject({
      id: ID,
      status: "declined",
      createdAt: "2026-02-03T04:05:06.000Z",
      entityId: PERSON,
      requestId: "4711",
      vendorData: null,
      documentBackStoragePath: null,
      warnings: ["DOCUMENT_EXPIRED", "QUANTUM_FLUX"],
      reading: null,
      caseId: ID,
      runNumber: 1,
    });
    expect(detail.extractedData).toMatchObject({
      firstName: "Nadia",
      expirationDate: "2024-02-18",
      shoeSize: "39",
      extraFields: { age: "old" },
    });
    expect(detail.warningDetails.map(({ code, text }) => [code, text])).toEqual([
      ["DOCUMENT_EXPIRED", "The document has expired."],
      ["QUANTUM_FLUX", "Quantum flux."],
    ]);
    // The address of a picture over there is not ours to hand out.
    expect(JSON.stringify(detail)).not.toContain("files.example");
  });

  it("may be a status nobody here knows: it stays as it came", async () => {
    fake.on(`GET ${VERIFICATIONS}/${ID}`, { body: { ...RECORD, status: "Awaiting Moon" } });
    expect((await kyc.getVerification(actor, ID)).status).toBe("Awaiting Moon");
    fake.on(`GET /api/kyc/validations/${ID}`, { body: { ...RECORD, entityId: PERSON, status: "Kyc Expired" } });
    expect((await kyc.getValidation(actor, ID)).status).toBe("approved");
  });

  it("comes in three styles of pages", async () => {
    const styles: Array<[body: unknown, total: number]> = [
      [{ verifications: [RECORD], pagination: { limit: 1, offset: 4, total: 9 } }, 9],
      [{ verifications: [RECORD], page: 5, limit: 1, total: 9 }, 9],
      [{ data: [RECORD], page: 5, totalPages: 9, limit: 1 }, 9],
      [{ count: 9, next: "x", previous: null, results: [RECORD] }, 9],
      [[RECORD], 6],
      [{ success: true, data: { items: [RECORD], total: 9 } }, 9],
    ];
    for (const [body, total] of styles) {
      fake.on(`GET ${VERIFICATIONS}`, { body });
      const list = await kyc.listVerifications(actor, { limit: "1", offset: "4" });
      expect([list.verifications[0]?.id, list.pagination.offset, list.pagination.total]).toEqual([ID, 4, total]);
    }
  });

  it("says none by null or by 404, and both are none", async () => {
    const path = `GET /api/kyc/entities/${PERSON}/current`;
    fake.on(path, { body: null });
    expect(await kyc.getCurrentValidation(actor, PERSON)).toBeNull();
    fake.on(path, { status: 404, body: { error: { code: "NOT_FOUND" } } });
    expect(await kyc.getCurrentValidation(actor, PERSON)).toBeNull();
  });

  it("keeps people under either path", async () => {
    fake.on("GET /entities", { body: { entities: [{ id: PERSON, name: "Nadia" }] } });
    const { entities } = await kyc.listEntities(actor, {});
    expect(entities.map(({ id, name }) => [id, name])).toEqual([[PERSON, "Nadia"]]);
  });
});

describe("when it does not answer well", () => {
  it("a read is tried again after 429 and 503, in the time it asks for", async () => {
    fake.on(`GET ${VERIFICATIONS}/${ID}`, (_, nth) =>
      nth === 1
        ? { status: 429, headers: { "Retry-After": "1" }, body: {} }
        : nth === 2
          ? { status: 503, body: "<h1>Down</h1>" }
          : { body: RECORD },
    );
    const from = performance.now();
    expect((await kyc.getVerification(actor, ID)).id).toBe(ID);
    expect(performance.now() - from).toBeGreaterThan(950);
    expect(calls(`${VERIFICATIONS}/${ID}`)).toHaveLength(3);
  });

  it("a longer wait is told to the person instead", async () => {
    fake.on(`GET ${VERIFICATIONS}/${ID}`, { status: 429, headers: { "Retry-After": "60" }, body: {} });
    const error = await refusal(kyc.getVerification(actor, ID));
    expect([error.code, error.extras.retryAfterSeconds]).toEqual(["RATE_LIMITED", 60]);
    expect(calls(`${VERIFICATIONS}/${ID}`)).toHaveLength(1);
  });

  it("a check is sent once, whatever happens", async () => {
    fake.on("POST /api/kyc/id-verification", { status: 503, body: {} });
    expect((await refusal(check())).code).toBe("SERVICE_UNAVAILABLE");
    expect(calls("/api/kyc/id-verification")).toHaveLength(1);
  });

  it.each<[what: string, said: Parameters<FakeRemote["on"]>[1], sentence: RegExp]>([
    ["a page of HTML", { body: "<html>Welcome</html>" }, /page instead of data/],
    ["broken JSON", { type: "application/json", body: '{"id":' }, /page instead of data/],
    ["other JSON", { body: { hello: "world" } }, /form the desk does not understand/],
    ["a number", { body: 7 }, /form the desk does not understand/],
    ["a redirect", { status: 302, headers: { Location: "http://127.0.0.1:1/" }, body: "" }, /does not follow/],
    ["too much", { body: { ...RECORD, note: "x".repeat(60_000) } }, /more than the desk takes/],
    ["half an answer", { body: RECORD, cutAfter: 10 }, /broke off|cannot be reached/],
    ["nothing in time", { body: RECORD, delayMs: 900 }, /too long/],
    ["an error page", { status: 500, body: "<h1>Internal</h1>" }, /page instead of data/],
    ["an error of its own", { status: 500, body: { message: "ORA-00942 at 10.0.0.1" } }, /in trouble/],
  ])("%s is one clear sentence with the next step", async (_what, said, sentence) => {
    fake.on(`GET ${VERIFICATIONS}/${ID}`, said);
    const error = await refusal(kyc.getVerification(actor, ID));
    expect(error.code).toBe("SERVICE_UNAVAILABLE");
    expect(error.message).toMatch(sentence);
    expect(error.message).toMatch(/Settings, Backend/);
    expect(error.message).not.toMatch(/ORA|10\.0/);
    expect(troubles()[0]?.call).toBe("GET verifications/:id");
  });

  it("its errors are read in every known form, and its own sentence is passed on only where it says what to change", async () => {
    const forms: Array<[status: number, body: unknown, code: string, message: RegExp]> = [
      [400, { code: "INVALID_REQUEST", message: "minimumAge must be 1 to 120" }, "INVALID_REQUEST", /minimumAge/],
      [400, { error: { code: "INVALID_REASON", message: "too short" } }, "INVALID_REASON", /too short/],
      [400, { error: "INVALID_STATUS" }, "INVALID_STATUS", /does not accept/],
      [400, { error: "Bad Request" }, "INVALID_REQUEST", /Bad Request/],
      [400, { code: "WHATEVER_NEW", message: "<b>x</b>" }, "INVALID_REQUEST", /does not accept/],
      [403, { code: "NOT_ENABLED", message: "Ask the provider Acme" }, "NOT_ENABLED", /switched off at/],
      [403, {}, "FORBIDDEN", /key lacks the right/],
      [401, { code: "UNAUTHORIZED" }, "NOT_CONFIGURED", /refuses the desk's key/],
      [404, "<h1>no</h1>", "NOT_FOUND", /no such/],
      [409, { code: "ACTIVE_SESSION_EXISTS", activeSessionId: PERSON }, "ACTIVE_SESSION_EXISTS", /does not accept/],
      [500, { code: "VERIFICATION_FAILED", message: "Acme is down" }, "VERIFICATION_FAILED", /another picture/],
    ];
    for (const [status, body, code, message] of forms) {
      fake.on(`GET ${VERIFICATIONS}/${ID}`, { status, body });
      const error = await refusal(kyc.getVerification(actor, ID));
      expect([status, error.code]).toEqual([status, code]);
      expect(error.message).toMatch(message);
      expect(error.message).not.toMatch(/Acme|<b>/);
    }
  });
});

describe("the key", () => {
  it("goes into the one header, and into no error, log line or audit entry", async () => {
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    fake.on(`GET ${VERIFICATIONS}/${ID}`, { status: 500, body: { message: KEY } });
    const error = await refusal(kyc.getVerification(actor, ID));
    const lines = written.mock.calls.map(([line]) => String(line)).join("");
    written.mockRestore();
    const [one] = calls(`${VERIFICATIONS}/${ID}`);
    expect(one?.headers.authorization).toBe(`Bearer ${KEY}`);
    const audit = JSON.stringify(await listAudit(org, { limit: 100 }));
    const said = `${error.message}${error.stack}${JSON.stringify(error)}${lines}${audit}${JSON.stringify(troubles())}`;
    expect(said).not.toContain(KEY);
    expect(`${one?.path}?${one?.query}${one?.body}`).not.toContain(KEY);
  });

  it("serves the first organisation of the desk alone", async () => {
    const stranger = (await testKey(await database.newOrg())).actor;
    expect((await refusal(kyc.getVerification(stranger, ID))).code).toBe("FORBIDDEN");
    expect(calls(`${VERIFICATIONS}/${ID}`)).toHaveLength(0);
  });

  it("lets nobody do there what they may not do here", async () => {
    const viewer = paperUser(org, "viewer");
    expect((await refusal(kyc.approveValidation(viewer, ID, { reason: "because" }))).code).toBe("FORBIDDEN");
    expect(fake.heard).toEqual([]);
  });
});

describe("what is done there is written down here", () => {
  it("a check and a view name who and what, before anything is sent and after", async () => {
    const person = (await testPerson(org, "analyst")).actor;
    fake.on("POST /api/kyc/id-verification", { body: { status: "approved", verificationId: ID } });
    await kyc.verifyDocument(person, { front: Buffer.from("x"), fields: { minimumAge: "18" }, requestId: "r2" });
    const [sent] = calls("/api/kyc/id-verification");
    expect(sent?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(sent?.body).toMatch(/name="minimumAge"\r\n\r\n18/);
    expect(sent?.body).not.toMatch(/name="invalidMrzAction"/);
    const [after, before] = await listAudit(org, { limit: 2 });
    expect(before).toMatchObject({ action: "remote.request", details: { of: "verification.create" } });
    expect(after).toMatchObject({
      action: "verification.create",
      actor: { kind: "user", id: person.userId },
      object: { kind: "verification", id: ID },
    });
  });

  it("a picture is decoded by our own decoders, whatever it is called, and its view is an entry", async () => {
    const path = `${VERIFICATIONS}/${ID}/document-front-image`;
    const jpeg = Buffer.from(
      "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
      "base64",
    );
    fake.on(`GET ${path}`, { type: "application/octet-stream", body: jpeg });
    const picture = await kyc.readDocumentImage(actor, ID, { kind: "document-front-image" });
    expect(picture.mime).toBe("image/jpeg");
    const [entry] = await listAudit(org, { limit: 1 });
    expect(entry).toMatchObject({ action: "image.view", object: { id: ID }, details: { remote: true } });
    for (const said of [{ body: "<html>" }, { type: "image/jpeg", body: Buffer.from("GIF89a") }]) {
      fake.on(`GET ${path}`, said);
      const error = await refusal(kyc.readDocumentImage(actor, ID, { kind: "document-front-image" }));
      expect(error.message).toMatch(/no picture/);
    }
  });

  it("a picture may be as large as an upload; of a larger one is said that it is too large, not that it is none", async () => {
    const path = `${VERIFICATIONS}/${ID}/document-front-image`;
    const sent = (bytes: number) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(bytes - 4)]);
    const said = async (bytes: number) => {
      fake.on(`GET ${path}`, { type: "image/jpeg", body: sent(bytes) });
      return (await refusal(kyc.readDocumentImage(actor, ID, { kind: "document-front-image", original: true })))
        .message;
    };
    expect(await said(MAX_IMAGE_BYTES)).toMatch(/no picture/);
    expect(await said(MAX_IMAGE_BYTES + 1)).toMatch(/picture that is larger/);
    expect(troubles()[0]?.kind).toBe("too-large");
  });

  it("a picture that the other server encoded anew is shown although it outgrew an upload, and whatever it is", async () => {
    const path = `${VERIFICATIONS}/${ID}/document-front-image`;
    const large = sharp(crypto.randomBytes(2_000 * 1_600 * 3), { raw: { width: 2_000, height: 1_600, channels: 3 } });
    const png = await large.png().toBuffer();
    expect(png.byteLength).toBeGreaterThan(MAX_IMAGE_BYTES);
    fake.on(`GET ${path}`, { type: "image/png", body: png });
    expect((await kyc.readDocumentImage(actor, ID, { kind: "document-front-image" })).mime).toBe("image/jpeg");
    // Nothing that a server makes of an upload: more than 5 MiB of any other kind stays closed.
    for (const head of ["%PDF-1.7\n", "II*\0"]) {
      const body = Buffer.concat([Buffer.from(head, "latin1"), Buffer.alloc(MAX_IMAGE_BYTES)]);
      fake.on(`GET ${path}`, { type: "image/png", body });
      const error = await refusal(kyc.readDocumentImage(actor, ID, { kind: "document-front-image" }));
      expect(error.message).toMatch(/no picture/);
    }
  });

  it("an entry that cannot be written afterwards does not undo what was done: success is told, and the operator too", async () => {
    await database.ownerQuery(`create function no_entry() returns trigger language plpgsql as $$ begin
      raise exception 'the audit is full'; end $$`);
    await database.ownerQuery(`create trigger no_entry before insert on audit_entry for each row
      when (new.action = 'entity.create') execute function no_entry()`);
    fake.on("POST /api/entities", { status: 201, body: { success: true, entity: { id: PERSON, name: "Nadia" } } });
    const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    try {
      expect(await kyc.createEntity(actor, { type: "person", name: "Nadia", countryCode: "AR" })).toMatchObject({
        id: PERSON,
      });
      fake.on("POST /api/entities", { status: 400, body: { code: "INVALID_TAX_ID", message: "The tax id is wrong." } });
      const error = await refusal(kyc.createEntity(actor, { type: "person", name: "Nadia", countryCode: "AR" }));
      expect(error.code).toBe("INVALID_TAX_ID");
    } finally {
      await database.ownerQuery("drop trigger no_entry on audit_entry");
    }
    const lines = written.mock.calls.map(([line]) => String(line)).join("");
    written.mockRestore();
    expect(calls("/api/entities").filter(({ method }) => method === "POST")).toHaveLength(2);
    expect(troubles()[1]).toMatchObject({ call: "entity.create", kind: "success, not in the audit" });
    expect(lines).toMatch(/outcome at the other server not audited.*"outcome":"success".*5a1f3a52/);
    const [intent] = await listAudit(org, { limit: 1 });
    expect(intent).toMatchObject({ action: "remote.request", details: { of: "entity.create" } });
  });
});

describe("what it has", () => {
  it("is asked once, and what is missing is named and refused with a reason", async () => {
    const offer = await kyc.readOffer(actor);
    expect(offer).toMatchObject({ backend: "remote" });
    expect(offer.missing).toEqual(expect.arrayContaining(["filters", "recheck", "validationList", "hostedPages"]));
    const asked = fake.heard.length;
    await kyc.readOffer(actor);
    expect(fake.heard.length).toBe(asked);
    const error = await refusal(kyc.listVerifications(actor, { search: "nadia" }));
    expect(error.message).toMatch(/not offered/);
    expect((await refusal(kyc.listValidations(actor, {}))).message).toMatch(/not offered/);
  });

  it("is everything where the other server is one of ours", async () => {
    fake.on(`GET ${VERIFICATIONS}`, ({ query }) =>
      query.has("queue") ? { status: 400, body: { code: "INVALID_REQUEST" } } : { body: { verifications: [] } },
    );
    for (const path of ["face-match/verifications", "biometric/verifications", "validations", "biometric/sessions"]) {
      fake.on(`GET /api/kyc/${path}`, { body: [] });
    }
    fake.on("GET /api/entities", { body: { entities: [] } });
    fake.on(`GET ${VERIFICATIONS}/00000000-0000-4000-8000-000000000000/recheck`, { status: 405, body: {} });
    expect((await kyc.readOffer(actor)).missing).toEqual(["replayPolicy", "hostedPages"]);
  });

  it("is not forgotten when it cannot be asked for a moment", async () => {
    fake.on("GET /api/kyc/face-match/verifications", { status: 503, body: "" });
    expect((await kyc.readOffer(actor)).missing).not.toContain("faceMatch");
  });
});

describe("a name that would be a step up in an address", () => {
  it.each([".", ".."])("is nobody's and is not asked for: %s", async (name) => {
    for (const key of [{ externalId: name }, { taxId: name }]) {
      expect((await refusal(kyc.findEntity(actor, key))).code).toBe("NOT_FOUND");
    }
    expect(fake.heard.filter(({ path }) => path.startsWith("/api/entities/"))).toEqual([]);
  });
});
