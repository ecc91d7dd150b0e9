import type { APIRequestContext, Page } from "@playwright/test";
import type { HostedChallenge, ValidationDetail } from "../lib/contract";
import { openPhone } from "./camera/open-camera";
import { takeSelfie, turnHeadAsAsked, walkToChallenge } from "./camera/walk";
import { type Hold, STILL, TURNING, writeFaceVideo } from "./camera/write-video";
import { expect, expectGoodEverywhere, expectNoAxeFindings, specimenPath, test } from "./fixtures";

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

async function openWalk(started: Started, holds: readonly Hold[]) {
  const phone = await openPhone(await writeFaceVideo(HOLDER, holds));
  await walkToChallenge(phone.page, started.link, specimenPath("passport-spanish-front.jpg"));
  return phone;
}

test.describe.configure({ timeout: 240_000 });

test("an honest run passes: passport, selfie and head turns, and later the face alone once more", async ({
  api,
  desk,
}) => {
  test.setTimeout(420_000);
  const started = await start(api);
  const { browser, page } = await openWalk(started, TURNING);
  // A reload goes on where the person was.
  await page.reload();
  await turnHeadAsAsked(page);
  const detail = await detailOf(started);
  expect(detail.challenge, JSON.stringify(detail.events)).toMatchObject({ passed: true });
  expect(["approved", "in_review"]).toContain(detail.status);
  expect(detail.comparison?.band).toBe("match");
  if (detail.status === "in_review") {
    const data = { reason: "The pictures show one person." };
    expect((await api.post(`/api/kyc/validations/${started.id}/approve`, { data })).status()).toBe(200);
  }
  const live = await showFaceOnceMore(desk, page, detail.entityId);
  await browser.close();
  await expect(desk.getByText("The person was there, and the live face matches the stored one.")).toBeVisible();
  for (const face of ["Stored with the validation", "Live selfie"]) {
    await expect(desk.getByRole("img", { name: `${face}, the face cut out and upright` })).toBeVisible();
  }
  await expect(desk.getByRole("heading", { name: "Head turns" })).toBeVisible();
  await expectGoodEverywhere(desk);
  await desk.goto("/biometric");
  await desk.getByRole("link", { name: "Face sessions" }).click();
  await expect(desk.locator(`a[href="${live}"]`)).toBeVisible();
  await expectGoodEverywhere(desk);
  await desk.goto(`/entities/${detail.entityId}`);
  await expect(desk.getByRole("link", { name: "Face session", exact: true })).toHaveAttribute("href", live);
});

test("a face session that is open stands in the way of another, leads there, and is cancelled with a reason", async ({
  api,
  desk,
}) => {
  const entityId = await approvedPerson(api);
  const made = await api.post("/api/kyc/biometric/sessions", { data: { entityId } });
  test.skip(made.status() === 400, "no person was approved by the walk above");
  expect(made.status()).toBe(201);
  const { id } = await made.json();
  await desk.goto(`/entities/${entityId}`);
  await desk.getByRole("button", { name: "Start a face session" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await expectNoAxeFindings(desk);
  await dialog.getByRole("link", { name: "Open the session that is open" }).click();
  await expect(desk).toHaveURL(new RegExp(`/biometric/sessions/${id}$`));
  await expect(desk.getByText("Waiting for the person to open the link")).toBeVisible();
  await expectGoodEverywhere(desk);
  await desk.getByRole("button", { name: "Cancel the session" }).click();
  await dialog.getByLabel(/^Reason/).fill("Sent to the wrong address.");
  await dialog.getByRole("button", { name: "Cancel the session" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.getByText("Sent to the wrong address.")).toBeVisible();
  await expect(desk.getByText("The session ended before anything was decided.")).toBeVisible();
});

/** Starts a face session from the person's page and goes through it with the phone's camera; answers its page's path. */
async function showFaceOnceMore(desk: Page, phone: Page, entityId: string): Promise<string> {
  await desk.goto(`/entities/${entityId}`);
  await desk.getByRole("button", { name: "Start a face session" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  const link = await dialog.getByRole("textbox").inputValue();
  await expectNoAxeFindings(desk);
  await dialog.getByRole("link", { name: "Open the session" }).click();
  await expect(desk.getByText("Waiting for the person to open the link")).toBeVisible();
  await phone.goto(new URL(link).pathname);
  await phone.getByRole("button", { name: "I agree, start" }).click();
  // The page that watches hears of it by itself.
  await expect(desk.getByText("In progress").first()).toBeVisible();
  await takeSelfie(phone);
  await turnHeadAsAsked(phone);
  await expect(desk.getByText("Approved").first()).toBeVisible({ timeout: 60_000 });
  return new URL(desk.url()).pathname;
}

/** Whoever the first walk left behind as approved. */
async function approvedPerson(api: APIRequestContext): Promise<string> {
  const { validations } = await (await api.get("/api/kyc/validations?status=approved&limit=1")).json();
  return validations[0]?.entityId ?? crypto.randomUUID();
}

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
