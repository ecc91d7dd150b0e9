import { describe, expect, it } from "vitest";
import { ask, get, jpeg, sendJson } from "@/app/api/_http/testing";
import { errorBody } from "@/app/api/kyc/testing";
import { testKey, testPerson } from "@/lib/auth/testing";
import { faceMatchAnswer, MAX_IMAGE_BYTES } from "@/lib/contract";
import { insertEntity, listAudit, updateSettings } from "@/lib/db";
import { POST } from "./route";
import { faceMatchApi } from "./testing";
import { GET as DOCUMENT_FACE } from "./verifications/[id]/document-face/route";
import { GET as DOCUMENT } from "./verifications/[id]/document-image/route";
import { GET as DETAIL } from "./verifications/[id]/route";
import { GET as SELFIE } from "./verifications/[id]/selfie-image/route";
import { GET as LIST } from "./verifications/route";

const { database, key, matched, org, post, records, refused } = faceMatchApi();
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
const both = () => ({ documentImage: jpeg(1), selfieImage: jpeg(2) });
const entityValues = {
  name: "A",
  countryCode: "AR",
  externalId: null,
  taxId: null,
  nationality: null,
  status: "active",
};
const person = (of = org()) => insertEntity(of, { ...entityValues, entityData: {}, attributes: {} });

