import type { ChildProcess } from "node:child_process";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import {
  FAKE_CLIENT,
  type FakeClaims,
  type FakeFault,
  type FakeIssuer,
  startFakeIssuer,
} from "../lib/auth/oidc/testing";
import { expect, expectNoAxeFindings, signIn, test } from "./fixtures";
import { startDesk, stopDesk } from "./other-desk";
import { PROVIDER_PORT, SIGN_ON_DATA_DIR, SIGN_ON_PORT } from "./settings";

const DESK = `http://localhost:${SIGN_ON_PORT}`;
const COLLEAGUE = { email: "nora@desk.example", name: "Nora Vidal" };

let provider: FakeIssuer;
let desk: ChildProcess | undefined;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  provider = await startFakeIssuer(PROVIDER_PORT);
  desk = await startDesk(SIGN_ON_PORT, SIGN_ON_DATA_DIR, {
    KYC_OIDC_ISSUER: provider.issuer,
    KYC_OIDC_CLIENT_ID: FAKE_CLIENT.id,
    KYC_OIDC_CLIENT_SECRET: FAKE_CLIENT.secret,
    KYC_OIDC_LABEL: "Loopback ID",
  });
});
test.afterAll(async () => {
  await stopDesk(desk);
  provider?.close();
});

/** A browser that nobody is signed in with, and every address that it asks for. */
async function newcomer(browser: Browser): Promise<{ context: BrowserContext; page: Page; hosts: Set<string> }> {
  const context = await browser.newContext({ baseURL: DESK });
  const hosts = new Set<string>();
  context.on("request", (request) => hosts.add(new URL(request.url()).host));
  return { context, page: await context.newPage(), hosts };
}

/** From the sign-in page to the provider, and wherever its answer leads. */
async function comeBy(page: Page, claims: FakeClaims, fault?: FakeFault): Promise<void> {
  provider.says(claims, fault);
  await page.goto("/sign-in?next=%2Fentities");
  await page.getByRole("link", { name: "Sign in with Loopback ID" }).click();
}

async function expectNobodyIn(page: Page): Promise<void> {
  await page.goto("/verifications");
  await expect(page).toHaveURL(/\/sign-in/);
}

test("an invited colleague comes in by the provider, with the role of the invitation and no password here", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const boss = await newcomer(browser);
  await signIn(boss.page);
  await boss.page.goto("/settings/users");
  await boss.page.getByLabel("E-mail").fill(COLLEAGUE.email);
  await boss.page.getByLabel("Role", { exact: true }).selectOption("analyst");
  await boss.page.getByRole("button", { name: "Make the link" }).click();
  await expect(boss.page.getByRole("group", { name: "Link of the invitation" })).toBeVisible();

  provider.asked.length = 0;
  const { context, page, hosts } = await newcomer(browser);
  await comeBy(page, { email: COLLEAGUE.email, email_verified: true, name: COLLEAGUE.name });
  await expect(page).toHaveURL(`${DESK}/entities`);
  await page.goto("/account");
  const account = page.locator("#content");
  for (const fact of [COLLEAGUE.email, COLLEAGUE.name, "Analyst", "Single sign-on"]) {
    await expect(account.getByText(fact, { exact: true })).toBeVisible();
  }
  await page.goto("/settings/users");
  await expect(page).toHaveURL(/\/no-access/);
  expect([...hosts].sort()).toEqual([`127.0.0.1:${PROVIDER_PORT}`, `localhost:${SIGN_ON_PORT}`]);
  expect(new Set(provider.asked)).toEqual(new Set(["/.well-known/openid-configuration", "/authorize", "/token"]));

  await boss.page.goto("/settings/users");
  await boss.page.getByRole("link", { name: COLLEAGUE.name }).click();
  await expect(boss.page.getByText("This person comes by single sign-on and has no password here.")).toBeVisible();
  await expect(boss.page.getByRole("button", { name: "Make a link for a new password" })).toHaveCount(0);
  await expectNoAxeFindings(boss.page);
  await context.close();
  await boss.context.close();
});

test("somebody whom the desk does not know is told so and what to do, and gets no account", async ({ browser }) => {
  const { context, page, hosts } = await newcomer(browser);
  await page.goto("/sign-in");
  await expectNoAxeFindings(page);
  for (const claims of [
    { email: "stranger@elsewhere.example", email_verified: true },
    { email: COLLEAGUE.email, email_verified: false },
  ]) {
    await comeBy(page, claims);
    await expect(page.getByText("Your provider knows you, and this desk does not")).toBeVisible();
    await expect(page.getByText("Ask an administrator to invite you.")).toBeVisible();
    await expectNoAxeFindings(page);
    await expectNobodyIn(page);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/sign-in?error=NoAccount");
  await expectNoAxeFindings(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  expect([...hosts].sort()).toEqual([`127.0.0.1:${PROVIDER_PORT}`, `localhost:${SIGN_ON_PORT}`]);
  await context.close();
});

for (const [what, fault] of [
  ["another state", { state: "of-another-browser" }],
  ["another nonce", { nonce: "of-another-sign-in" }],
  ["another audience", { audience: "another-client" }],
  ["another issuer", { issuer: "https://another.example" }],
] as const) {
  test(`an answer of the provider with ${what} opens nothing and says that it did not work`, async ({ browser }) => {
    const { context, page } = await newcomer(browser);
    await comeBy(page, { email: COLLEAGUE.email, email_verified: true }, fault);
    await expect(page.getByText("Signing in with your provider did not work.")).toBeVisible();
    await expectNobodyIn(page);
    await context.close();
  });
}

test("while the provider is away people are told so, and a password still opens", async ({ browser }) => {
  provider.close();
  const { context, page } = await newcomer(browser);
  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Sign in with Loopback ID" }).click();
  await expect(page.getByText("Signing in with your provider did not work.")).toBeVisible();
  await signIn(page);
  await context.close();
});
