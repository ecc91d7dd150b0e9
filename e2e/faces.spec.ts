import sharp from "sharp";
import { expect, expectGoodEverywhere, expectNoAxeFindings, specimen, specimenPath, test } from "./fixtures";

/** The drawn portrait of a specimen card in a picture of its own, as large as a selfie. */
async function drawnSelfie() {
  const cut = sharp(specimen("id-utopia-front.jpg").buffer).extract({ left: 50, top: 170, width: 300, height: 340 });
  const buffer = await cut.resize({ width: 600 }).jpeg({ quality: 92 }).toBuffer();
  return { name: "selfie.jpg", mimeType: "image/jpeg", buffer };
}

/** In the page: a camera that shows a moving pattern, kept as `window.testStream`. */
function fakeCamera(): void {
  const canvas = document.createElement("canvas");
  canvas.width = 640;
  canvas.height = 480;
  const pen = canvas.getContext("2d");
  setInterval(() => pen?.fillRect(Math.random() * 600, 0, 40, 480), 50);
  const stream = canvas.captureStream(20);
  Object.assign(window, { testStream: stream });
  navigator.mediaDevices.getUserMedia = () => Promise.resolve(stream);
}

test("two pictures are compared: the score stands on its scale, in place and on the record's own page", async ({
  desk,
}) => {
  await desk.goto("/verifications/new?check=face-match");
  await expectGoodEverywhere(desk);
  await desk.locator('input[name="documentImage"]').setInputFiles(specimenPath("id-utopia-front.jpg"));
  await desk.locator('input[name="selfieImage"]').setInputFiles(await drawnSelfie());
  await desk.getByRole("button", { name: "Compare the faces" }).click();
  await expect(desk.getByRole("heading", { name: "The faces match" })).toBeVisible({ timeout: 45_000 });
  await expect(desk.getByText(/^Score [\d.]+ of 100$/)).toBeVisible();
  await expect(desk.getByText("What this check cannot prove")).toBeVisible();
  await expectNoAxeFindings(desk);
  await desk.getByRole("link", { name: "Open the record" }).click();
  await expect(desk).toHaveURL(/\/face-matches\/[0-9a-f-]{36}/);
  await expect(desk.getByRole("img", { name: /^Reference, the face cut out/ })).toBeVisible();
  await expect(desk.getByRole("img", { name: /^Selfie, the face cut out/ })).toBeVisible();
  await expect(desk.getByText(/of pairs of different people score this high or higher/)).toBeVisible();
  await expectGoodEverywhere(desk);
  const record = desk.url();
  await desk.goto("/face-matches");
  await expect(desk.locator(`a[href="${new URL(record).pathname}"]`)).toBeVisible();
  await expectGoodEverywhere(desk);
});

test("a picture without a face is told as such, not as a score", async ({ desk }) => {
  await desk.goto("/verifications/new?check=face-match");
  await desk.locator('input[name="documentImage"]').setInputFiles(specimenPath("not-a-document-blank.jpg"));
  await desk.locator('input[name="selfieImage"]').setInputFiles(await drawnSelfie());
  await desk.getByRole("button", { name: "Compare the faces" }).click();
  await expect(desk.getByRole("heading", { name: "The faces could not be compared" })).toBeVisible({ timeout: 45_000 });
  await expect(desk.getByText(/^Score /)).toHaveCount(0);
});

test("two faces are compared with JavaScript switched off", async ({ browser, signedInState, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    storageState: signedInState,
    ...(baseURL ? { baseURL } : {}),
  });
  const page = await context.newPage();
  await page.goto("/verifications/new?check=face-match");
  await page.locator('input[name="documentImage"]').setInputFiles(specimenPath("id-utopia-front.jpg"));
  await page.locator('input[name="selfieImage"]').setInputFiles(await drawnSelfie());
  await page.getByRole("button", { name: "Compare the faces" }).click();
  await expect(page).toHaveURL(/\/face-matches\/[0-9a-f-]{36}/, { timeout: 45_000 });
  await expect(page.getByText(/^Score [\d.]+ of 100$/)).toBeVisible();
  await context.close();
});

