import { expect, expectNoAxeFindings, test } from "./fixtures";

const STATES = [
  [{ enabled: false, configured: true }, "NOT_ENABLED", "This check is switched off"],
  [{ enabled: true, configured: false }, "NOT_CONFIGURED", "This check is not set up"],
] as const;
const ON = { enabled: true, configured: true };
const INTEGRATIONS = ["idVerification", "faceMatch", "sessionValidation", "biometricSession"] as const;

/** Where each synchronous check is started by hand, and by programs. */
const CHECKS = [
  ["idVerification", "document", "/api/kyc/id-verification"],
  ["faceMatch", "face-match", "/api/kyc/face-match"],
  ["sessionValidation", "biometric", "/api/kyc/biometric"],
] as const;

test.beforeEach(({ desk }) => desk.goto("/settings/policy").then(() => undefined));
test.afterEach(async ({ desk }) => {
  for (const name of INTEGRATIONS) await desk.request.patch("/api/kyc/settings", change(name, ON, desk.url()));
});

const change = (name: (typeof INTEGRATIONS)[number], to: object, url: string) => ({
  data: { integrations: { [name]: to } },
  headers: { origin: new URL(url).origin },
});

for (const [integration, kind, address] of CHECKS) {
  test(`${integration} off or not set up stands where its form would, and in the answer to programs`, async ({
    desk,
    api,
  }) => {
    for (const [state, code, title] of STATES) {
      const set = await desk.request.patch("/api/kyc/settings", change(integration, state, desk.url()));
      expect(set.status()).toBe(200);
      await desk.goto(`/verifications/new?check=${kind}`);
      await expect(desk.getByRole("heading", { name: title })).toBeVisible();
      await expect(desk.getByText(`403 ${code}`)).toBeVisible();
      await expect(desk.getByRole("link", { name: "To the capabilities" })).toBeVisible();
      const refused = await api.post(address, { multipart: {} });
      expect([refused.status(), (await refused.json()).code]).toEqual([403, code]);
    }
    await expectNoAxeFindings(desk);
  });
}

test("links for sessions that are off or not set up are refused with what to do, by hand and for programs", async ({
  desk,
  api,
}) => {
  const values = { type: "person", name: "Petra Capability", countryCode: "ES" };
  const { entity } = await (await api.post("/api/entities", { data: values })).json();
  for (const [state, code] of STATES) {
    for (const name of ["sessionValidation", "biometricSession"] as const) {
      await desk.request.patch("/api/kyc/settings", change(name, state, desk.url()));
    }
    await desk.goto(`/entities/${entity.id}`);
    await desk.getByRole("button", { name: "Start a session" }).click();
    await desk.getByRole("dialog").locator("button[type=submit]").click();
    const told = desk.getByRole("dialog").getByRole("alert");
    await expect(told).toContainText(`403 ${code}`);
    await expect(told).toContainText("in the settings, under Policy");
    await expectNoAxeFindings(desk);
    const link = { entityId: entity.id, integrationCode: "global_gueno_validation_kyc" };
    const validation = await api.post("/api/kyc/validations", { data: link });
    expect([validation.status(), (await validation.json()).code]).toEqual([403, code]);
    const session = await api.post("/api/kyc/biometric/sessions", { data: { entityId: entity.id } });
    expect([session.status(), (await session.json()).code]).toEqual([403, code]);
  }
});
