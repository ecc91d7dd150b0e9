import { describe, expect, it } from "vitest";
import * as kyc from "..";
import { ID, PERSON, RECORD, remoteGround, VERIFICATIONS } from "./testing";

const { actor, fake } = remoteGround();

describe("what the other server sends", () => {
  it("is read under older names, and what it leaves out is null", async () => {
    fake().on(`GET ${VERIFICATIONS}/${ID}`, {
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
    const detail = await kyc.getVerification(actor(), ID);
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
    fake().on(`GET ${VERIFICATIONS}/${ID}`, { body: { ...RECORD, status: "Awaiting Moon" } });
    expect((await kyc.getVerification(actor(), ID)).status).toBe("Awaiting Moon");
    fake().on(`GET /api/kyc/validations/${ID}`, { body: { ...RECORD, entityId: PERSON, status: "Kyc Expired" } });
    expect((await kyc.getValidation(actor(), ID)).status).toBe("approved");
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
      fake().on(`GET ${VERIFICATIONS}`, { body });
      const list = await kyc.listVerifications(actor(), { limit: "1", offset: "4" });
      expect([list.verifications[0]?.id, list.pagination.offset, list.pagination.total]).toEqual([ID, 4, total]);
    }
  });

  it("says none by null or by 404, and both are none", async () => {
    const path = `GET /api/kyc/entities/${PERSON}/current`;
    fake().on(path, { body: null });
    expect(await kyc.getCurrentValidation(actor(), PERSON)).toBeNull();
    fake().on(path, { status: 404, body: { error: { code: "NOT_FOUND" } } });
    expect(await kyc.getCurrentValidation(actor(), PERSON)).toBeNull();
  });

  it("keeps people under either path", async () => {
    fake().on("GET /entities", { body: { entities: [{ id: PERSON, name: "Nadia" }] } });
    const { entities } = await kyc.listEntities(actor(), {});
    expect(entities.map(({ id, name }) => [id, name])).toEqual([[PERSON, "Nadia"]]);
  });
});
