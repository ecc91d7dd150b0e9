import type { APIRequestContext, APIResponse } from "@playwright/test";
import sharp from "sharp";
import { expect, specimen } from "../fixtures";

/** A server of the KYC API as the suite sees it. */
export interface Server {
  /** Requests with a key that reads and writes. */
  api: APIRequestContext;
  /** Requests with a key that only reads, and without one. */
  reader: APIRequestContext;
  stranger: APIRequestContext;
  /** What a desk in front of a server that lacks it cannot do. */
  lacks: ReadonlySet<"filters" | "validationList" | "biometricList" | "notes-of-unknown">;
  /** Refused before anything was sent, such a request leaves its record at nobody's. */
  keepsRefusals: boolean;
}

export interface ContractCheck {
  /** The fact that holds on every server of this API. */
  fact: string;
  run: (server: Server) => Promise<void>;
}

const CHECK = "/api/kyc/id-verification";
const RECORDS = `${CHECK}/verifications`;
const VALIDATIONS = "/api/kyc/validations";
const NOBODY = "3f0c8f3e-6a53-4b61-9c5b-3d2f0a9e7c11";
const REASON = { reason: "asked for by the contract suite" };

/** An error in the API's one shape, and nobody's name in it. */
async function expectRefusal(answer: APIResponse, status: number, code: string): Promise<void> {
  const body = await answer.json();
  expect([answer.status(), body.code, body.error]).toEqual([status, code, code]);
  expect(body.message.length).toBeGreaterThan(5);
  expect(body.requestId).toBe(answer.headers()["x-request-id"]);
}

async function person(api: APIRequestContext, more: object = {}): Promise<{ id: string; externalId: string }> {
  const externalId = crypto.randomUUID();
  const data = { type: "person", name: "Zoe Contract", countryCode: "UY", externalId, ...more };
  const answer = await api.post("/api/entities", { data });
  expect(answer.status()).toBe(201);
  const { entity } = await answer.json();
  return { id: entity.id, externalId };
}

async function drawnSelfie() {
  const cut = sharp(specimen("id-utopia-front.jpg").buffer).extract({ left: 50, top: 170, width: 300, height: 340 });
  return { name: "selfie.jpg", mimeType: "image/jpeg", buffer: await cut.resize({ width: 600 }).jpeg().toBuffer() };
}

