import { playSession } from "./camera/fake-session";
import { openPhone } from "./camera/open-camera";
import { STILL, TURNING, writeFaceVideo, writeStillVideo } from "./camera/write-video";
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

test("a still face before the camera is guided, and never sent as a turn", async () => {
  const { browser, page } = await openPhone(await writeFaceVideo("aurelia", STILL));
  const fake = await playSession(page, { step: "challenge" });
  await page.goto(LINK);
  await page.getByRole("button", { name: "Start" }).click({ timeout: 30_000 });
  await expect(page.getByText("Turn your head to your left")).toBeVisible();
  await page.waitForTimeout(6_000);
  expect(fake.answers).toEqual([]);
  await browser.close();
});

test("a document before the camera is photographed by itself when nothing is wrong, and again when the server asks", async () => {
  test.setTimeout(90_000);
  const card = specimenPath("passport-spanish-front.jpg");
  const { browser, page } = await openPhone(await writeStillVideo("passport-near", card, 0.86));
  const fake = await playSession(page, { step: "document", documentType: "passport", countryCode: "ES" });
  fake.retakes = [["glare"]];
  await page.goto(LINK);
  await expect(page.getByText("A reflection covers part of it.")).toBeVisible({ timeout: 20_000 });
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByRole("heading", { name: "A picture of your face" })).toBeVisible({ timeout: 20_000 });
  expect(fake.asked.filter((asked) => asked === "POST document")).toHaveLength(2);
  await browser.close();
});

test("a document that lies too far away is not photographed before it is near", async () => {
  const card = specimenPath("passport-spanish-front.jpg");
  const { browser, page } = await openPhone(await writeStillVideo("passport-far", card, 0.5));
  const fake = await playSession(page, { step: "document", documentType: "passport", countryCode: "ES" });
  await page.goto(LINK);
  await expect(page.getByRole("status").filter({ hasText: "Move closer" })).toBeVisible({ timeout: 20_000 });
  await page.waitForTimeout(2_000);
  expect(fake.asked).not.toContain("POST document");
  // The button takes what is seen, for whom the hints do not work.
  await page.getByRole("button", { name: "Take the picture" }).click();
  await expect.poll(() => fake.asked).toContain("POST document");
  await browser.close();
});