describe("what may be sent", () => {
  it("JSON with base64, with and without a data prefix, and a threshold as a number", async () => {
    const body = {
      documentImage: `data:image/jpeg;base64,${base64(jpeg(1))}`,
      selfieImage: base64(jpeg(2)),
      scoreThreshold: 12.5,
    };
    const answer = await ask(POST, sendJson("POST", "/x", body, key()), {});
    expect(answer.status).toBe(200);
    expect(faceMatchAnswer.parse(answer.body).scoreDeclineThreshold).toBe(12.5);
  });

  it("a file and base64 in one form, an entity, and unknown fields", async () => {
    const { id } = await person();
    const { verificationId } = await matched({ selfieImage: base64(jpeg(2)), entityId: id, else: "x" });
    expect((await records(`entityId=${id}`)).verifications.map((each) => each.id)).toEqual([verificationId]);
  });

  it.each([
    ["no reference", () => ({ selfieImage: jpeg(2) }), "documentImage"],
    ["no selfie", () => ({ documentImage: jpeg(1), selfieImage: "" }), "selfieImage"],
    [
      "a PDF",
      () => ({ ...both(), documentImage: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n") }),
      "documentImage",
    ],
    ["text", () => ({ ...both(), selfieImage: Buffer.from("hello, this is no picture") }), "selfieImage"],
    ["a threshold over 100", () => ({ ...both(), scoreThreshold: "100.5" }), "scoreThreshold"],
    ["a threshold under 0", () => ({ ...both(), scoreThreshold: "-1" }), "scoreThreshold"],
    ["a threshold that is no number", () => ({ ...both(), scoreThreshold: "high" }), "scoreThreshold"],
    ["an id that is none", () => ({ ...both(), entityId: "me" }), "entityId"],
    ["an unknown entity", () => ({ ...both(), entityId: crypto.randomUUID() }), "entityId"],
    ["a picture over 5 MiB", () => ({ ...both(), selfieImage: jpeg(MAX_IMAGE_BYTES) }), "selfieImage"],
  ])("%s is refused, names its field, and is kept", async (_name, fields, path) => {
    const error = await refused(await post(fields()), 400, "INVALID_REQUEST");
    expect(error.details).toEqual([expect.objectContaining({ path })]);
  });

  it("exactly 5 MiB is accepted", async () => {
    await matched({ selfieImage: jpeg(MAX_IMAGE_BYTES - jpeg().byteLength) });
  });

  it("another organisation's entity is refused like an unknown one", async () => {
    const { id } = await person(await database().newOrg());
    await refused(await post({ ...both(), entityId: id }), 400, "INVALID_REQUEST");
  });

  it("the same Idempotency-Key gets the same answer and makes no second record", async () => {
    const headers = { ...key(), "idempotency-key": "k1" };
    const first = await post(both(), headers);
    expect((await post(both(), headers)).body).toEqual(first.body);
    expect((await records()).pagination.total).toBe(1);
    const other = await post({ ...both(), scoreThreshold: "99" }, headers);
    expect([other.status, errorBody.parse(other.body).code]).toEqual([422, "IDEMPOTENCY_MISMATCH"]);
  });
});

describe("who may", () => {
  it.each([
    [{ enabled: false, configured: false }, "NOT_ENABLED"],
    [{ enabled: true, configured: false }, "NOT_CONFIGURED"],
  ])("an integration that is %j answers %s before the body, and that is kept", async (faceMatch, code) => {
    await updateSettings(org(), { integrations: { faceMatch } });
    await refused(await ask(POST, sendJson("POST", "/x", {}, key()), {}), 403, code);
  });

  it("ID verification switched off leaves face match on", async () => {
    await updateSettings(org(), { integrations: { idVerification: { enabled: false, configured: true } } });
    await matched();
  });

  it("a viewer may look and may not compare", async () => {
    const viewer = await testPerson(org(), "viewer");
    const { verificationId = "" } = await matched();
    expect((await post(both(), viewer.headers)).status).toBe(403);
    expect((await ask(DETAIL, get("/x", viewer.headers), { id: verificationId })).status).toBe(200);
  });

  it("every match and every refusal is one audit entry without anything personal", async () => {
    await matched({ vendorData: "PLANTED" });
    await post({ vendorData: "PLANTED" });
    const entries = (await listAudit(org(), { limit: 10 })).filter(({ action }) => action === "face-match.create");
    expect(entries.map(({ outcome }) => outcome)).toEqual(["refused", "success"]);
    expect(JSON.stringify(entries)).not.toContain("PLANTED");
  });
});

describe("the list and its records", () => {
  const list = (query: string, headers = key()) => ask(LIST, get(`/x?${query}`, headers), {});

  it("is newest first, pages do not overlap, and the total does not depend on the page", async () => {
    const ids: Array<string | undefined> = [];
    for (let n = 0; n < 3; n++) ids.push((await matched()).verificationId);
    const first = await records("limit=2");
    expect(first.pagination).toEqual({ limit: 2, offset: 0, total: 3 });
    expect(first.verifications.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
    expect((await records("limit=2&offset=2")).verifications.map(({ id }) => id)).toEqual([ids[0]]);
  });

  it("filters by status, entity, without entity and days", async () => {
    const { id } = await person();
    const linked = await matched({ entityId: id });
    await matched({ scoreThreshold: "100" });
    await post({});
    const count = async (query: string) => (await records(query)).pagination.total;
    const today = new Date().toISOString().slice(0, 10);
    expect([await count("status=failed"), await count("status=in_review")]).toEqual([1, 0]);
    expect((await records(`entityId=${id}`)).verifications[0]?.id).toBe(linked.verificationId);
    expect(await count("withoutEntity=true")).toBe(2);
    expect([await count(`from=${today}&to=${today}`), await count("to=2020-01-01")]).toEqual([3, 0]);
  });

  it.each(["status=matched", "limit=0", "withoutEntity=true&entityId=0d6f3a52-7f0e-4c3f-9b63-2f5a4f1c9d10"])(
    "%s is refused",
    async (query) => {
      expect((await list(query)).status).toBe(400);
    },
  );

  it("of another organisation do not exist, pictures included", async () => {
    const { verificationId: id = "" } = await matched();
    const other = (await testKey(await database().newOrg())).headers;
    expect((await list("", other)).body).toMatchObject({ verifications: [], pagination: { total: 0 } });
    for (const handler of [DETAIL, DOCUMENT, SELFIE, DOCUMENT_FACE]) {
      expect((await ask(handler, get("/x", other), { id })).status).toBe(404);
    }
  });
});

describe("pictures", () => {
  it("are served as ours, the original alone to those who may, the aligned face as it was cut", async () => {
    const { verificationId: id = "" } = await matched();
    const bytes = async (handler: typeof SELFIE, query = "") => {
      const response = await handler(get(`/x?${query}`, key()), { params: Promise.resolve({ id }) });
      return { status: response.status, bytes: Buffer.from(await response.arrayBuffer()), response };
    };
    expect((await bytes(SELFIE, "original=1")).bytes.equals(jpeg(2))).toBe(true);
    expect((await bytes(DOCUMENT, "original=1")).bytes.equals(jpeg(1))).toBe(true);
    const shown = await bytes(DOCUMENT, "preview=1");
    expect([shown.status, shown.bytes.equals(jpeg(1))]).toEqual([200, false]);
    expect(shown.response.headers.get("cache-control")).toContain("no-store");
    expect([...(await bytes(DOCUMENT_FACE)).bytes]).toEqual([0xff, 0xd8, 0xff, 0xd9]);
    expect((await bytes(DOCUMENT_FACE, "original=1")).status).toBe(404);
    const views = (await listAudit(org(), { limit: 20 })).filter(({ action }) => action.startsWith("image."));
    expect(views.map(({ action, object }) => [action, object?.kind])).toEqual([
      ["image.view", "face-match"],
      ["image.view", "face-match"],
      ["image.download-original", "face-match"],
      ["image.download-original", "face-match"],
    ]);
  });
});
