import type { Locator, Page } from "@playwright/test";
import { newAccount } from "./colleague";
import { expect, expectNoAxeFindings, test } from "./fixtures";

/** Tab until something has the focus: whatever a person without a mouse would have to do. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

async function giveReason(page: Page, text: string): Promise<void> {
  await expect(page.getByLabel("Reason", { exact: true })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Control+Enter");
}

test("an analyst's day without a mouse: next case, fields that need eyes, decision, undo, re-check, hand-over", async ({
  browser,
  baseURL,
  seed,
}) => {
  test.slow();
  await seed("passport-birth-mismatch-front.jpg");
  const account = newAccount("Nora", "analyst");
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await tabTo(page, page.getByLabel("E-mail"));
  await page.keyboard.type(account.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(account.password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/verifications/);

  await tabTo(page, page.getByRole("link", { name: "Needs review" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: "Take the next case" }));
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/verifications\/[0-9a-f-]{36}\?tab=review/);
  await expect(page.getByText("In your hands")).toBeVisible();
  await expect(page.getByRole("img", { name: "Front", exact: true })).toBeVisible({ timeout: 45_000 });

  // Each field that needs eyes, one Tab after the other; the picture follows.
  const needy = await page.getByText("Needs eyes", { exact: true }).count();
  const chosen = page.locator("[data-cell][aria-pressed=true]");
  for (let field = 0; field < needy; field += 1) {
    await page.keyboard.press("Tab");
    await expect(chosen).toBeFocused();
  }
  await page.keyboard.press("z");
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  for (const key of ["j", "k", "Tab", "1", "z", "r", "+", "-", "a", "d", "e", "n", "c", "u", "/", "g", "?"]) {
    await expect(help.getByText(key, { exact: true }).first()).toBeVisible();
  }
  await expectNoAxeFindings(page);
  await page.keyboard.press("Escape");

  const toast = page.getByRole("region", { name: "Decision about to be sent" });
  await page.keyboard.press("d");
  await giveReason(page, "Both dates looked at");
  await expect(toast).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(toast).toHaveCount(0);
  await page.keyboard.press("d");
  await giveReason(page, "Both dates looked at again");
  await expect(page.getByTitle(/^Human review: .*, by Nora/).first()).toBeVisible();
  await expectNoAxeFindings(page);

  const decided = new URL(page.url()).pathname;
  await page.keyboard.press("e");
  const dialog = page.getByRole("dialog", { name: "Run this check again" });
  await tabTo(page, dialog.getByRole("button", { name: "Run again" }));
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(new RegExp(decided), { timeout: 45_000 });
  await expect(page.getByText("Changes since run 1")).toBeVisible();

  // The new run waits for a person again; she hands it over.
  await expect(page.getByText("In your hands")).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Let go" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Take it" })).toBeVisible();
  await expectNoAxeFindings(page);
  await context.close();
});