test("without a camera the page says so in the person's language, and takes a file", async () => {
  const { browser, page } = await openPhone(null, { locale: "es-AR" });
  const fake = await playSession(page, { step: "document", documentType: "passport", countryCode: "AR" });
  await page.goto(LINK);
  await expect(page.getByRole("alert").filter({ hasText: "cámara" })).toBeVisible();
  await expectNoAxeFindings(page);
  await page.locator('input[type="file"]').setInputFiles(specimenPath("passport-spanish-front.jpg"));
  await expect(page.getByRole("heading", { name: "Una foto de su cara" })).toBeVisible();
  expect(fake.session.sidesTaken).toEqual(["front"]);
  await page.getByLabel("Idioma").selectOption("pt");
  await expect(page.getByRole("heading", { name: "Uma foto do seu rosto" })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("pt");
  await browser.close();
});

test("a picture that a lost network stopped is kept, and sent by itself when the network is back", async () => {
  const { browser, page, context } = await openPhone(null, { viewport: { width: 360, height: 640 } });
  const fake = await playSession(page, { step: "document", documentType: "passport", countryCode: "ES" });
  await page.route("**/api/verify/*/document", (route) => route.abort(), { times: 2 });
  await page.goto(LINK);
  // Without a camera the file is the way on, and says so.
  await expect(page.getByRole("button", { name: "Take or choose a picture" })).toBeInViewport();
  await page.locator('input[type="file"]').setInputFiles(specimenPath("passport-spanish-front.jpg"));
  await expect(page.getByRole("alert").filter({ hasText: "Your picture is kept" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Photo page of your passport" })).toBeFocused();
  await expectNoAxeFindings(page);
  await Promise.all([page.waitForEvent("requestfailed"), page.getByRole("button", { name: "Send it again" }).click()]);
  await expect(page.getByRole("button", { name: "Send it again" })).toBeInViewport();
  expect(fake.asked).not.toContain("POST document");
  await context.setOffline(true);
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "A picture of your face" })).toBeVisible();
  expect(fake.asked.filter((asked) => asked === "POST document")).toHaveLength(1);
  await browser.close();
});

test("a picture on its way shows how much has left, and is kept when the person stops it", async () => {
  const { browser, page } = await openPhone(null, { viewport: { width: 360, height: 640 } });
  const fake = await playSession(page, { step: "document", documentType: "passport", countryCode: "ES" });
  // It never arrives.
  await page.route("**/api/verify/*/document", () => undefined, { times: 1 });
  await page.goto(LINK);
  await page.locator('input[type="file"]').setInputFiles(specimenPath("passport-spanish-front.jpg"));
  await expect(page.getByRole("progressbar", { name: "Sent so far" })).toBeVisible();
  await expect(page.getByText(/ of \d+ kB sent$/)).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Sending" })).toBeVisible();
  await expectNoAxeFindings(page);
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Your picture is kept." })).toBeVisible();
  await expect(page.getByRole("img", { name: "The picture that is kept" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Photo page of your passport" })).toBeFocused();
  await expectNoAxeFindings(page);
  await expect(page.getByRole("button", { name: "Send it again" })).toBeInViewport({ ratio: 1 });
  await page.getByRole("button", { name: "Send it again" }).click();
  await expect(page.getByRole("heading", { name: "A picture of your face" })).toBeVisible();
  expect(fake.asked.filter((asked) => asked === "POST document")).toHaveLength(1);
  await browser.close();
});

test("on a low phone the next button is in view on every screen, and the focus is never lost", async () => {
  test.setTimeout(120_000);
  const low = { viewport: { width: 360, height: 640 }, locale: "es-AR" };
  const { browser, page } = await openPhone(await writeFaceVideo("aurelia", STILL), low);
  const fake = await playSession(page);
  await page.goto(LINK);
  await expect(page.getByRole("button", { name: "Acepto, empezar" })).toBeInViewport({ ratio: 1 });
  await page.getByRole("button", { name: "Acepto, empezar" }).click();
  await expect(page.getByRole("button", { name: "Continuar" })).toBeInViewport({ ratio: 1 });
  await page.getByRole("button", { name: "Continuar" }).click();
  await expect(page.getByLabel("País que lo emitió")).toBeFocused();
  await page.getByLabel("País que lo emitió").selectOption("AR");
  await page.getByRole("button", { name: "Continuar" }).click();
  await expect(page.getByRole("button", { name: "Tomar la foto" })).toBeInViewport({ ratio: 1 });
  fake.session = { ...fake.session, step: "selfie" };
  fake.retakes = [["not-live"]];
  await page.reload();
  await expect(page.getByRole("button", { name: "Tomar la foto" })).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("button", { name: "Intentar de nuevo" })).toBeInViewport({ ratio: 1, timeout: 40_000 });
  await expect(page.getByRole("heading", { name: "Una foto de su cara" })).toBeFocused();
  await page.getByRole("button", { name: "Intentar de nuevo" }).click();
  await expect(page.getByRole("heading", { name: "Gire la cabeza" })).toBeFocused({ timeout: 40_000 });
  await expect(page.getByRole("button", { name: "Empezar" })).toBeInViewport({ ratio: 1 });
  await page.getByRole("button", { name: "Empezar" }).click({ timeout: 40_000 });
  await expect(page.getByText("Gire la cabeza hacia su izquierda")).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole("heading", { name: "Gire la cabeza" })).toBeFocused();
  await browser.close();
});

test("a computer offers the way to a phone, which goes on where the person is", async () => {
  const { browser, page } = await openPhone(null, {
    viewport: { width: 1280, height: 800 },
    hasTouch: false,
    isMobile: false,
  });
  await playSession(page);
  await page.goto(LINK);
  await expect(page.getByRole("img", { name: "QR code of this page" })).toBeVisible();
  await expectNoAxeFindings(page);
  await browser.close();
});

test("a finished session shows its result alone, on a dark phone too", async () => {
  const { browser, page } = await openPhone(null, { colorScheme: "dark" });
  const fake = await playSession(page, { step: "done", outcome: "in_review", callback: "https://bank.example/back" });
  await page.goto(LINK);
  await expect(page.getByRole("heading", { name: "Thank you. Somebody will look at it." })).toBeVisible();
  await expect(page.getByRole("link", { name: "Back to Banco Ejemplo" })).toHaveAttribute("href", /bank\.example/);
  await expectNoAxeFindings(page);
  expect(fake.asked).toEqual(["GET"]);
  await browser.close();
});