export const CONTRACT: ContractCheck[] = [
  {
    fact: "a document is checked, stored, listed newest first, and its picture served without being kept",
    run: async ({ api, lacks }) => {
      const { id: entityId } = await person(api);
      const multipart = { documentFront: specimen("photo-passport-oak.jpg"), entityId, vendorData: "suite 1" };
      const answer = await api.post(CHECK, { multipart });
      expect(answer.status()).toBe(200);
      const verdict = await answer.json();
      expect(["approved", "declined"]).toContain(verdict.status);
      expect(verdict.extractedData).toMatchObject({ documentNumber: "UT4829163", dateOfBirth: "1991-03-14" });
      expect(Array.isArray(verdict.warnings)).toBe(true);
      const id = verdict.verificationId;
      const record = await (await api.get(`${RECORDS}/${id}`)).json();
      expect(record).toMatchObject({ id, entityId, status: verdict.status, vendorData: "suite 1", errorMessage: null });
      expect(record.warnings).toEqual(verdict.warnings);
      expect(record.extractedData.documentNumber).toBe("UT4829163");
      const list = await (await api.get(`${RECORDS}?entityId=${entityId}&limit=1000`)).json();
      expect([list.pagination.limit, list.pagination.offset]).toEqual([100, 0]);
      expect(list.verifications.map((one: { id: string }) => one.id)).toEqual([id]);
      const image = await api.get(`${RECORDS}/${id}/document-front-image`);
      expect([image.status(), image.headers()["content-type"]]).toEqual([200, "image/jpeg"]);
      expect(image.headers()).toMatchObject({
        "cache-control": "private, no-store",
        "x-content-type-options": "nosniff",
      });
      expect((await sharp(await image.body()).metadata()).width).toBeGreaterThan(500);
      await expectRefusal(await api.get(`${RECORDS}/${id}/document-back-image`), 404, "NOT_FOUND");
      if (!lacks.has("filters")) {
        const found = await (await api.get(`${RECORDS}?search=${id.slice(0, 8)}zzz`)).json();
        expect(found.pagination.total).toBe(0);
      }
    },
  },
  {
    fact: "an option declines with its code, and a TIFF is shown as a picture a browser can draw",
    run: async ({ api }) => {
      const multipart = { documentFront: specimen("td2-utopia-front.tif"), minimumAge: "120" };
      const verdict = await (await api.post(CHECK, { multipart })).json();
      expect(verdict.status).toBe("declined");
      expect(verdict.warnings).toContain("MINIMUM_AGE_NOT_MET");
      const image = await api.get(`${RECORDS}/${verdict.verificationId}/document-front-image?preview=1`);
      expect(image.headers()["content-type"]).toBe("image/jpeg");
    },
  },
  {
    fact: "requests that fit no form are refused with the field that is wrong",
    run: async ({ api, keepsRefusals }) => {
      const json = await api.post(CHECK, { data: { documentFront: "x" } });
      await expectRefusal(json, 400, "INVALID_REQUEST");
      if (keepsRefusals) {
        const failed = await (await api.get(`${RECORDS}?status=failed&limit=1`)).json();
        expect(failed.verifications[0].id).toBe((await json.json()).verificationId);
      }
      await expectRefusal(await api.post(CHECK, { multipart: { minimumAge: "18" } }), 400, "INVALID_REQUEST");
      const front = { name: "a.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no picture") };
      await expectRefusal(await api.post(CHECK, { multipart: { documentFront: front } }), 400, "INVALID_REQUEST");
      for (const wrong of [
        { minimumAge: "0" },
        { minimumAge: "121" },
        { minimumAge: "18.5" },
        { minimumAge: "abc" },
        { invalidMrzAction: "REVIEW" },
        { performDocumentLiveness: "yes" },
        { entityId: "none" },
      ]) {
        const multipart = { documentFront: front, ...wrong };
        await expectRefusal(await api.post(CHECK, { multipart }), 400, "INVALID_REQUEST");
      }
    },
  },
  {
    fact: "what is unknown, malformed or another's is the same 404",
    run: async ({ api }) => {
      for (const path of [
        `${RECORDS}/${NOBODY}`,
        `${RECORDS}/none`,
        `${RECORDS}/${NOBODY}/document-front-image`,
        `/api/kyc/face-match/verifications/${NOBODY}`,
        `${VALIDATIONS}/${NOBODY}`,
        `/api/entities/${NOBODY}`,
        "/api/entities/by-external-id/nobody-has-this",
      ]) {
        await expectRefusal(await api.get(path), 404, "NOT_FOUND");
      }
    },
  },
  {
    fact: "without a key nothing is answered, and a key that reads does not write",
    run: async ({ reader, stranger }) => {
      await expectRefusal(await stranger.get(RECORDS), 401, "UNAUTHORIZED");
      expect((await reader.get(`${RECORDS}?limit=1`)).status()).toBe(200);
      const multipart = { documentFront: specimen("not-a-document-blank.jpg") };
      await expectRefusal(await reader.post(CHECK, { multipart }), 403, "FORBIDDEN");
    },
  },
  {
    fact: "a list knows its filters, refuses wrong ones, and its total does not depend on the page",
    run: async ({ api }) => {
      const alone = await (await api.get(`${RECORDS}?withoutEntity=true&limit=5`)).json();
      expect(alone.verifications.every((one: { entityId: unknown }) => one.entityId === null)).toBe(true);
      const first = await (await api.get(`${RECORDS}?limit=1`)).json();
      const second = await (await api.get(`${RECORDS}?limit=1&offset=1`)).json();
      expect(second.pagination.total).toBe(first.pagination.total);
      expect(second.verifications[0]?.id).not.toBe(first.verifications[0]?.id);
      for (const wrong of [
        "limit=0",
        "limit=abc",
        "offset=-1",
        "status=none",
        `withoutEntity=true&entityId=${NOBODY}`,
      ]) {
        await expectRefusal(await api.get(`${RECORDS}?${wrong}`), 400, "INVALID_REQUEST");
      }
    },
  },
  {
    fact: "people are found by each of their ids, changed, and a second one with the same tax id refused",
    run: async ({ api }) => {
      const taxId = `5${Date.now().toString().slice(-7)}`;
      const { id, externalId } = await person(api, { taxId });
      for (const path of [`/${id}`, `/by-external-id/${externalId}`, `/by-tax-id/${taxId}`]) {
        expect((await (await api.get(`/api/entities${path}`)).json()).entity.id).toBe(id);
      }
      const changed = await (await api.patch(`/api/entities/${id}`, { data: { name: "Zoe Changed" } })).json();
      expect(changed.entity.name).toBe("Zoe Changed");
      const twin = { type: "person", name: "Twin", countryCode: "UY", taxId: `${taxId.slice(0, 3)}.${taxId.slice(3)}` };
      const refused = await api.post("/api/entities", { data: twin });
      await expectRefusal(refused, 409, "DUPLICATE_TAX_ID");
      expect((await refused.json()).existingEntityId).toBe(id);
      const { entities } = await (await api.get(`/api/entities?externalId=${externalId}`)).json();
      expect(entities.map((one: { id: string }) => one.id)).toEqual([id]);
    },
  },
  {
    fact: "two faces are compared under the threshold of the request, which the record keeps; a PDF is refused",
    run: async ({ api }) => {
      const selfieImage = await drawnSelfie();
      const multipart = { documentImage: specimen("id-utopia-front.jpg"), selfieImage, scoreThreshold: "12.5" };
      const answer = await api.post("/api/kyc/face-match", { multipart });
      expect(answer.status()).toBe(200);
      const verdict = await answer.json();
      expect(verdict).toMatchObject({ match: true, status: "approved", scoreDeclineThreshold: 12.5 });
      const at = `/api/kyc/face-match/verifications/${verdict.verificationId}`;
      const record = await (await api.get(at)).json();
      expect([record.threshold, record.match, record.entityId]).toEqual([12.5, true, null]);
      expect(record.score).toBeCloseTo(verdict.score, 5);
      expect((await api.get(`${at}/selfie-image`)).headers()["content-type"]).toBe("image/jpeg");
      const list = await (await api.get("/api/kyc/face-match/verifications?limit=1")).json();
      expect(list.verifications[0].id).toBe(verdict.verificationId);
      const pdf = { documentImage: specimen("id-german-front.pdf"), selfieImage };
      await expectRefusal(await api.post("/api/kyc/face-match", { multipart: pdf }), 400, "INVALID_REQUEST");
    },
  },
  {
    fact: "a person without an approved validation matches nobody, and an unknown one is not found",
    run: async ({ api }) => {
      const { externalId } = await person(api);
      const userImage = await drawnSelfie();
      const answer = await api.post("/api/kyc/biometric", { multipart: { userImage, externalEntityId: externalId } });
      expect(answer.status()).toBe(200);
      const verdict = await answer.json();
      expect(verdict).toMatchObject({ match: false, approvedSessionIds: [], matchedKycValidationIds: [] });
      const unknown = { userImage, externalEntityId: "nobody-has-this" };
      await expectRefusal(await api.post("/api/kyc/biometric", { multipart: unknown }), 404, "NOT_FOUND");
      const nobody = await api.post("/api/kyc/biometric", { multipart: { userImage } });
      await expectRefusal(nobody, 400, "INVALID_REQUEST");
    },
  },
  {
    fact: "a person has one current validation, and only what its state allows can be done with it",
    run: async ({ api, lacks }) => {
      const { id: entityId } = await person(api);
      const of = (part: string) => `/api/kyc/entities/${entityId}/${part}`;
      const none = await api.get(of("current"));
      expect([none.status(), await none.json()]).toEqual([200, null]);
      const data = { entityId, integrationCode: "global_gueno_validation_kyc" };
      const first = await (await api.post(VALIDATIONS, { data })).json();
      expect(first).toMatchObject({ status: "pending", isCurrent: true, entityId });
      expect(first.sessionId).toBe(first.validationSessionId);
      const made = await api.post(VALIDATIONS, { data });
      expect(made.status()).toBe(201);
      const second = await made.json();
      const { validations, total } = await (await api.get(of("validations"))).json();
      expect(total).toBe(2);
      const current = validations.filter((one: { isCurrent: boolean }) => one.isCurrent);
      expect(current.map((one: { id: string }) => one.id)).toEqual([second.id]);
      expect((await (await api.get(of("current"))).json()).id).toBe(second.id);
      const status = await (await api.get(of("status"))).json();
      expect(status).toMatchObject({ entityId, hasKyc: true, isVerified: false, currentValidation: { id: second.id } });
      const at = `${VALIDATIONS}/${second.id}`;
      await expectRefusal(await api.post(`${at}/approve`, { data: REASON }), 400, "INVALID_STATUS");
      const short = await api.delete(`${at}/cancel`, { data: { reason: "no" } });
      expect([short.status(), ["INVALID_REASON", "INVALID_REQUEST"]]).toEqual([
        400,
        expect.arrayContaining([(await short.json()).code]),
      ]);
      const cancelled = await (await api.delete(`${at}/cancel`, { data: REASON })).json();
      expect(cancelled).toMatchObject({ status: "cancelled", isCurrent: false });
      await expectRefusal(await api.delete(`${at}/cancel`, { data: REASON }), 400, "INVALID_STATUS");
      const all = await api.get(`${VALIDATIONS}?entityId=${entityId}`);
      expect((await all.json()).total).toBe(2);
      if (lacks.has("validationList")) {
        await expectRefusal(await api.get(VALIDATIONS), 400, "INVALID_REQUEST");
      }
    },
  },
  {
    fact: "an embedded biometric session needs an approved validation",
    run: async ({ api }) => {
      const { id: entityId } = await person(api);
      await expectRefusal(await api.post("/api/kyc/biometric/sessions", { data: { entityId } }), 400, "NO_PORTRAIT");
      const current = await api.get(`/api/kyc/biometric/entities/${entityId}/current`);
      expect([current.status(), await current.json()]).toEqual([200, null]);
    },
  },
  {
    fact: "notes on a record are added and read, and a program reviews nothing",
    run: async ({ api, reader }) => {
      const { verifications } = await (await api.get(`${RECORDS}?status=declined&limit=1`)).json();
      const at = `${RECORDS}/${verifications[0].id}`;
      expect((await api.post(`${at}/notes`, { data: { text: "seen by the suite" } })).status()).toBe(201);
      const { notes } = await (await api.get(`${at}/notes`)).json();
      expect(notes[0].text).toBe("seen by the suite");
      await expectRefusal(await reader.post(`${at}/notes`, { data: { text: "x" } }), 403, "FORBIDDEN");
      const review = { kind: "confirm", reasonCode: "findings-right", reason: "It has expired.", previousSeq: 0 };
      await expectRefusal(await api.post(`${at}/reviews`, { data: review }), 400, "INVALID_REQUEST");
    },
  },
];
