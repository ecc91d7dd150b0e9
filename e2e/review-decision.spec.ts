import type { Page } from "@playwright/test";
import { colleague } from "./colleague";
import { expect, expectNoAxeFindings, test } from "./fixtures";

// Several people, several sign-ins.
test.beforeEach(() => test.slow());

/** Open a case and wait for its picture, which scripts fetch: keys pressed before they run are heard by nobody. */
async function openCase(page: Page, id: string): Promise<void> {
  await page.goto(`/verifications/${id}`);
  await expect(page.getByRole("img", { name: "Front", exact: true })).toBeVisible({ timeout: 45_000 });
}

const toast = (page: Page) => page.getByRole("region", { name: "Decision about to be sent" });

test("an analyst decides by keyboard, takes it back, decides again; a slower colleague is told who decided", async ({
  browser,
  seed,
}) => {
  const id = await seed("passport-czech-expired-front.jpg");
  const [ana, bruno] = [await colleague(browser, "Ana", "analyst"), await colleague(browser, "Bruno", "analyst")];
  await Promise.all([openCase(ana, id), openCase(bruno, id)]);
  await expect(ana.getByRole("button", { name: /^Approve/ })).toBeVisible();

  await ana.keyboard.press("a");
  const reason = ana.getByLabel("Reason", { exact: true });
  await expect(reason).toBeFocused();
  await expect(ana.getByText("Goes against the engine’s outcome")).toBeVisible();
  await ana.keyboard.press("Control+Enter");
  await expect(ana.getByText("Choose a reason.")).toBeVisible();
  await expectNoAxeFindings(ana);
  await ana.keyboard.press("ArrowDown");
  await ana.keyboard.press("Tab");
  await ana.keyboard.type("The year of expiry is 2031");
  await ana.keyboard.press("Control+Enter");
  await expect(toast(ana)).toContainText("Approved by hand");
  await ana.keyboard.press("Control+z");
  await expect(toast(ana)).toHaveCount(0);
  await expect(ana.getByRole("button", { name: /^Approve/ })).toBeVisible();

  // Both decide while neither decision has left.
  await ana.keyboard.press("a");
  await expect(ana.getByLabel("Text", { exact: true })).toHaveValue("The year of expiry is 2031");
  await bruno.keyboard.press("d");
  await bruno.getByLabel("Reason", { exact: true }).selectOption({ label: "The findings are right" });
  await bruno.getByLabel("Text", { exact: true }).fill("Expired two years ago");
  await ana.keyboard.press("Control+Enter");
  await expect(toast(ana)).toBeVisible();
  await bruno.getByLabel("Text", { exact: true }).press("Control+Enter");
  await expect(ana.getByTitle("Human review: Approved by hand, by Ana").first()).toBeVisible();
  await expect(toast(bruno).getByRole("alert")).toContainText("Somebody was faster");
  await expect(toast(bruno).getByRole("alert")).toContainText("Ana: approved by hand");
  await expectNoAxeFindings(bruno);
  await toast(bruno).getByRole("button", { name: "Dismiss" }).click();
  await expect(bruno.getByTitle("Human review: Approved by hand, by Ana").first()).toBeVisible();
  // The engine's outcome stands where it stood.
  await expect(bruno.getByRole("banner").or(bruno.locator("header")).getByText("Declined").first()).toBeVisible();
  await Promise.all([ana.context().close(), bruno.context().close()]);
});

test("a decision is sent at once when its tab is left", async ({ browser, seed, api }) => {
  const id = await seed("passport-birth-mismatch-front.jpg");
  const carla = await colleague(browser, "Carla", "analyst");
  await openCase(carla, id);
  await expect(carla.getByRole("button", { name: /^Approve/ })).toBeVisible();
  await carla.keyboard.press("d");
  await carla.getByLabel("Reason", { exact: true }).selectOption({ index: 1 });
  await carla.getByLabel("Text", { exact: true }).fill("Looked at both dates");
  await carla.getByLabel("Text", { exact: true }).press("Control+Enter");
  await expect(toast(carla)).toBeVisible();
  await carla.goto("about:blank");
  const reviews = async () => {
    const body: unknown = await (await api.get(`/api/kyc/id-verification/verifications/${id}/reviews`)).json();
    return JSON.stringify(body);
  };
  await expect.poll(reviews, { timeout: 3_000 }).toContain("Looked at both dates");
  await carla.context().close();
});

