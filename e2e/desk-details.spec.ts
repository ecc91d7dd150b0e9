import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "@playwright/test";
import { expect, expectNoAxeFindings, specimen, specimenPath, test } from "./fixtures";

/** Names of services whose API the desk speaks: none of them may be told to a caller or a reader. */
const PROVIDERS = /didit|gueno|(?<![\w.~-])gu1(?![\w~-])/i;
const CHUNKS = path.resolve(import.meta.dirname, "../.next/static");

const frontInput = (desk: Page) => desk.locator('input[type="file"][name="documentFront"]');

const overflowOf = (desk: Page) =>
  desk.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test("a TIFF and a PDF are shown before they are sent, although no browser shows them", async ({ desk }) => {
  await desk.goto("/verifications/new");
  for (const name of ["td2-utopia-front.tif", "id-german-front.pdf"]) {
    await frontInput(desk).setInputFiles(specimenPath(name));
    const preview = desk.getByRole("img", { name: /front/i });
    await expect(preview).toBeVisible();
    await expect.poll(() => preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    await desk.getByRole("button", { name: /^Remove/ }).click();
    await expect(preview).toHaveCount(0);
  }
});

test("a pasted picture becomes the front, the next one the back", async ({ desk }) => {
  await desk.goto("/verifications/new");
  await expect(desk.getByRole("button", { name: /^Choose/ }).first()).toBeVisible();
  for (const name of ["id-utopia-front.jpg", "id-utopia-back.jpg"]) {
    const base64 = specimen(name).buffer.toString("base64");
    await desk.evaluate(
      ([bytes, fileName]) => {
        const data = new DataTransfer();
        const decoded = Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0));
        data.items.add(new File([decoded], fileName, { type: "image/jpeg" }));
        window.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, cancelable: true }));
      },
      [base64, name] as const,
    );
    await expect(desk.getByText(new RegExp(`^${name}`))).toBeVisible();
  }
  await expect(desk.getByRole("img")).toHaveCount(2);
});

test("a check is cancelled while its picture is still travelling, and can be started again", async ({ desk }) => {
  const network = await desk.context().newCDPSession(desk);
  await desk.goto("/verifications/new");
  await frontInput(desk).setInputFiles(specimenPath("passport-spanish-front.jpg"));
  const slow = { offline: false, latency: 200, downloadThroughput: 50_000, uploadThroughput: 5_000 };
  await network.send("Network.enable");
  await network.send("Network.emulateNetworkConditions", slow);
  const broken = desk.waitForEvent("requestfailed", (request) => request.method() === "POST");
  await desk.getByRole("button", { name: "Run the check" }).click();
  await desk.getByRole("button", { name: "Cancel" }).click();
  await broken;
  await expect(desk.getByText(/^Cancelled\./)).toBeVisible();
  await expect(desk.getByRole("button", { name: "Run the check" })).toBeEnabled();
  await expect(desk.getByText(/^passport-spanish-front\.jpg/)).toBeVisible();
});

test("after too many wrong passwords the page says how long to wait", async ({ page }) => {
  await page.goto("/sign-in");
  const answer = page.getByText(/Too many attempts\. Try again in \d+/);
  await page.getByLabel("E-mail").fill(`locked-${Date.now()}@desk.example`);
  for (let tries = 0; tries < 12 && !(await answer.isVisible()); tries += 1) {
    await page.getByLabel("Password").fill("not-the-password-at-all");
    const told = page.waitForResponse((response) => response.request().method() === "POST");
    await page.getByRole("button", { name: "Sign in" }).click();
    await told;
    await expect(page.getByRole("button", { name: "Sign in" })).toBeVisible();
    await expect(page.getByRole("alert").first()).toBeVisible();
  }
  await expect(answer).toBeVisible();
});

test("page two of a long list has its own address, its own rows and the way back", async ({ desk, api }) => {
  for (let at = 0; at < 27; at += 1) {
    // The cheapest record there is: a body that is not a form fails and is still written down.
    await api.post("/api/kyc/id-verification", { data: {} });
  }
  await desk.goto("/verifications?status=failed&size=25");
  const rows = desk.locator('tbody a[href^="/verifications/"]');
  await expect(rows.first()).toBeVisible();
  const firstOfOne = await rows.first().getAttribute("href");
  await desk.getByRole("link", { name: "Page 2", exact: true }).click();
  await expect(desk).toHaveURL(/page=2/);
  await expect(rows.first()).not.toHaveAttribute("href", firstOfOne ?? "");
  await desk.goBack();
  await expect(desk).not.toHaveURL(/page=2/);
  await expect(rows.first()).toHaveAttribute("href", firstOfOne ?? "");
});

