import { expect, expectNoAxeFindings, test } from "./fixtures";

test("a person's page lists the checks run for them, and a check without a person is attached once", async ({
  desk,
  api,
  seed,
}) => {
  const made = await api.post("/api/entities", {
    data: { type: "person", name: "María Belén Núñez Ibáñez", countryCode: "ES", taxId: `E2E-${Date.now()}` },
  });
  expect(made.status()).toBe(201);
  const { entity } = await made.json();
  const id = await seed("passport-spanish-front.jpg");
  const attached = await api.patch(`/api/kyc/id-verification/verifications/${id}`, { data: { entityId: entity.id } });
  expect(attached.status()).toBe(200);
  const again = await api.patch(`/api/kyc/id-verification/verifications/${id}`, { data: { entityId: entity.id } });
  expect(again.status()).toBe(409);
  await desk.goto(`/entities/${entity.id}`);
  await expect(desk.getByRole("heading", { name: "María Belén Núñez Ibáñez" })).toBeVisible();
  await expect(desk.locator(`a[href*="${id}"]`).first()).toBeVisible();
  await expectNoAxeFindings(desk);
  await desk.goto("/entities");
  await expectNoAxeFindings(desk);
});