test("a face is checked against a person without sessions, and the form says beforehand what that means", async ({
  desk,
  api,
}) => {
  const made = await api.post("/api/entities", { data: { type: "person", name: "Noa Bergman", countryCode: "SE" } });
  const { entity } = await made.json();
  await desk.goto(`/verifications/new?check=biometric&entity=${entity.id}`);
  await expect(desk.getByText(/^No approved session yet/)).toBeVisible();
  await expectGoodEverywhere(desk);
  await desk.locator('input[name="userImage"]').setInputFiles(await drawnSelfie());
  await desk.getByRole("button", { name: "Check the face" }).click();
  await expect(desk.getByRole("heading", { name: "The face is not known" })).toBeVisible({ timeout: 45_000 });
  await expectNoAxeFindings(desk);
  await desk.getByRole("link", { name: "Open the record" }).click();
  await expect(desk).toHaveURL(/\/biometric\/[0-9a-f-]{36}/);
  await expect(desk.getByText(/^Nothing was compared/)).toBeVisible();
  await expectGoodEverywhere(desk);
  await desk.goto("/biometric");
  await expect(desk.getByRole("link", { name: "Noa Bergman" })).toBeVisible();
  await expectGoodEverywhere(desk);
});

test("a session is started from a person's page, handed over as link and code, and withdrawn with a reason", async ({
  desk,
  api,
}) => {
  const made = await api.post("/api/entities", { data: { type: "person", name: "Ilse Marquand", countryCode: "FR" } });
  const { entity } = await made.json();
  await desk.goto(`/entities/${entity.id}`);
  await desk.getByRole("button", { name: "Start a session" }).click();
  const dialog = desk.getByRole("dialog");
  await expectNoAxeFindings(desk);
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await expect(dialog.getByRole("textbox")).toHaveValue(/\/verify\/[\w-]{43}$/);
  await expect(dialog.getByRole("img", { name: "QR code of the link" })).toBeVisible();
  await expectNoAxeFindings(desk);
  await dialog.getByRole("link", { name: "Open the session" }).click();
  await expect(desk.getByText("Waiting for the person to open the link")).toBeVisible();
  await expectGoodEverywhere(desk);
  await desk.getByRole("button", { name: "Cancel the session" }).click();
  await dialog.getByLabel(/^Reason/).fill("no");
  await dialog.getByRole("button", { name: "Cancel the session" }).click();
  await expect(dialog.getByText("Give a reason of at least five characters.")).toBeVisible();
  await dialog.getByLabel(/^Reason/).fill("Sent to the wrong address.");
  await dialog.getByRole("button", { name: "Cancel the session" }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.getByText("Sent to the wrong address.")).toBeVisible();
  await expect(desk.getByRole("textbox")).toHaveCount(0);
  await expectGoodEverywhere(desk);
  await desk.goto("/validations");
  await expect(desk.getByRole("link", { name: "Ilse Marquand" })).toBeVisible();
  await expectGoodEverywhere(desk);
  await desk.goto(`/entities/${entity.id}`);
  await expect(desk.getByRole("link", { name: "Decision by hand" })).toBeVisible();
  await expectGoodEverywhere(desk);
});

