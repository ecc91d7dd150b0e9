import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findOrganisation, updateSettings } from ".";
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
