import { expect, expectNoAxeFindings, signIn, test } from "./fixtures";
import { ADMIN } from "./settings";

test("a page asked for before signing in is shown after it", async ({ page }) => {
  await page.goto("/verifications?status=declined");
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByLabel("E-mail").fill(ADMIN.email);
  await page.getByLabel("Password").fill(ADMIN.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/verifications\?status=declined/);
});

test("a wrong password is told, keeps the e-mail and opens nothing", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill("nobody@desk.example");
  await page.getByLabel("Password").fill("not-the-password-at-all");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("E-mail or password is wrong.")).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue("nobody@desk.example");
  await page.goto("/verifications");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("the sign-in page has no accessibility findings, light and dark", async ({ page }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/sign-in");
    await expectNoAxeFindings(page);
  }
});

test("signing in works with JavaScript switched off", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await signIn(page);
  await expect(page.getByRole("banner").getByRole("link", { name: "New check" })).toBeVisible();
  await context.close();
});
