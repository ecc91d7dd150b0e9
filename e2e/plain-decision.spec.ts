import { z } from "zod";
import { expect, test } from "./fixtures";

const made = z.object({ entity: z.object({ id: z.string() }) });
const session = z.object({ id: z.string() });

test("a validation is decided without scripts, and a refusal is said", async ({ browser, baseURL, api, desk }) => {
  const person = { type: "person", name: "Nadia Ferreyra", countryCode: "AR" };
  const { entity } = made.parse(await (await api.post("/api/entities", { data: person })).json());
  const data = { entityId: entity.id, integrationCode: "global_gueno_validation_kyc" };
  const { id } = session.parse(await (await api.post("/api/kyc/validations", { data })).json());
  const storageState = await desk.context().storageState();
  const context = await browser.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    storageState,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();
  await page.goto(`/validations/${id}?refused=INVALID_STATUS`);
  await expect(page.getByRole("alert")).toContainText("The decision was not saved.");
  await page.goto(`/validations/${id}`);
  await page.getByLabel("Reason").fill("Opened for the wrong person");
  await page.locator('button[name="decision"][value="cancel"]').click();
  await expect(page).toHaveURL(new RegExp(`/validations/${id}$`));
  const answer: unknown = await (await api.get(`/api/kyc/validations/${id}`)).json();
  expect(answer).toMatchObject({ status: "cancelled" });
  await expect(page.locator('button[name="decision"]')).toHaveCount(0);
  await context.close();
});
