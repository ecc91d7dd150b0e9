import type { Browser, BrowserContext, Page } from "@playwright/test";
import { stepAt, totpCode } from "../lib/auth/second-factor/totp";
import { expect, expectNoAxeFindings, signIn, test } from "./fixtures";
import { ADMIN } from "./settings";

const PERSON = { email: "bea@desk.example", name: "Bea Lund", password: "four quiet words here" };

/** Light and dark, a laptop and a phone: no findings, and nothing wider than the window. */
async function expectSound(page: Page, path?: string): Promise<void> {
  for (const [colorScheme, width] of [
    ["light", 1280],
    ["dark", 1280],
    ["light", 390],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    if (path !== undefined) await page.goto(path);
    await expectNoAxeFindings(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 800 });
}

const newWindow = (browser: Browser, baseURL: string | undefined): Promise<BrowserContext> =>
  browser.newContext(baseURL === undefined ? {} : { baseURL });

test("an administrator invites a person, who comes in once by the link, and changes what they are", async ({
  desk,
  browser,
  baseURL,
}) => {
  await desk.goto("/settings/users");
  await desk.getByLabel("E-mail").fill(PERSON.email);
  await desk.getByLabel("Role", { exact: true }).selectOption("viewer");
  await desk.getByRole("button", { name: "Make the link" }).click();
  const link = (await desk.getByRole("group", { name: "Link of the invitation" }).textContent()) ?? "";
  await expectNoAxeFindings(desk);

  const window = await newWindow(browser, baseURL);
  const page = await window.newPage();
  await page.goto(link);
  await expectSound(page);
  await page.getByLabel("Your name").fill(PERSON.name);
  await page.getByLabel("Password").fill(PERSON.password);
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.waitForURL(/\/verifications/);
  await page.goto("/verifications/new");
  await expect(page).toHaveURL(/\/no-access/);
  await page.goto(link);
  await expect(page.getByText("This link opens nothing")).toBeVisible();

  await desk.goto("/settings/users");
  await desk.getByRole("link", { name: PERSON.name }).click();
  await desk.getByLabel("Role of this person").selectOption("analyst");
  await desk.getByRole("button", { name: "Change the role" }).click();
  await expect(desk.getByText("The role is changed.")).toBeVisible();
  await expectSound(desk);
  // Their very next request: no new sign-in is needed.
  await page.goto("/verifications/new");
  await expect(page.getByRole("heading", { name: "New check", level: 1 })).toBeVisible();

  await desk.reload();
  await desk.getByRole("button", { name: /^Sign out on/ }).click();
  await expect(desk.getByText("They are signed in nowhere.")).toBeVisible();
  await page.goto("/verifications");
  await expect(page).toHaveURL(/\/sign-in/);
  await signIn(page, PERSON);

  await desk.getByRole("button", { name: "Disable the account" }).click();
  await expect(desk.getByText("This person cannot sign in.")).toBeVisible();
  await page.goto("/verifications");
  await expect(page).toHaveURL(/\/sign-in/);
  await desk.getByRole("button", { name: "Enable the account" }).click();
  await expect(desk.getByText("This person can sign in.")).toBeVisible();
  await window.close();
});

test("a person who forgot the password learns what to do, and chooses another by a link that works once", async ({
  desk,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const email = "edda@desk.example";
  await desk.goto("/settings/users");
  await desk.getByLabel("E-mail").fill(email);
  await desk.getByRole("button", { name: "Make the link" }).click();
  const invitation = (await desk.getByRole("group", { name: "Link of the invitation" }).textContent()) ?? "";
  const window = await newWindow(browser, baseURL);
  const page = await window.newPage();
  await page.goto(invitation);
  await page.getByLabel("Your name").fill("Edda");
  await page.getByLabel("Password").fill(PERSON.password);
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.waitForURL(/\/verifications/);

  const forgetful = await newWindow(browser, baseURL);
  const elsewhere = await forgetful.newPage();
  await elsewhere.goto("/sign-in");
  await elsewhere.getByText("Forgot the password?").click();
  await expect(elsewhere.getByText("Ask an administrator of your organisation")).toBeVisible();
  await expectSound(elsewhere);

  await desk.goto("/settings/users");
  await desk.getByRole("link", { name: "Edda" }).click();
  await desk.getByRole("button", { name: "Make a link for a new password" }).click();
  const link = (await desk.getByRole("group", { name: "Link for a new password" }).textContent()) ?? "";
  expect(link).toMatch(/\/reset\/[\w-]{43}$/);
  await expectSound(desk);

  await elsewhere.goto(link);
  await expectSound(elsewhere);
  await elsewhere.getByLabel("New password").fill("five other quiet words here");
  await elsewhere.getByRole("button", { name: "Set the password" }).click();
  await expect(elsewhere.getByText("Your password is set.")).toBeVisible();
  await expectNoAxeFindings(elsewhere);
  await page.goto("/verifications");
  await expect(page).toHaveURL(/\/sign-in/);
  await elsewhere.getByRole("link", { name: "Sign in" }).click();
  await signIn(elsewhere, { email, password: "five other quiet words here" });
  await elsewhere.goto(link);
  await expect(elsewhere.getByText("This link opens nothing")).toBeVisible();
  await forgetful.close();
  await window.close();
});

test("a key is shown once, opens what its scopes say, and nothing more once it is revoked", async ({
  desk,
  playwright,
  baseURL,
}) => {
  await desk.goto("/settings/keys");
  await desk.getByLabel("Name").fill("Back office of the tests");
  await desk.getByRole("checkbox", { name: /^Read/ }).check();
  await desk.getByRole("button", { name: "Make the key" }).click();
  const key = (await desk.getByRole("group", { name: "API key" }).textContent()) ?? "";
  expect(key).toMatch(/^sk_live_/);
  await expectNoAxeFindings(desk);

  const program = await playwright.request.newContext({
    ...(baseURL === undefined ? {} : { baseURL }),
    extraHTTPHeaders: { authorization: `Bearer ${key}` },
  });
  const LIST = "/api/kyc/id-verification/verifications";
  expect((await program.get(LIST)).status()).toBe(200);
  expect((await program.post("/api/entities", { data: { name: "Nobody" } })).status()).toBe(403);
  await desk.reload();
  expect(await desk.content()).not.toContain(key);
  const row = desk.getByRole("row", { name: /Back office of the tests/ });
  await expect(row.getByText("never")).toHaveCount(0);
  await expectSound(desk, "/settings/keys");

  await row.getByLabel("Revoke the key “Back office of the tests”").click();
  await row.getByRole("button", { name: "Revoke for good" }).click();
  await expect(row.getByText("Revoked")).toBeVisible();
  expect((await program.get(LIST)).status()).toBe(401);
  await program.dispose();
});

test("a capability that is off is explained where its form would stand, and refuses programs by its code", async ({
  desk,
  api,
}) => {
  const set = (integration: object) =>
    desk.request.patch("/api/kyc/settings", {
      data: { integrations: { faceMatch: integration } },
      headers: { origin: new URL(desk.url()).origin },
    });
  await desk.goto("/settings/policy");
  const refusal = async (): Promise<unknown> => (await api.post("/api/kyc/face-match", { multipart: {} })).json();
  try {
    for (const [integration, code, title] of [
      [{ enabled: false, configured: true }, "NOT_ENABLED", "This check is switched off"],
      [{ enabled: true, configured: false }, "NOT_CONFIGURED", "This check is not set up"],
    ] as const) {
      expect((await set(integration)).status()).toBe(200);
      await desk.goto("/verifications/new?check=face-match");
      await expect(desk.getByRole("heading", { name: title })).toBeVisible();
      await expect(desk.getByText(`403 ${code}`)).toBeVisible();
      expect(await refusal()).toMatchObject({ code });
    }
    await expectSound(desk);
    await desk.getByRole("link", { name: "To the capabilities" }).click();
    await expect(desk).toHaveURL(/\/settings\/policy/);
  } finally {
    await set({ enabled: true, configured: true });
  }
});

test("the days of retention are set, and refused when they are too few", async ({ desk }) => {
  await expectSound(desk, "/settings/retention");
  await desk.getByLabel("Days").fill("3650");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText(/^Saved\./)).toBeVisible();
  await desk.getByLabel("Days").fill("");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByLabel("Days")).toHaveValue("");
});