test("a note is written from the keyboard and stays with the case; a viewer reads and decides nothing", async ({
  browser,
  seed,
}) => {
  const id = await seed("passport-czech-expired-front.jpg");
  const dora = await colleague(browser, "Dora", "analyst");
  await openCase(dora, id);
  await expect(dora.getByRole("button", { name: /^Approve/ })).toBeVisible();
  await dora.keyboard.press("n");
  await expect(dora.getByLabel("New note")).toBeFocused();
  await dora.keyboard.type("Called the customer, new passport is on its way");
  await dora.keyboard.press("Control+Enter");
  await expect(dora.getByRole("listitem").filter({ hasText: "Called the customer" })).toBeVisible();
  await expectNoAxeFindings(dora);
  await dora.context().close();
  const viewer = await colleague(browser, "Vera", "viewer");
  await viewer.goto(`/verifications/${id}`);
  await expect(viewer.getByText("Called the customer")).toBeVisible();
  await expect(viewer.getByText("Your role reads reviews")).toBeVisible();
  await expect(viewer.getByRole("button", { name: /^Approve/ })).toHaveCount(0);
  await expect(viewer.getByLabel("New note")).toHaveCount(0);
  await expectNoAxeFindings(viewer);
  await viewer.context().close();
});

test("cases that wait are handed out one by one, and the next one is there at once", async ({ browser, seed }) => {
  await seed("passport-birth-mismatch-front.jpg");
  await seed("passport-czech-expired-front.jpg");
  await seed("passport-czech-expired-front.jpg");
  const eva = await colleague(browser, "Eva", "analyst");
  await eva.getByRole("link", { name: "Needs review" }).click();
  await expect(eva.getByRole("table", { name: /wait for a review/ })).toBeVisible();
  await expectNoAxeFindings(eva);
  await eva.getByRole("button", { name: "Take the next case" }).click();
  await expect(eva).toHaveURL(/verifications\/[0-9a-f-]{36}\?tab=review/);
  await expect(eva.getByText("In your hands")).toBeVisible();
  await expectNoAxeFindings(eva);
  const first = new URL(eva.url()).pathname;

  // Decide, and move on while the decision can still be undone.
  await eva.keyboard.press("d");
  await eva.getByLabel("Reason", { exact: true }).selectOption({ index: 1 });
  await eva.getByLabel("Text", { exact: true }).fill("Seen and agreed");
  await eva.getByLabel("Text", { exact: true }).press("Control+Enter");
  await expect(eva.getByTitle(/^Human review: Outcome confirmed, by Eva/).first()).toBeVisible();
  await expect(eva.getByRole("link", { name: "Next case" })).toBeVisible();
  const picture = eva.locator('img[src^="blob:"]').first();
  const before = await picture.getAttribute("src");
  const startedAt = Date.now();
  await eva.keyboard.press("j");
  await expect(picture).not.toHaveAttribute("src", before ?? "");
  test.info().annotations.push({ type: "next case", description: `${Date.now() - startedAt} ms` });
  await expect(eva).not.toHaveURL(new RegExp(first));
  await expect(eva.getByText("In your hands")).toBeVisible();
  await eva.context().close();
});

test("Ctrl+K lists what the page can do and does it", async ({ desk, seed }) => {
  const id = await seed("passport-czech-expired-front.jpg");
  await openCase(desk, id);
  await expect(desk.getByRole("button", { name: /^Approve/ })).toBeVisible();
  await desk.keyboard.press("Control+k");
  const command = desk.getByRole("combobox", { name: "Command" });
  await expect(command).toBeFocused();
  await expectNoAxeFindings(desk);
  await command.fill("note");
  await desk.keyboard.press("Enter");
  await expect(desk.getByLabel("New note")).toBeFocused();
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("Control+k");
  await command.fill("needs rev");
  await desk.keyboard.press("Enter");
  await expect(desk).toHaveURL(/tab=review/);
});

test("the help lists what the bindings do, / searches from a case, and g with a letter goes to a page", async ({
  desk,
  seed,
}) => {
  const id = await seed("passport-czech-expired-front.jpg");
  await openCase(desk, id);
  await expect(desk.getByRole("button", { name: /^Approve/ })).toBeVisible();
  await desk.keyboard.press("?");
  const help = desk.getByRole("dialog", { name: "Keys" });
  for (const meaning of ["zoom in", "zoom out", "correct the chosen field", "search", "Entities", "Audit"]) {
    await expect(help.getByText(meaning, { exact: true })).toBeVisible();
  }
  await expectNoAxeFindings(desk);
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("/");
  const search = desk.getByRole("combobox", { name: "Search verifications" });
  await expect(search).toBeFocused();
  await desk.keyboard.type("note");
  await desk.keyboard.press("Enter");
  // Words that also name a command search all the same.
  await expect(desk).toHaveURL(/\/verifications\?q=note/);
  await desk.getByRole("heading", { name: "Verifications", exact: true }).click();
  await desk.keyboard.press("?");
  await expect(help.getByText("next row", { exact: true })).toBeVisible();
  await expect(help.getByText("zoom in", { exact: true })).toHaveCount(0);
  await desk.keyboard.press("Escape");
  await desk.keyboard.press("g");
  await desk.keyboard.press("e");
  await expect(desk).toHaveURL(/\/entities$/);
});
