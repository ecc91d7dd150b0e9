import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { APIRequestContext, Page } from "@playwright/test";
import sharp from "sharp";
import { env } from "../lib/env";
import { openPhone } from "./camera/open-camera";
import { turnHeadAsAsked, walkToChallenge } from "./camera/walk";
import { drawnFace, TURNING, writeFaceVideo } from "./camera/write-video";
import { expect, expectGoodEverywhere, specimenPath, test } from "./fixtures";

test.describe.configure({ timeout: 420_000 });

/** The passport's holder is drawn with this look. */
const HOLDER = "belen";

interface Selfie {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

test("after a hosted session another picture of the person matches, one of somebody else does not, and none once it is withdrawn", async ({
  api,
  desk,
}) => {
  const { entityId, validationId, link } = await start(api);
  const phone = await openPhone(await writeFaceVideo(HOLDER, TURNING));
  await walkToChallenge(phone.page, link, specimenPath("passport-spanish-front.jpg"));
  await turnHeadAsAsked(phone.page);
  await phone.browser.close();
  await desk.goto(`/validations/${validationId}`);
  await approveWhereAsked(desk);

  const same = await anotherPicture();
  await checkOnThePage(desk, entityId, same, "The face is known");
  await desk.getByRole("link", { name: "Open the record" }).click();
  await expect(desk.getByText("Match", { exact: true }).first()).toBeVisible();
  const known = await checkByRest(api, entityId, same);
  expect(known).toMatchObject({ match: true, matchedKycValidationIds: [validationId] });
  const json = { entityId, user_image: same.buffer.toString("base64") };
  const asJson = await (await api.post("/api/kyc/biometric", { data: json })).json();
  expect(asJson).toMatchObject({ match: true, matchedKycValidationIds: [validationId] });

  const strange = somebodyElse();
  if (strange === null)
    test.info().annotations.push({ type: "left out", description: "no photograph of anybody else" });
  else {
    await checkOnThePage(desk, entityId, strange, "The face is not known");
    await desk.getByRole("link", { name: "Open the record" }).click();
    await expect(desk.getByText(/^With every approved session of this person the face scores below/)).toBeVisible();
    await expect(desk.getByText(/of pairs of pictures of one person stay below/)).toBeVisible();
    await expect(desk.getByRole("link", { name: "Run again with another picture" })).toBeVisible();
    await expectGoodEverywhere(desk);
    expect(await checkByRest(api, entityId, strange)).toMatchObject({ match: false, approvedSessionIds: [] });
  }

  await desk.goto(`/validations/${validationId}`);
  await decide(desk, "Withdraw the approval", "The registry knows another face.");
  expect(await checkByRest(api, entityId, same)).toMatchObject({
    match: false,
    approvedSessionIds: known.approvedSessionIds,
    matchedKycValidationIds: [],
  });
  await checkOnThePage(desk, entityId, same, "The face is not known");
  await desk.getByRole("link", { name: "Open the record" }).click();
  await expect(desk.getByText(/rejected or withdrawn afterwards/)).toBeVisible();
  await expectGoodEverywhere(desk);
});

/** The holder another day: the camera held askew, evening light, a coarser file. */
async function anotherPicture(): Promise<Selfie> {
  const buffer = await sharp(await drawnFace(HOLDER))
    .rotate(6, { background: "#b9bcc2" })
    .modulate({ brightness: 0.85, saturation: 0.8 })
    .resize({ width: 520 })
    .jpeg({ quality: 75 })
    .toBuffer();
  return { name: "selfie.jpg", mimeType: "image/jpeg", buffer };
}

/** A photograph of a real person. They are not part of the project, whose drawn faces are too much alike for this. */
function somebodyElse(): Selfie | null {
  const folder = path.resolve(env().KYC_TESTDATA, "faces", "images");
  const name = existsSync(folder) ? readdirSync(folder).sort()[0] : undefined;
  if (name === undefined) return null;
  return { name: "selfie.jpg", mimeType: "image/jpeg", buffer: readFileSync(path.join(folder, name)) };
}
async function start(api: APIRequestContext) {
  const person = { type: "person", name: "María Belén Núñez Ibáñez", countryCode: "ES" };
  const { entity } = await (await api.post("/api/entities", { data: person })).json();
  const data = { entityId: entity.id, integrationCode: "global_gueno_validation_kyc" };
  const made = await (await api.post("/api/kyc/validations", { data })).json();
  const entityId: string = entity.id;
  const validationId: string = made.id;
  return { entityId, validationId, link: new URL(made.providerSessionUrl).pathname };
}

/** Where the session waits for a person, a person approves. */
async function approveWhereAsked(desk: Page): Promise<void> {
  const approve = desk.getByRole("button", { name: "Approve", exact: true });
  await expect(approve.or(desk.getByRole("button", { name: "Withdraw the approval" }))).toBeVisible();
  if (await approve.isVisible()) await decide(desk, "Approve", "The person was seen in the branch.");
  await expect(desk.getByText("Approved").first()).toBeVisible();
}

async function decide(desk: Page, decision: string, reason: string): Promise<void> {
  await desk.getByRole("button", { name: decision, exact: true }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel(/^Reason/).fill(reason);
  await dialog.getByRole("button", { name: decision, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

async function checkOnThePage(desk: Page, entityId: string, selfie: Selfie, outcome: string): Promise<void> {
  await desk.goto(`/verifications/new?check=biometric&entity=${entityId}`);
  await desk.locator('input[name="userImage"]').setInputFiles(selfie);
  await desk.getByRole("button", { name: "Check the face" }).click();
  await expect(desk.getByRole("heading", { name: outcome })).toBeVisible({ timeout: 60_000 });
}

async function checkByRest(api: APIRequestContext, entityId: string, userImage: Selfie) {
  const response = await api.post("/api/kyc/biometric", { multipart: { entityId, userImage } });
  expect(response.status()).toBe(200);
  const answer: { match: boolean; approvedSessionIds: string[]; matchedKycValidationIds: string[] } =
    await response.json();
  return answer;
}
