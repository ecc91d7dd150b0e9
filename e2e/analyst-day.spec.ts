import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { newAccount } from "./colleague";
import { expect, expectNoAxeFindings, signIn, test } from "./fixtures";

/** Tab until something has the focus: whatever a person without a mouse would have to do. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

/** Go to a link by keyboard and take the file it answers with. */
async function takeFile(page: Page, link: Locator): Promise<{ name: string; bytes: Buffer }> {
  await tabTo(page, link);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

async function giveReason(page: Page, text: string): Promise<void> {
  await expect(page.getByLabel("Reason", { exact: true })).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Control+a");
  await page.keyboard.type(text);
  await page.keyboard.press("Control+Enter");
}

test("an analyst's day without a mouse: next case, fields that need eyes, decision, undo, re-check, hand-over, export", async ({
  browser,
  baseURL,
  seed,
}) => {
  test.slow();
  await seed("passport-birth-mismatch-front.jpg");
  const account = newAccount("Nora", "analyst");
  const colleague = newAccount("Quirin", "analyst");
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

  // The new run waits for a person again. She takes the case along as a file, and hands it to a colleague.
  await expect(page.getByText("In your hands")).toBeVisible();
  const report = await takeFile(page, page.getByRole("link", { name: "PDF report" }));
  expect(report.name).toMatch(/\.pdf$/);
  expect(report.bytes.subarray(0, 5).toString("latin1")).toBe("%PDF-");
  await page.keyboard.press("h");
  const handOver = page.getByRole("dialog", { name: "Hand over" });
  await expect(handOver.getByRole("option", { name: "Quirin" }).first()).toBeAttached();
  await tabTo(page, handOver.getByLabel("To", { exact: true }));
  await page.keyboard.type("Quirin");
  await expectNoAxeFindings(page);
  await tabTo(page, handOver.getByRole("button", { name: "Hand over" }));
  await page.keyboard.press("Enter");
  await expect(handOver).toBeHidden();
  await expect(page.getByText("Assigned to Quirin")).toBeVisible();
  await expect(page.getByText("In your hands")).toHaveCount(0);
  await expectNoAxeFindings(page);
  const handed = new URL(page.url()).pathname;

  await page.keyboard.press("u");
  await expect(page).toHaveURL(/\/verifications\?.*tab=review/);
  const list = await takeFile(page, page.getByRole("link", { name: "Export CSV" }));
  expect(list.name).toMatch(/^verifications-.*\.csv$/);
  const rows = list.bytes.toString("utf8").split("\r\n");
  expect(rows[0]).toContain('"id","caseId"');
  expect(rows.join("\n")).toContain(handed.split("/").pop());
  await context.close();

  const theirs = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const quirin = await theirs.newPage();
  await signIn(quirin, colleague);
  await quirin.goto("/verifications?tab=review&lane=mine");
  await expect(quirin.locator(`a[data-row-link][href*="${handed}"]`)).toBeVisible();
  await theirs.close();
});
