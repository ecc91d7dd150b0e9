import type { Page } from "@playwright/test";
import { colleague } from "./colleague";
import { expect, expectNoAxeFindings, test } from "./fixtures";

// Several people, several sign-ins.
test.beforeEach(() => test.slow());

const row = (page: Page, id: string) => page.getByRole("row").filter({ has: page.locator(`a[href*="${id}"]`) });
const box = (page: Page, id: string) => row(page, id).getByRole("checkbox");
const bar = (page: Page) => page.getByRole("region", { name: "Selected checks" });
const menu = (page: Page) => page.locator("summary").filter({ hasText: "Views" });
const results = (page: Page) => page.getByRole("dialog");

/** Opens a list and waits until React listens, which leaves a mark on each control that it has taken over. */
async function openList(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForFunction(() =>
    [...document.querySelectorAll("button, select, summary")].every((control) =>
      Object.keys(control).some((key) => key.startsWith("__reactFiber$")),
    ),
  );
}

async function expectGoodEverywhere(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator("html.dark")).toHaveCount(colorScheme === "dark" ? 1 : 0);
    await expectNoAxeFindings(page);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

async function expectFitsPhone(page: Page): Promise<void> {
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

test("a lead saves filters as a view and shares it; an analyst opens it, and each keeps to what they may do", async ({
  browser,
  seed,
}) => {
  await seed("passport-czech-expired-front.jpg");
  const lena = await colleague(browser, "Lena", "lead");
  const name = `Declined in Czechia ${Date.now()}`;
  await openList(lena, "/verifications?status=declined&country=CZE&q=anybody");
  await menu(lena).click();
  await expect(lena.getByText("search text is not kept")).toBeVisible();
  await lena.getByLabel("Save this view").fill(name);
  await lena.getByLabel("For everybody in the organisation").check();
  await expectGoodEverywhere(lena);
  await lena.getByRole("button", { name: "Save", exact: true }).click();
  await lena.getByRole("link", { name }).click();
  await expect(lena).toHaveURL(/\?status=declined&country=CZE$/);
  // The button says which view is on, and stops saying it once the list is narrower.
  await expect(menu(lena)).toContainText(name);
  await lena.getByLabel("Status").selectOption({ label: "Failed" });
  await expect(menu(lena)).not.toContainText(name);

  const ana = await colleague(browser, "Ana", "analyst");
  await openList(ana, "/verifications");
  await menu(ana).press("Enter");
  await expect(ana.getByText("by Lena").last()).toBeVisible();
  await expect(ana.getByRole("button", { name: `Delete ${name}` })).toHaveCount(0);
  await expect(ana.getByRole("button", { name: `Rename ${name}` })).toHaveCount(0);
  await ana.getByRole("link", { name }).press("Enter");
  await expect(ana).toHaveURL(/status=declined&country=CZE/);
  await expect(menu(ana)).toBeFocused();
  await ana.keyboard.press("Enter");
  await expect(ana.getByText("The list shows a saved view.")).toBeVisible();
  await expectGoodEverywhere(ana);
  await expectFitsPhone(ana);
  await expectNoAxeFindings(ana);
  await ana.screenshot({ path: test.info().outputPath("views-phone.png") });
  await ana.context().close();

  const newName = `${name} and more`;
  await menu(lena).click();
  await lena.getByRole("button", { name: `Rename ${name}` }).click();
  await lena.getByLabel("New name").fill(newName);
  await lena.screenshot({ path: test.info().outputPath("views-desk.png") });
  await lena.getByLabel("New name").press("Enter");
  await expect(lena.getByRole("link", { name: newName })).toBeVisible();
  await lena.getByRole("button", { name: `Delete ${newName}` }).click();
  await expect(lena.getByText("Delete this view for everybody?")).toBeVisible();
  await expectNoAxeFindings(lena);
  await lena.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(lena.getByRole("link", { name: newName })).toHaveCount(0);
  await lena.context().close();
});

test("a confirmed batch can be undone for a moment, leaves by itself after it, and at once with the page", async ({
  browser,
  seed,
}) => {
  const ids: string[] = [];
  for (let made = 0; made < 4; made += 1) ids.push(await seed("passport-czech-expired-front.jpg"));
  const [first = "", second = "", third = "", last = ""] = ids;
  const dora = await colleague(browser, "Dora", "analyst");
  const sent: string[] = [];
  dora.on("request", (request) => {
    if (request.url().endsWith("/confirmations")) sent.push(request.postData() ?? "");
  });
  const confirm = async (...chosen: string[]) => {
    for (const id of chosen) await box(dora, id).check();
    await dora.getByRole("button", { name: "Confirm engine’s outcome" }).click();
    await results(dora).getByLabel("Reason", { exact: true }).selectOption({ label: "The findings are right" });
    await results(dora).getByLabel("Text", { exact: true }).fill("All expired years ago");
    await results(dora).getByLabel("Text", { exact: true }).press("Control+Enter");
    await expect(results(dora).getByRole("button", { name: "Undo" })).toBeFocused();
  };

  await openList(dora, "/verifications");
  await confirm(first, second);
  await dora.keyboard.press("Control+Z");
  // What was typed is still there, and nothing has left.
  await expect(results(dora).getByLabel("Text", { exact: true })).toHaveValue("All expired years ago");
  await dora.waitForTimeout(6_000);
  expect(sent).toEqual([]);

  await results(dora).getByLabel("Text", { exact: true }).press("Control+Enter");
  await expect(results(dora).getByText("sent in")).toBeVisible();
  expect(sent).toEqual([]);
  await expect(results(dora).getByText("2 checks confirmed.")).toBeVisible({ timeout: 15_000 });
  expect(sent).toHaveLength(1);
  await dora.keyboard.press("Escape");
  await expect(row(dora, first)).toContainText("Confirmed");

  // Closed before its time it leaves at once.
  await confirm(third);
  await dora.keyboard.press("Escape");
  await expect(row(dora, third)).toContainText("Confirmed");
  await confirm(last);
  // The page is drawn anew while the decision arrives, so it may be drawn without it once.
  await expect(async () => {
    await dora.goto("/verifications?status=declined");
    await expect(row(dora, last)).toContainText("Confirmed", { timeout: 2_000 });
  }).toPass();
  await dora.context().close();
});

test("an analyst selects by keyboard and confirms in one step; what a colleague has in hand is left and named", async ({
  browser,
  seed,
}) => {
  const ids: string[] = [];
  for (let made = 0; made < 4; made += 1) ids.push(await seed("passport-czech-expired-front.jpg"));
  const [oldest = "", held = "", third = "", newest = ""] = ids;
  const bruno = await colleague(browser, "Bruno", "analyst");
  await bruno.goto(`/verifications/${held}?tab=review`);
  await expect(bruno.getByText("In your hands")).toBeVisible({ timeout: 45_000 });

  const carla = await colleague(browser, "Carla", "analyst");
  await openList(carla, "/verifications");
  await carla.keyboard.press("j");
  await expect(row(carla, newest).locator("a[data-row-link]")).toBeFocused();
  await carla.keyboard.press("x");
  await expect(bar(carla)).toContainText("1 check selected");
  // From the box itself the keys go on, and Shift reaches from the row pressed before.
  for (let step = 0; step < 3; step += 1) await carla.keyboard.press("j");
  await carla.keyboard.press("Shift+X");
  await expect(bar(carla)).toContainText("4 checks selected");
  for (const id of ids) await expect(box(carla, id)).toBeChecked();
  await box(carla, third).uncheck();
  await expect(bar(carla)).toContainText("3 checks selected");
  await expect(carla.getByRole("checkbox", { name: "Select all on this page" })).not.toBeChecked();
  await expect(carla.getByRole("button", { name: "Assign to…" })).toHaveCount(0);
  await expectGoodEverywhere(carla);
  await carla.screenshot({ path: test.info().outputPath("batch-bar.png") });

  await carla.getByRole("button", { name: "Confirm engine’s outcome" }).click();
  await expect(results(carla).getByText("To be confirmed as the engine decided: 3")).toBeVisible();
  await expect(results(carla).getByRole("button", { name: /override|approve|decline/i })).toHaveCount(0);
  await results(carla).getByRole("button", { name: "Confirm 3 checks" }).click();
  await expect(results(carla).getByText("Choose a reason.")).toBeVisible();
  await expectGoodEverywhere(carla);
  await carla.screenshot({ path: test.info().outputPath("confirm-batch.png") });
  await results(carla).getByLabel("Reason", { exact: true }).selectOption({ label: "The findings are right" });
  await results(carla).getByLabel("Text", { exact: true }).fill("All expired years ago");
  await results(carla).getByLabel("Text", { exact: true }).press("Control+Enter");
  await expect(results(carla).getByRole("button", { name: "Undo" })).toBeFocused();
  await expectGoodEverywhere(carla);
  await carla.screenshot({ path: test.info().outputPath("confirm-batch-held.png") });
  await results(carla).getByRole("button", { name: "Send now" }).click();
  await expect(results(carla).getByText("2 checks confirmed.")).toBeVisible();
  await expect(results(carla).getByText("Bruno has this case in hand.")).toBeVisible();
  await expect(results(carla).getByRole("link", { name: "Open the case" })).toHaveAttribute("href", new RegExp(held));
  await expectGoodEverywhere(carla);
  await carla.screenshot({ path: test.info().outputPath("batch-outcome.png") });
  await expectFitsPhone(carla);
  await carla.screenshot({ path: test.info().outputPath("batch-outcome-phone.png") });
  await carla.setViewportSize({ width: 1280, height: 800 });
  await carla.keyboard.press("Escape");
  await expect(results(carla)).toHaveCount(0);
  // What was not done stays selected; what was is marked.
  await expect(bar(carla)).toContainText("1 check selected");
  await expect(box(carla, held)).toBeChecked();
  for (const id of [oldest, newest]) await expect(row(carla, id)).toContainText("Confirmed");
  await expect(row(carla, third)).not.toContainText("Confirmed");

  // Selected again, they are left out before anything is sent.
  await box(carla, newest).check();
  await carla.getByRole("button", { name: "Confirm engine’s outcome" }).click();
  await expect(results(carla).getByText("Left out: 1")).toBeVisible();
  await expect(results(carla).getByText("reviewed already")).toBeVisible();
  await results(carla).getByRole("button", { name: "Cancel" }).click();
  await Promise.all([bruno.context().close(), carla.context().close()]);
});

test("a lead gives several waiting cases to a colleague; on a phone too", async ({ browser, seed }) => {
  const ids = [await seed("passport-czech-expired-front.jpg"), await seed("passport-birth-mismatch-front.jpg")];
  const wanda = await colleague(browser, "Wanda", "analyst");
  const max = await colleague(browser, "Max", "lead");
  await max.setViewportSize({ width: 390, height: 844 });
  await openList(max, "/verifications");
  for (const id of ids) await box(max, id).check();
  await expect(bar(max)).toContainText("2 checks selected");
  await expectFitsPhone(max);
  await expectNoAxeFindings(max);
  await max.screenshot({ path: test.info().outputPath("batch-bar-phone.png") });
  await bar(max).getByRole("button", { name: "Select all on this page" }).click();
  await expect(bar(max).getByRole("button", { name: "Select all on this page" })).toHaveCount(0);
  await bar(max).getByRole("button", { name: "Clear the selection" }).click();
  await expect(bar(max)).toHaveCount(0);
  for (const id of ids) await box(max, id).check();
  await bar(max).getByRole("button", { name: "Assign to…" }).click();
  await results(max).getByLabel("Colleague").selectOption({ label: "Wanda" });
  await expectNoAxeFindings(max);
  await max.screenshot({ path: test.info().outputPath("assign-batch-phone.png") });
  await results(max).getByRole("button", { name: "Assign 2 checks" }).click();
  await expect(results(max).getByText("2 checks assigned.")).toBeVisible();
  await results(max).getByRole("button", { name: "Close" }).last().click();
  await expect(bar(max)).toHaveCount(0);
  await wanda.goto("/verifications?tab=review&lane=mine");
  for (const id of ids) await expect(row(wanda, id)).toBeVisible();
  await Promise.all([wanda.context().close(), max.context().close()]);
});

test("a viewer reads shared views and selects nothing", async ({ browser, seed }) => {
  await seed("passport-czech-expired-front.jpg");
  const vera = await colleague(browser, "Vera", "viewer");
  await openList(vera, "/verifications");
  await expect(vera.getByRole("row").nth(1)).toBeVisible();
  await expect(vera.locator("input[data-row-select]")).toHaveCount(0);
  await menu(vera).click();
  await expect(vera.getByRole("navigation", { name: "Saved views" })).toBeVisible();
  await expect(vera.getByLabel("Save this view")).toHaveCount(0);
  await expectNoAxeFindings(vera);
  await vera.context().close();
});
