import type { APIRequestContext, Page } from "@playwright/test";
import type { HostedChallenge, ValidationDetail } from "../lib/contract";
import { openPhone } from "./camera/open-camera";
import { type Hold, STILL, TURNING, writeFaceVideo } from "./camera/write-video";
import { expect, specimenPath, test } from "./fixtures";

/** The passport's holder is drawn with this look, so that the face before the camera is the one in the passport. */
const HOLDER = "belen";

interface Started {
  id: string;
  link: string;
  api: APIRequestContext;
}

/** A new person with a session of their own, started as a program starts one. */
async function start(api: APIRequestContext): Promise<Started> {
  const person = await api.post("/api/entities", {
    data: { type: "person", name: "María Belén Núñez Ibáñez", countryCode: "ES" },
  });
  const { entity } = await person.json();
  const data = { entityId: entity.id, integrationCode: "global_gueno_validation_kyc" };
  const made = await api.post("/api/kyc/validations", { data });
  expect(made.status()).toBe(201);
  const { id, providerSessionUrl } = await made.json();
  return { id, link: new URL(providerSessionUrl).pathname, api };
}

async function detailOf({ api, id }: Started): Promise<ValidationDetail> {
  const detail: ValidationDetail = await (await api.get(`/api/kyc/validations/${id}`)).json();
  return detail;
}

/** Consent, a passport by file, and the selfie by the camera's own shutter; ends before the head turns. */
async function walkToChallenge(page: Page, { link }: Started): Promise<void> {
  await page.goto(link);
  await page.getByRole("button", { name: "I agree, start" }).click();
  await page.getByLabel("Passport").check();
  await page.getByLabel("Country that issued it").selectOption("ES");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.locator('input[type="file"]').setInputFiles(specimenPath("passport-spanish-front.jpg"));
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

async function openWalk(started: Started, holds: readonly Hold[]) {
  const phone = await openPhone(await writeFaceVideo(HOLDER, holds));
  await walkToChallenge(phone.page, started);
  return phone;
}

test.describe.configure({ timeout: 240_000 });

test("an honest run passes: passport, selfie and head turns before the camera", async ({ api }) => {
  const started = await start(api);
  const { browser, page } = await openWalk(started, TURNING);
  // A reload goes on where the person was.
  await page.reload();
  const button = page.getByRole("button", { name: /^(Start|Try again)$/ });
  const end = page.getByRole("heading", { name: /^(Done|Thank you)/ });
  for (let tries = 0; tries < 4 && !(await end.isVisible()); tries += 1) {
    await expect(button.or(end).first()).toBeEnabled({ timeout: 60_000 });
    if (await end.isVisible()) break;
    await button.click();
    await expect(page.getByText(/Turn your head to your|Checking|Look straight/).first()).toBeVisible();
  }
  await expect(end).toBeVisible({ timeout: 90_000 });
  await browser.close();
  const detail = await detailOf(started);
  expect(detail.challenge, JSON.stringify(detail.events)).toMatchObject({ passed: true });
  expect(["approved", "in_review"]).toContain(detail.status);
  expect(detail.comparison?.band).toBe("match");
});

test("a still photograph fails the challenge, whatever it is sent as", async ({ api }) => {
  const started = await start(api);
  const { browser, page } = await openWalk(started, STILL);
  const verdict = await sendFrames(page, started.link, 5);
  expect(verdict).toMatchObject({ passed: false });
  expect(["not-turned", "wrong-order"]).toContain(verdict.reason);
  await browser.close();
});

test("frames of one challenge are refused for another, and a nonce works once", async ({ api }) => {
  const started = await start(api);
  const { browser, page } = await openWalk(started, STILL);
  const first = await newChallenge(page, started.link);
  const second = await newChallenge(page, started.link);
  expect(second.nonce).not.toBe(first.nonce);
  expect(await sendFrames(page, started.link, 4, first.nonce)).toMatchObject({ passed: false, reason: "stale" });
  expect(await sendFrames(page, started.link, 4, second.nonce)).toMatchObject({ passed: false, reason: "stale" });
  await browser.close();
});

test("a closed tab becomes abandoned, and a desk that watches sees it by itself", async ({ api, desk }) => {
  const started = await start(api);
  const { browser, page } = await openPhone(null);
  await page.goto(started.link);
  await page.getByRole("button", { name: "I agree, start" }).click();
  await expect(page.getByRole("heading", { name: "Which document will you show?" })).toBeVisible();
  await desk.goto(`/validations/${started.id}`);
  await expect(desk.getByText("In progress").first()).toBeVisible();
  await browser.close();
  // Nobody asks: the clock of the server ends the session, and the event stream tells the open page.
  await expect(desk.getByText("Abandoned").first()).toBeVisible({ timeout: 200_000 });
  expect((await detailOf(started)).status).toBe("abandoned");
});

const newChallenge = (page: Page, link: string): Promise<HostedChallenge> =>
  page.evaluate(
    async (token) =>
      (
        await fetch(`/api/verify/${token}/challenge`, {
          method: "POST",
          body: "{}",
          headers: { "content-type": "application/json" },
        })
      ).json(),
    link.split("/").at(-1),
  );

/** Sends what the camera shows as the answer to a challenge, without the page's own guide. */
async function sendFrames(
  page: Page,
  link: string,
  count: number,
  nonce?: string,
): Promise<{ passed: boolean; reason: string | null }> {
  const asked = nonce ?? (await newChallenge(page, link)).nonce;
  return page.evaluate(
    async ({ token, asked, count }) => {
      const video = document.querySelector("video");
      const canvas = Object.assign(document.createElement("canvas"), { width: 960, height: 720 });
      const form = new FormData();
      form.set("nonce", asked);
      const began = performance.now();
      const timings: number[] = [];
      for (let i = 0; i < count; i += 1) {
        await new Promise((resolve) => setTimeout(resolve, 300));
        if (video) canvas.getContext("2d")?.drawImage(video, 0, 0, 960, 720);
        timings.push(Math.round(performance.now() - began));
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", 0.9));
        if (blob) form.set(`frame${i}`, blob, `frame${i}.jpg`);
      }
      form.set("timings", JSON.stringify(timings));
      return (await fetch(`/api/verify/${token}/challenge-answer`, { method: "POST", body: form })).json();
    },
    { token: link.split("/").at(-1), asked, count },
  );
}
