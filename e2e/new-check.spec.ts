import { expect, expectNoAxeFindings, specimenPath, test } from "./fixtures";

test("an analyst drops a photographed passport and sees what was read, in place and on its own page", async ({
  desk,
}) => {
  await desk.goto("/verifications/new");
  await expectNoAxeFindings(desk);
  await desk.locator('input[type="file"]').first().setInputFiles(specimenPath("photo-passport-oak.jpg"));
  await desk.getByRole("button", { name: "Run the check" }).click();
  await expect(desk.getByText("Read the text")).toBeVisible();
  const open = desk.getByRole("link", { name: "Open the review" });
  await expect(open).toBeVisible({ timeout: 45_000 });
  await expect(desk.getByText("UT4829163").first()).toBeVisible();
  await expectNoAxeFindings(desk);
  await open.click();
  await expect(desk).toHaveURL(/\/verifications\/[0-9a-f-]{36}/);
  await expect(desk.getByText("Evidence").first()).toBeVisible();
});

test("a file of another kind is refused before it travels, and says what is accepted", async ({ desk }) => {
  await desk.goto("/verifications/new");
  const text = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") };
  await desk.locator('input[type="file"]').first().setInputFiles(text);
  await expect(desk.getByText("This is not a JPEG, PNG, WebP, TIFF or PDF file.")).toBeVisible();
});

test("a check runs with JavaScript switched off", async ({ browser, signedInState, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: signedInState,
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto("/verifications/new");
  await page
    .locator('input[type="file"][name="documentFront"]')
    .setInputFiles(specimenPath("passport-spanish-front.jpg"));
  await page.getByRole("button", { name: "Run the check" }).click();
  await expect(page).toHaveURL(/\/verifications\/[0-9a-f-]{36}/, { timeout: 45_000 });
  await expect(page.getByText("PAB417203").first()).toBeVisible();
  await context.close();
});
