import { expect, expectNoAxeFindings, test } from "./fixtures";

test("the list shows checks, filters by URL alone and has no accessibility findings", async ({ desk, seed }) => {
  const id = await seed("passport-spanish-front.jpg");
  await desk.goto("/verifications");
  await expect(desk.getByRole("heading", { name: "Verifications" })).toBeVisible();
  await expect(desk.locator(`a[href*="${id}"]`).first()).toBeVisible();
  await expectNoAxeFindings(desk);
  await desk.goto("/verifications?status=failed");
  await expect(desk.locator(`a[href*="${id}"]`)).toHaveCount(0);
  await desk.getByRole("link", { name: "ID Verification without entity" }).click();
  await expect(desk).toHaveURL(/withoutEntity=true|tab=without/);
});

test("a check that runs elsewhere appears without a reload", async ({ desk, seed }) => {
  await desk.goto("/verifications");
  await expect(desk.getByRole("heading", { name: "Verifications" })).toBeVisible();
  const id = await seed("id-utopia-front.jpg");
  await expect(desk.locator(`a[href*="${id}"]`).first()).toBeVisible();
});

test("a phone shows the list without scrolling sideways", async ({ desk }) => {
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.goto("/verifications");
  await expect(desk.getByRole("heading", { name: "Verifications" })).toBeVisible();
  const overflow = await desk.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
