import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { ask, get, jpeg, sendJson } from "@/app/api/_http/testing";
import { errorBody } from "@/app/api/kyc/testing";
import { testKey, testPerson } from "@/lib/auth/testing";
import { biometricAnswer, MAX_IMAGE_BYTES } from "@/lib/contract";
import { listAudit, updateSettings } from "@/lib/db";
import { faceOf } from "@/lib/engine/face-match/testing";
import { POST } from "./route";
import { biometricApi } from "./testing";
import { GET as FACE } from "./verifications/[id]/face/route";
import { GET as IMAGE } from "./verifications/[id]/image/route";
import { GET as DETAIL } from "./verifications/[id]/route";
import { GET as LIST } from "./verifications/route";

const { approved, checked, database, engine, key, org, person, post, records, refused } = biometricApi();
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const json = (body: object) => ask(POST, sendJson("POST", "/x", body, key()), {});

describe("what may be sent", () => {
  it.each([
    ["user_image with a data prefix", "user_image", "data:image/jpeg;base64,"],
    ["userImage without one", "userImage", ""],
  ])("JSON with %s", async (_name, field, prefix) => {
    const entityId = await person();
    await approved(entityId, faceOf(1));
    engine().shows(faceOf(1));
    const answer = await json({ entityId, [field]: prefix + base64(jpeg(1)) });
    expect([answer.status, biometricAnswer.parse(answer.body).match]).toEqual([200, true]);
  });

  it("a form with a file or base64 under either name", async () => {
    const entityId = await person();
    for (const fields of [{ user_image: jpeg(1) }, { user_image: base64(jpeg(1)) }, { userImage: base64(jpeg(1)) }]) {
      expect((await post({ ...fields, entityId })).status).toBe(200);
    }
  });

  it("of a file and text under one name the file counts, of both names userImage does", async () => {
    const entityId = await person();
    const kept = async (fields: Array<[name: string, value: string | Blob]>) => {
      const form = new FormData();
      form.append("entityId", entityId);
      for (const [name, value] of fields) form.append(name, value);
      const request = new Request("http://localhost:3000/x", { method: "POST", headers: key(), body: form });
      const { verificationId: id } = biometricAnswer.parse((await ask(POST, request, {})).body);
      const image = await IMAGE(get("/x?original=1", key()), { params: Promise.resolve({ id: id ?? "" }) });
      return Buffer.from(await image.arrayBuffer());
    };
    const file = new Blob([Uint8Array.from(jpeg(1))]);
    for (const name of ["userImage", "user_image"]) {
      expect(
        (
          await kept([
            [name, base64(jpeg(2))],
            [name, file],
          ])
        ).equals(jpeg(1)),
      ).toBe(true);
    }
    const both: Array<[string, string]> = [
      ["user_image", base64(jpeg(2))],
      ["userImage", base64(jpeg(3))],
    ];
    expect((await kept(both)).equals(jpeg(3))).toBe(true);
  });

  it("five megabytes are accepted, counted after base64 is decoded, and a byte more is not", async () => {
    const entityId = await person();
    const largest = jpeg(MAX_IMAGE_BYTES - jpeg().byteLength);
    expect((await post({ userImage: largest, entityId })).status).toBe(200);
    expect((await json({ entityId, user_image: base64(largest) })).status).toBe(200);
    const over = jpeg(MAX_IMAGE_BYTES - jpeg().byteLength + 1);
    const error = await refused(await post({ userImage: over, entityId }), 400, "INVALID_REQUEST");
    expect(error.details).toEqual([expect.objectContaining({ path: "userImage" })]);
    expect((await json({ entityId, user_image: base64(over) })).status).toBe(400);
  });

  it.each(["png", "webp", "tiff"] as const)("%s is accepted as well", async (format) => {
    const entityId = await person();
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: "#777" } });
    expect((await post({ userImage: await picture.toFormat(format).toBuffer(), entityId })).status).toBe(200);
  });

  it.each([
    ["no picture", () => ({ entityId: crypto.randomUUID() }), "userImage"],
    ["neither id", () => ({ userImage: jpeg(1) }), "entityId"],
    ["empty ids", () => ({ userImage: jpeg(1), entityId: "", externalEntityId: "" }), "entityId"],
    ["an id that is none", () => ({ userImage: jpeg(1), entityId: "me" }), "entityId"],
    [
      "a PDF",
      () => ({ userImage: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"), externalEntityId: "x" }),
      "userImage",
    ],
    ["text", () => ({ userImage: Buffer.from("hello, this is no picture"), externalEntityId: "x" }), "userImage"],
  ])("%s is refused, names its field, and is kept", async (_name, fields, path) => {
    const error = await refused(await post(fields()), 400, "INVALID_REQUEST");
    expect(error.details).toEqual([expect.objectContaining({ path })]);
  });

  it("the same Idempotency-Key gets the same answer and makes no second record", async () => {
    const entityId = await person();
    const headers = { ...key(), "idempotency-key": "k1" };
    const first = await post({ userImage: jpeg(1), entityId }, headers);
    expect((await post({ userImage: jpeg(1), entityId }, headers)).body).toEqual(first.body);
    expect((await records()).pagination.total).toBe(1);
    const other = await post({ userImage: jpeg(2), entityId }, headers);
    expect([other.status, errorBody.parse(other.body).code]).toEqual([422, "IDEMPOTENCY_MISMATCH"]);
  });
});

