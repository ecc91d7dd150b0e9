import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findOrganisation, updateSettings } from ".";
import { lookUp } from "./look-up";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.close());

const ON = { enabled: true, configured: true };

describe("settings", () => {
  it.each([
    ["nothing", "{}"],
    ["one integration", '{"options":{},"integrations":{"idVerification":{"enabled":true,"configured":true}}}'],
  ])("of an older row that holds %s have every integration on and no threshold of their own", async (_name, stored) => {
    await db.ownerQuery("update organisation set settings = $1 where id = $2", [stored, db.org]);
    const found = await findOrganisation(db.org);
    expect(found?.settings).toEqual({
      options: {},
      integrations: { idVerification: ON, faceMatch: ON, sessionValidation: ON, biometricSession: ON },
      review: { fourEyes: false, dueHours: 24 },
      sandbox: false,
      security: { secondFactorRequired: false },
    });
  });

  it("come back as they were set, and a threshold beyond 100 is refused", async () => {
    const off = { enabled: false, configured: true };
    await updateSettings(db.org, { integrations: { faceMatch: off }, faceMatchThreshold: 70 });
    expect((await findOrganisation(db.org))?.settings).toMatchObject({
      integrations: { idVerification: ON, faceMatch: off },
      faceMatchThreshold: 70,
    });
    await expect(updateSettings(db.org, { faceMatchThreshold: 101 })).rejects.toThrow();
  });
});

describe("what is looked up outside any organisation", () => {
  it("is refused by code alone: the statement's values are in no error", async () => {
    const refusal = await lookUp("select $1::uuid", ["Mrs. Example"]).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ name: "DatabaseError", code: "22P02" });
    expect(String(refusal)).not.toContain("Mrs. Example");
  });
});