test("a person sets up a second factor, signs in with a code and with a recovery code, and ends a session", async ({
  desk,
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  await desk.goto("/settings/users");
  const email = "cleo@desk.example";
  await desk.getByLabel("E-mail").fill(email);
  await desk.getByRole("button", { name: "Make the link" }).click();
  const link = (await desk.getByRole("group", { name: "Link of the invitation" }).textContent()) ?? "";

  const window = await newWindow(browser, baseURL);
  const page = await window.newPage();
  await page.goto(link);
  await page.getByLabel("Your name").fill("Cleo");
  await page.getByLabel("Password").fill(PERSON.password);
  await page.getByRole("button", { name: "Make my account" }).click();
  await page.waitForURL(/\/verifications/);
  await expectSound(page, "/account");
  await page.getByRole("link", { name: "Set up or change" }).click();
  await page.getByLabel("Your password").fill(PERSON.password);
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("img", { name: "QR code for your authenticator app" })).toBeVisible();
  await expectSound(page);
  const secret = bytesOf(((await page.locator("code").textContent()) ?? "").replace(/\s/g, ""));
  // The code of the half minute before counts too, and leaves the present one for signing in.
  await page.getByLabel("Code", { exact: true }).fill(totpCode(secret, stepAt(Date.now()) - 1));
  await page.getByRole("button", { name: "Switch it on" }).click();
  const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const recovery = (await codes.first().textContent()) ?? "";
  await expectSound(page);

  await secondStep(browser, baseURL, email, () => totpCode(secret, stepAt(Date.now())));
  const other = await secondStep(browser, baseURL, email, () => recovery);
  await page.goto("/account");
  await expect(page.getByText("9 recovery codes left.")).toBeVisible();
  await page.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(page.getByRole("button", { name: /^Sign out on/ })).toHaveCount(0);
  await other.goto("/verifications");
  await expect(other).toHaveURL(/\/sign-in/);
  await window.close();
});

/** Signs in without scripts: both steps are plain form posts. */
async function secondStep(
  browser: Browser,
  baseURL: string | undefined,
  email: string,
  code: () => string,
): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(PERSON.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByLabel("Code").fill(code());
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL(/\/verifications/);
  return page;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const bytesOf = (base32: string): Buffer => {
  const bits = [...base32].map((letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
};

test("the list of users is sound, and the administrator's own account cannot be changed from it", async ({ page }) => {
  await signIn(page);
  await expectSound(page, "/settings/users");
  await page.getByRole("link", { name: "Administrator", exact: true }).click();
  await expect(page.getByText("This is your own account.")).toBeVisible();
  await expect(page.getByText(ADMIN.email).first()).toBeVisible();
});