test("the list is narrowed to a person found by name, and to days", async ({ desk, api, seed }) => {
  const name = `Renata Oksanen ${Date.now()}`;
  const made = await api.post("/api/entities", { data: { type: "person", name, countryCode: "FI" } });
  const { entity } = await made.json();
  const mine = await seed("passport-spanish-front.jpg", { entityId: entity.id });
  await desk.goto("/verifications");
  const picker = desk.getByRole("combobox", { name: "Entity" });
  await picker.click();
  await picker.pressSequentially(name.slice(0, 24));
  await expect(desk.getByRole("option", { name })).toBeVisible();
  await desk.getByRole("option", { name }).click();
  await expect(desk).toHaveURL(new RegExp(`entity=${entity.id}`));
  await expect(desk.locator("tbody tr")).toHaveCount(1);
  await expect(desk.locator(`a[href*="${mine}"]`).first()).toBeVisible();
  await desk.getByLabel("From").fill("2001-01-01");
  await desk.getByLabel("To", { exact: true }).fill("2001-12-31");
  await expect(desk).toHaveURL(/from=2001-01-01.*to=2001-12-31/);
  await expect(desk.locator(`a[href*="${mine}"]`)).toHaveCount(0);
});

test("list, review and people have no accessibility findings in the dark", async ({ desk, seed }) => {
  const id = await seed("id-spanish-front.jpg");
  await desk.emulateMedia({ colorScheme: "dark" });
  for (const url of ["/verifications", `/verifications/${id}`, "/entities"]) {
    await desk.goto(url);
    await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(desk.locator("html.dark, html[data-theme=dark]")).toHaveCount(1);
    await expectNoAxeFindings(desk);
  }
});

test("a phone shows review, new check and a person without sideways scrolling or findings", async ({
  desk,
  api,
  seed,
}) => {
  const made = await api.post("/api/entities", { data: { type: "person", name: "Ida Lindqvist", countryCode: "SE" } });
  const { entity } = await made.json();
  const id = await seed("passport-spanish-front.jpg", { entityId: entity.id });
  await desk.setViewportSize({ width: 390, height: 844 });
  for (const url of [`/verifications/${id}`, "/verifications/new", `/entities/${entity.id}`, "/entities"]) {
    await desk.goto(url);
    await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
    await expectNoAxeFindings(desk);
    expect(await overflowOf(desk), url).toBeLessThanOrEqual(0);
  }
});

test("on a phone and a tablet the choices stay in reach from the picture down to the raw record", async ({
  desk,
  seed,
}) => {
  const id = await seed("passport-spanish-front.jpg");
  for (const width of [390, 1100]) {
    await desk.setViewportSize({ width, height: 844 });
    await desk.goto(`/verifications/${id}`);
    const approve = desk.getByRole("button", { name: /^Approve/ });
    await expect(approve).toBeInViewport({ ratio: 1 });
    await desk.evaluate(() => window.scrollTo({ top: document.documentElement.scrollHeight / 2 }));
    await expect(approve).toBeInViewport({ ratio: 1 });
    // At the end they cover nothing: the last line stands above them.
    await desk.evaluate(() => window.scrollTo({ top: document.documentElement.scrollHeight }));
    const [last, bar] = await Promise.all([
      desk.getByText("Raw JSON").boundingBox(),
      desk.locator("[data-foot-bar]").boundingBox(),
    ]);
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    expect(await overflowOf(desk)).toBeLessThanOrEqual(0);
  }
  // Opened, the form stands in the page and has the focus: it would cover what it is about.
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.getByRole("button", { name: /^Decline/ }).click();
  await expect(desk.locator("[data-foot-bar]")).toHaveCount(0);
  await expect(desk.locator("#review-code")).toBeFocused();
  await expect(desk.getByRole("form", { name: "Decline" }).getByRole("button", { name: "Decline" })).toBeInViewport();
  await expectNoAxeFindings(desk);
});

