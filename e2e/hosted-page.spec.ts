import { playSession } from "./camera/fake-session";
import { openPhone } from "./camera/open-camera";
import { TURNING, writeFaceVideo } from "./camera/write-video";
import { expect, expectNoAxeFindings, specimenPath, test } from "./fixtures";

const LINK = "/verify/a-token-that-only-this-test-knows";

test("a person walks from consent to the result with a face before the camera", async () => {
  test.setTimeout(180_000);
  const { browser, page } = await openPhone(await writeFaceVideo("aurelia", TURNING));
  const errors: string[] = [];
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  const fake = await playSession(page);
  await page.goto(LINK);
  await expect(page.getByRole("heading", { name: "Confirm who you are" })).toBeVisible();
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "I agree, start" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByText("Choose the country that issued your document.")).toBeVisible();
  await page.getByLabel("Identity card").check();
  await page.getByLabel("Country that issued it").selectOption("AR");
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "Continue" }).click();
  for (const side of ["Front", "Back"]) {
    await expect(page.getByRole("heading", { name: `${side} of your document` })).toBeVisible();
    await page.locator('input[type="file"]').setInputFiles(specimenPath("passport-spanish-front.jpg"));
  }
  await expect(page.getByRole("heading", { name: "A picture of your face" })).toBeVisible();
  await expectNoAxeFindings(page);
  // The shutter fires by itself.
  await expect(page.getByRole("heading", { name: "Turn your head" })).toBeVisible({ timeout: 40_000 });
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("heading", { name: "Done. Your identity is confirmed." })).toBeVisible({
    timeout: 60_000,
  });
  await expectNoAxeFindings(page);
  const [sent] = fake.answers;
  expect(sent?.frames).toBe(sent?.timings.length);
  expect(sent?.frames).toBeGreaterThanOrEqual(4);
  expect(fake.asked.filter((asked) => asked === "POST beat").length).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await browser.close();
});
