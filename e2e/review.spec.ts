import { mkdirSync } from "node:fs";
import path from "node:path";
import { expect, expectNoAxeFindings, test } from "./fixtures";

const PICTURE = path.resolve(import.meta.dirname, "../public/readme/review.png");

test("the review page ties every value to its place on the image", async ({ desk, seed }, info) => {
  const id = await seed("passport-spanish-front.jpg");
  await desk.goto(`/verifications/${id}`);
  // In the table: on the picture the same words are the title of a box, which no eye sees.
  await expect(desk.getByRole("table").getByText("PAB417203").first()).toBeVisible();
  await expectNoAxeFindings(desk);
  // The columns scroll by themselves; nothing of them, hidden words included, lengthens the page below.
  await desk.setViewportSize({ width: 1280, height: 800 });
  expect(await desk.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(800);
  const box = desk.getByRole("button", { name: /PAB417203/ }).first();
  await box.click();
  await expect(box).toHaveAttribute("aria-pressed", "true");
  // The README's picture is taken again with `npm run e2e -- --update-snapshots=all review`.
  if (info.config.updateSnapshots === "all") {
    mkdirSync(path.dirname(PICTURE), { recursive: true });
    await desk.waitForTimeout(1_000);
    await desk.screenshot({ path: PICTURE });
  }
});

test("a birth date that differs between print and zone is shown with both values", async ({ desk, seed }) => {
  const id = await seed("passport-birth-mismatch-front.jpg");
  await desk.goto(`/verifications/${id}`);
  await expect(desk.getByText("Printed data and machine-readable zone disagree").first()).toBeVisible();
  await expect(desk.getByText("Needs eyes").first()).toBeVisible();
});

test("a re-check with other options is a new run of the case, with the change on view", async ({ desk, seed }) => {
  const id = await seed("passport-czech-expired-front.jpg");
  await desk.goto(`/verifications/${id}`);
  await desk.getByRole("button", { name: "Re-check" }).first().click();
  const dialog = desk.getByRole("dialog");
  await expect(dialog).toBeVisible();
  await expectNoAxeFindings(desk);
  await dialog.getByLabel(/minimum age/i).fill("99");
  await dialog.getByRole("button", { name: "Run again" }).click();
  await expect(desk).not.toHaveURL(new RegExp(id), { timeout: 45_000 });
  await expect(desk.getByText("Changes since run 1")).toBeVisible();
  await expect(desk.getByText(/the minimum age is 99/).first()).toBeVisible();
});

test("a blank page is a failed check that says what failed and offers another try", async ({ desk, seed }) => {
  const id = await seed("not-a-document-blank.jpg");
  await desk.goto(`/verifications/${id}`);
  await expect(desk.getByText("This check failed")).toBeVisible();
  await expectNoAxeFindings(desk);
});

test("an unknown id is not found, and says so as a page", async ({ desk }) => {
  await desk.goto("/verifications/0d6f3a52-7f0e-4c3f-9b63-2f5a4f1c9d10");
  await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoAxeFindings(desk);
});