test("both sides are read as one document, and keys alone lead through a case", async ({ desk, api }) => {
  // An older case to step to: a refused request leaves one without costing a reading.
  await api.post("/api/kyc/id-verification", { data: {} });
  const multipart = { documentFront: specimen("id-utopia-front.jpg"), documentBack: specimen("id-utopia-back.jpg") };
  const answer = await api.post("/api/kyc/id-verification", { multipart });
  const { verificationId: id } = await answer.json();
  await desk.goto(`/verifications/${id}`);
  // Boxes are drawn by the script: once they stand there, it hears the keys.
  await expect(desk.locator("[data-box]").first()).toBeAttached();
  const side = (name: RegExp) => desk.getByRole("button", { name }).first();
  await expect(side(/^Front/)).toHaveAttribute("aria-pressed", "true");
  await desk.keyboard.press("2");
  await expect(side(/^Back/)).toHaveAttribute("aria-pressed", "true");
  await desk.keyboard.press("3");
  await expect(side(/^Portrait/)).toHaveAttribute("aria-pressed", "true");
  await desk.keyboard.press("1");
  await expect(side(/^Front/)).toHaveAttribute("aria-pressed", "true");
  await desk.keyboard.press("?");
  await expect(desk.getByRole("dialog")).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("dialog")).toHaveCount(0);
  await desk.keyboard.press("e");
  await expect(desk.getByRole("dialog")).toBeVisible();
  await desk.keyboard.press("Escape");
  await expect(desk.getByRole("link", { name: /next/i })).toBeVisible();
  await desk.keyboard.press("j");
  await expect(desk).not.toHaveURL(new RegExp(id));
  await expect(desk.getByRole("link", { name: /previous/i })).toBeVisible();
  await desk.keyboard.press("k");
  await expect(desk).toHaveURL(new RegExp(id));
});

test("the first Tab chooses the field that needs eyes, z shows it large, 0 all of it, r turns it", async ({
  desk,
  seed,
}) => {
  const id = await seed("passport-birth-mismatch-front.jpg");
  await desk.goto(`/verifications/${id}`);
  await expect(desk.locator("[data-box]").first()).toBeAttached();
  await desk.keyboard.press("Tab");
  const cell = desk.locator('[data-cell][aria-pressed="true"]');
  await expect(cell).toBeFocused();
  const box = desk.locator(`[data-box="${await cell.getAttribute("data-cell")}"]`);
  const size = async (side: "width" | "height") => (await box.boundingBox())?.[side] ?? 0;
  await desk.keyboard.press("0");
  await expect.poll(() => size("width")).toBeLessThan(200);
  const fitted = await size("width");
  await desk.keyboard.press("z");
  await expect.poll(() => size("width")).toBeGreaterThan(fitted * 1.5);
  await desk.keyboard.press("r");
  await expect.poll(async () => (await size("height")) > (await size("width"))).toBe(true);
});

test("a failed check is tried again with its stored picture, and says so when that fails too", async ({
  desk,
  seed,
}) => {
  const id = await seed("not-a-document-blank.jpg");
  await desk.goto(`/verifications/${id}`);
  await desk.getByRole("button", { name: "Try again with the stored images" }).click();
  await desk.getByRole("dialog").getByRole("button", { name: "Run again" }).click();
  await expect(desk.getByText("The re-check did not succeed.")).toBeVisible();
  await desk.getByRole("link", { name: "Open the failed run" }).click();
  await expect(desk).not.toHaveURL(new RegExp(id));
  await expect(desk.getByText("This check failed")).toBeVisible();
});

test("no page, answer or script names a provider", async ({ desk, api, seed }) => {
  const id = await seed("id-spanish-front.jpg");
  const record = `/api/kyc/id-verification/verifications/${id}`;
  const told: string[] = [];
  for (const url of ["/verifications", "/verifications/new", `/verifications/${id}`, "/entities", "/sign-in"]) {
    if (PROVIDERS.test(await (await desk.request.get(url)).text())) told.push(url);
  }
  for (const url of [record, "/api/kyc/id-verification/verifications", "/api/entities", "/api/health", "/api/none"]) {
    const response = await api.get(url);
    if (PROVIDERS.test(await response.text()) || PROVIDERS.test(JSON.stringify(response.headers()))) told.push(url);
  }
  const refused = await api.post("/api/kyc/id-verification", { data: {} });
  if (PROVIDERS.test(await refused.text())) told.push("a refusal");
  const scripts = readdirSync(CHUNKS, { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|css)$/.test(name));
  expect(scripts.length).toBeGreaterThan(5);
  for (const name of scripts) if (PROVIDERS.test(readFileSync(path.join(CHUNKS, name), "utf8"))) told.push(name);
  expect(told).toEqual([]);
});
