import type { Page } from "@playwright/test";
import { expect } from "../fixtures";

type Picture = string | { name: string; mimeType: string; buffer: Buffer };

/** Consent, a passport by file, and the selfie by the camera's own shutter; ends before the head turns. */
export async function walkToChallenge(page: Page, link: string, passport: Picture): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "I agree, start" }).click();
  await page.getByLabel("Passport").check();
  await page.getByLabel("Country that issued it").selectOption("ES");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.locator('input[type="file"]').setInputFiles(passport);
  await takeSelfie(page);
}

/** The selfie by the camera's own shutter, as often as the page asks for another. */
export async function takeSelfie(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { name: "A picture of your face" })).toBeVisible({ timeout: 60_000 });
  const turn = page.getByRole("heading", { name: "Turn your head" });
  const again = page.getByRole("button", { name: "Try again" });
  for (let tries = 0; tries < 4; tries += 1) {
    await expect(turn.or(again).first()).toBeVisible({ timeout: 60_000 });
    if (await turn.isVisible()) return;
    await again.click();
  }
  throw new Error("no selfie was accepted");
}

/** Head turns before a camera whose person turns to both sides over and over; ends at the result. */
export async function turnHeadAsAsked(page: Page): Promise<void> {
  const button = page.getByRole("button", { name: /^(Start|Try again)$/ });
  const end = page.getByRole("heading", { name: /^(Done|Thank you)/ });
  for (let tries = 0; tries < 4 && !(await end.isVisible()); tries += 1) {
    await expect(button.or(end).first()).toBeEnabled({ timeout: 60_000 });
    if (await end.isVisible()) break;
    await button.click();
    await expect(page.getByText(/Turn your head to your|Checking|Look straight/).first()).toBeVisible();
  }
  await expect(end).toBeVisible({ timeout: 90_000 });
}