describe("who may", () => {
  it.each([
    [{ enabled: false, configured: false }, "NOT_ENABLED"],
    [{ enabled: true, configured: false }, "NOT_CONFIGURED"],
  ])("session validation that is %j answers %s before the body", async (sessionValidation, code) => {
    await updateSettings(org(), { integrations: { sessionValidation } });
    await refused(await json({}), 403, code);
  });

  it("other integrations switched off leave it on", async () => {
    const off = { enabled: false, configured: true };
    await updateSettings(org(), { integrations: { idVerification: off, faceMatch: off, biometricSession: off } });
    await checked({ entityId: await person() });
  });

  it("a viewer may look and may not check", async () => {
    const viewer = await testPerson(org(), "viewer");
    const entityId = await person();
    const { verificationId: id = "" } = await checked({ entityId });
    expect((await post({ userImage: jpeg(1), entityId }, viewer.headers)).status).toBe(403);
    expect((await ask(DETAIL, get("/x", viewer.headers), { id })).status).toBe(200);
  });

  it("another organisation's person is nobody, and its records do not exist", async () => {
    const entityId = await person();
    const { verificationId: id = "" } = await checked({ entityId });
    const other = (await testKey(await database().newOrg())).headers;
    expect((await post({ userImage: jpeg(1), entityId }, other)).status).toBe(404);
    expect((await ask(LIST, get("/x?status=not_matched", other), {})).body).toMatchObject({ pagination: { total: 0 } });
    for (const handler of [DETAIL, IMAGE, FACE]) {
      expect((await ask(handler, get("/x", other), { id })).status).toBe(404);
    }
  });

  it("every check and every refusal is one audit entry, and every view of a picture another", async () => {
    const { verificationId: id = "" } = await checked({ entityId: await person() });
    await post({});
    for (const [handler, query] of [
      [IMAGE, ""],
      [IMAGE, "original=1"],
      [FACE, ""],
    ] as const) {
      const response = await handler(get(`/x?${query}`, key()), { params: Promise.resolve({ id }) });
      expect(response.status).toBe(200);
    }
    const entries = (await listAudit(org(), { limit: 5 })).map(({ action, outcome }) => `${action} ${outcome}`);
    expect(entries).toEqual([
      "image.view success",
      "image.download-original success",
      "image.view success",
      "biometric-check.create refused",
      "biometric-check.create success",
    ]);
  });
});

describe("the list", () => {
  it("is newest first and filters by status, entity and days", async () => {
    const [entityId, other] = [await person(), await person()];
    await approved(entityId, faceOf(1));
    engine().shows(faceOf(1));
    const matched = await checked({ entityId });
    const not = await checked({ entityId: other });
    await post({});
    const ids = async (query: string) => (await records(query)).verifications.map(({ id }) => id);
    expect(await ids("status=matched")).toEqual([matched.verificationId]);
    expect(await ids(`entityId=${other}`)).toEqual([not.verificationId]);
    expect(await ids("status=failed")).toHaveLength(1);
    expect((await ids("limit=2"))[1]).toBe(not.verificationId);
    expect((await records("to=2020-01-01")).pagination.total).toBe(0);
    expect((await ask(LIST, get("/x?status=approved", key()), {})).status).toBe(400);
  });
});