test("on a phone the decision over a session stays in reach, and covers nothing that is reached by Tab", async ({
  desk,
  api,
}) => {
  await desk.goto("/validations");
  const sandbox = (on: boolean) =>
    desk.request.patch("/api/kyc/settings", {
      data: { sandbox: on },
      headers: { origin: new URL(desk.url()).origin },
    });
  await sandbox(true);
  // A number of the sandbox table that is left to a person.
  const person = { type: "person", name: "Nerea Quiroga", countryCode: "AR", taxId: "99990005" };
  const { entity } = await (await api.post("/api/entities", { data: person })).json();
  const data = { entityId: entity.id, integrationCode: "global_gueno_validation_kyc" };
  const { id } = await (await api.post("/api/kyc/validations", { data })).json();
  const status = async () => (await (await api.get(`/api/kyc/validations/${id}`)).json()).status;
  await expect.poll(status, { timeout: 20_000 }).toBe("in_review");
  await sandbox(false);
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.goto(`/validations/${id}`);
  const bar = desk.getByRole("region", { name: "Decision" });
  await expect(bar.getByRole("button", { name: "Approve" })).toBeInViewport({ ratio: 1 });
  await expect(bar.getByText("In review")).toBeVisible();
  await expectNoAxeFindings(desk);
  const link = desk.getByRole("link", { name: "Nerea Quiroga" });
  await link.focus();
  expect(await desk.evaluate(() => document.documentElement.scrollHeight > 844)).toBe(true);
  const [of, over] = [await link.boundingBox(), await bar.boundingBox()];
  expect((of?.y ?? 0) + (of?.height ?? 0)).toBeLessThanOrEqual(over?.y ?? 0);
  await bar.getByRole("button", { name: "Approve" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel(/^Reason/).fill("The pictures were seen.");
  await dialog.getByRole("button", { name: "Approve" }).click();
  await expect(dialog).toHaveCount(0);
  expect(await status()).toBe("approved");
  // Decided, it no longer waits: what is left to do stands with the reasons.
  await expect(desk.locator("[data-foot-bar]")).toHaveCount(0);
});

test("who decides second is told what the first decided, and saves nothing", async ({ desk, api }) => {
  const made = await api.post("/api/entities", { data: { type: "person", name: "Otto Lind", countryCode: "SE" } });
  const { entity } = await made.json();
  const created = await api.post("/api/kyc/validations", {
    data: { entityId: entity.id, integrationCode: "global_gueno_validation_kyc" },
  });
  const { id } = await created.json();
  await desk.goto(`/validations/${id}`);
  await desk.getByRole("button", { name: "Cancel the session" }).click();
  const dialog = desk.getByRole("dialog");
  await dialog.getByLabel(/^Reason/).fill("The second reason.");
  await api.post(`/api/kyc/validations/${id}/cancel`, { data: { reason: "The first reason." } });
  await dialog.getByRole("button", { name: "Cancel the session" }).click();
  await expect(dialog.getByText("Somebody was faster")).toBeVisible();
  await expect(dialog.getByText(/The first reason\./)).toBeVisible();
  await expectNoAxeFindings(desk);
  const after = await (await api.get(`/api/kyc/validations/${id}`)).json();
  expect(after.manualDecision.reason).toBe("The first reason.");
});

test("the camera takes a picture and is let go of afterwards; without one the page says what to do", async ({
  desk,
}) => {
  await desk.goto("/verifications/new?check=biometric");
  await desk.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException("", "NotAllowedError"));
  });
  await desk.getByRole("button", { name: /^Take a photo/ }).click();
  await expect(desk.getByText("The camera was not allowed.")).toBeVisible();
  await expectNoAxeFindings(desk);
  await desk.evaluate(fakeCamera);
  await desk.getByRole("button", { name: "Try again" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Take the picture" }).click();
  await desk.getByRole("button", { name: "Use this picture" }).click();
  await expect(desk.getByText(/^camera\.jpg/)).toBeVisible();
  const stillOn = await desk.evaluate(() => {
    const stream: unknown = Reflect.get(window, "testStream");
    return stream instanceof MediaStream && stream.getTracks().some((track) => track.readyState === "live");
  });
  expect(stillOn).toBe(false);
});

test("a document is photographed with the computer's camera, seen as it is", async ({ desk }) => {
  await desk.goto("/verifications/new");
  await desk.evaluate(fakeCamera);
  await desk.getByRole("button", { name: "Take a photo Front" }).click();
  const dialog = desk.getByRole("dialog");
  await expect(dialog.getByText(/all four corners/)).toBeVisible();
  await expectNoAxeFindings(desk);
  await dialog.getByRole("button", { name: "Take the picture" }).click();
  await desk.getByRole("button", { name: "Use this picture" }).click();
  await expect(desk.getByText(/^camera\.jpg/)).toBeVisible();
  await expect(desk.getByRole("button", { name: "Remove Front" })).toBeVisible();
});

test("on a phone the navigation is one button that names the page and leads to all others", async ({ desk }) => {
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.goto("/verifications");
  const menu = desk.getByRole("navigation", { name: "Main" });
  await menu.locator("summary").click();
  await expectNoAxeFindings(desk);
  await menu.getByRole("link", { name: "Face matches" }).click();
  await expect(desk).toHaveURL(/\/face-matches$/);
  await expect(desk.getByRole("heading", { level: 1, name: "Face matches" })).toBeVisible();
  await expect(menu.getByRole("link", { name: "Entities" })).toBeHidden();
});
