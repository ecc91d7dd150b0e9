import { colleague } from "./colleague";
import { expect, expectNoAxeFindings, makeKey, test } from "./fixtures";

test("a lead's day: a second pair of eyes on an override, a policy tried on past checks, the audit read", async ({
  browser,
  api,
  seed,
}) => {
  test.slow();
  const administers = { headers: { authorization: `Bearer ${makeKey("admin")}` } };
  const fourEyes = (on: boolean) =>
    api.patch("/api/kyc/settings", { ...administers, data: { review: { fourEyes: on } } });
  expect((await fourEyes(true)).status()).toBe(200);
  try {
    const id = await seed("passport-czech-expired-front.jpg");
    const analyst = await colleague(browser, "Otto", "analyst");
    await analyst.goto(`/verifications/${id}`);
    await expect(analyst.getByRole("img", { name: "Front", exact: true })).toBeVisible({ timeout: 45_000 });
    await analyst.keyboard.press("a");
    await expect(analyst.getByText("counts only once another person has confirmed it")).toBeVisible();
    await analyst.getByLabel("Reason", { exact: true }).selectOption({ index: 1 });
    await analyst.getByLabel("Text", { exact: true }).fill("The year of expiry is 2031");
    await analyst.getByLabel("Text", { exact: true }).press("Control+Enter");
    await expect(analyst.getByText("You gave this review. Another person must")).toBeVisible();
    await expect(analyst.getByRole("button", { name: "Confirm the override" })).toHaveCount(0);
    await expectNoAxeFindings(analyst);
    await analyst.context().close();

    const lead = await colleague(browser, "Lena", "lead");
    await lead.goto("/verifications?tab=review&lane=awaiting-second");
    await lead.locator(`a[data-row-link][href*="${id}"]`).press("Enter");
    await lead.waitForURL(new RegExp(id), { timeout: 45_000 });
    await expect(lead.getByText("Otto went against the engine")).toBeVisible();
    await expectNoAxeFindings(lead);
    await lead.getByRole("button", { name: "Confirm the override" }).press("Enter");
    await expect(lead.getByText("Write at least five characters.")).toBeVisible();
    await lead.getByLabel("What you looked at").fill("Held the print against the zone");
    await lead.getByRole("button", { name: "Confirm the override" }).press("Enter");
    await expect(lead.getByTitle("Human review: Approved by hand, by Otto").first()).toBeVisible();
    await expect(lead.getByRole("button", { name: "Confirm the override" })).toHaveCount(0);
    await expectNoAxeFindings(lead);

    await lead.goto("/settings/policy");
    await expect(async () => {
      await lead.getByLabel("Minimum age").fill("120");
      await lead.getByRole("button", { name: "Try on the newest 100" }).press("Enter");
      await expect(lead.getByRole("status").filter({ hasText: "would end otherwise" })).toBeVisible({ timeout: 5_000 });
    }).toPass();

    await lead.goto("/audit?action=verification.review-second");
    await expect(lead.getByRole("row").filter({ hasText: "Lena" }).first()).toBeVisible();
    await expectNoAxeFindings(lead);
    await lead.context().close();
  } finally {
    await fourEyes(false);
  }
});
