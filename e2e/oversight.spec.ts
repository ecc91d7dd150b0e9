import type { Page } from "@playwright/test";
import { expect, expectNoAxeFindings, test } from "./fixtures";

const PHONE = { width: 390, height: 844 };

/** The entries that begin so; on the first page stands whatever happened last. */
async function narrowTo(desk: Page, action: string): Promise<void> {
  await desk.getByLabel("What begins with").fill(action);
  await desk.getByRole("button", { name: "Apply" }).click();
  await expect(desk).toHaveURL((url) => url.searchParams.get("action") === action);
}

test("a lead checks the audit chain and takes its signed head away", async ({ desk }) => {
  await desk.goto("/audit");
  await expect(desk.getByRole("heading", { level: 1, name: "Audit" })).toBeVisible();
  await narrowTo(desk, "session.create");
  await expect(desk.getByRole("row").filter({ hasText: "Signed in" }).first()).toBeVisible();
  await desk.getByRole("button", { name: "Check the chain" }).click();
  await expect(desk.getByRole("status").filter({ hasText: "all hold" })).toBeVisible();
  const download = desk.waitForEvent("download");
  await desk.getByRole("button", { name: "Download signed checkpoint" }).click();
  expect((await download).suggestedFilename()).toMatch(/^audit-checkpoint-.*\.json$/);
  await narrowTo(desk, "audit.checkpoint");
  await expect(desk.getByRole("row").filter({ hasText: "Checkpoint of the audit taken" }).first()).toBeVisible();
  await expectNoAxeFindings(desk);
});

test("an administrator tries a policy on past checks before saving it", async ({ desk, seed }) => {
  await seed("passport-utopia-front.jpg");
  await desk.goto("/settings/policy");
  const age = desk.getByLabel("Minimum age");
  await expect(age).toBeVisible();
  await expect(async () => {
    await age.fill("120");
    await desk.getByRole("button", { name: "Try on the newest 100" }).click();
    await expect(desk.getByRole("status").filter({ hasText: "would end otherwise" })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expectNoAxeFindings(desk);
  await age.fill("");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByRole("status").filter({ hasText: "Saved" })).toBeVisible();
});

for (const { path, heading } of [
  { path: "/audit", heading: "Audit" },
  { path: "/accuracy", heading: "Accuracy" },
  { path: "/settings/policy", heading: "Policy" },
]) {
  test(`${heading} fits a phone and axe finds nothing`, async ({ desk }) => {
    await desk.setViewportSize(PHONE);
    await desk.goto(path);
    await expect(desk.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    expect(await desk.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expectNoAxeFindings(desk);
  });
}
