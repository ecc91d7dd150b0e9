import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type APIRequestContext, test as base, expect, type Page } from "@playwright/test";
import { environmentFor } from "../lib/env";
import { ADMIN, DATA_DIR, PORT } from "./settings";

/** A key made as an operator makes one: on the command line, while the server runs. */
export function makeKey(scopes: string): string {
  return command("key", "--scopes", scopes).trim();
}

export const command = (...args: string[]): string => commandOver(DATA_DIR, ...args);

/** One command of the command line over a data folder; answers its standard output. */
export function commandOver(dataDir: string, ...args: string[]): string {
  return execFileSync(process.execPath, [".build/kyc.mjs", ...args], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: environmentFor({ KYC_DATA_DIR: dataDir, PORT: String(PORT) }),
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
}

export const specimenPath = (name: string): string => path.join(import.meta.dirname, "specimens", "images", name);

const TYPES: Record<string, string> = {
  jpg: "image/jpeg",
  png: "image/png",
  webp: "image/webp",
  tif: "image/tiff",
  pdf: "application/pdf",
};

/** A specimen as a multipart file part. */
export function specimen(name: string) {
  const mimeType = TYPES[name.split(".").pop() ?? ""] ?? "application/octet-stream";
  return { name, mimeType, buffer: readFileSync(specimenPath(name)) };
}

export async function signIn(page: Page, account = ADMIN): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(account.email);
  await page.getByLabel("Password").fill(account.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/verifications/);
}

export async function expectNoAxeFindings(page: Page): Promise<void> {
  // A page that is on its way has its frame first; title and heading come with the rest.
  await expect(page).toHaveTitle(/./);
  await expect(page.locator("h1").first()).toBeAttached();
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(" ")).join(", ")}`);
  expect(found).toEqual([]);
}

const overflowOf = (desk: Page) =>
  desk.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** No findings in the light, in the dark, and no sideways scrolling on a phone. */
export async function expectGoodEverywhere(desk: Page): Promise<void> {
  await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
  await expectNoAxeFindings(desk);
  await desk.emulateMedia({ colorScheme: "dark" });
  await expect(desk.locator("html.dark")).toHaveCount(1);
  await expectNoAxeFindings(desk);
  await desk.setViewportSize({ width: 390, height: 844 });
  expect(await overflowOf(desk), desk.url()).toBeLessThanOrEqual(0);
  await expectNoAxeFindings(desk);
  await desk.emulateMedia({ colorScheme: "light" });
  await desk.setViewportSize({ width: 1280, height: 800 });
}

/**
 * A page that is there for its user once it answers: what the server drew can be seen before React listens, and a press on
 * a button that nobody listens to is lost. React leaves a mark on each element that it has taken over.
 */
function answering(page: Page): Page {
  const awake = () =>
    page.waitForFunction(() =>
      [...document.querySelectorAll("button, input:not([type=hidden]), select, textarea")].every((control) =>
        Object.keys(control).some((key) => key.startsWith("__reactFiber$")),
      ),
    );
  const goto = page.goto.bind(page);
  const reload = page.reload.bind(page);
  page.goto = async (url, options) => {
    const response = await goto(url, options);
    await awake();
    return response;
  };
  page.reload = async (options) => {
    const response = await reload(options);
    await awake();
    return response;
  };
  return page;
}

interface WorkerFixtures {
  apiKey: string;
  signedInState: string;
}
interface Fixtures {
  /** Requests with an API key of scopes read and write. */
  api: APIRequestContext;
  /** A page with the administrator signed in. */
  desk: Page;
  /** Run a check over a specimen by HTTP; answers the record's id. */
  seed: (front: string, fields?: Record<string, string>) => Promise<string>;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  apiKey: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      await use(makeKey("read,write"));
    },
    { scope: "worker" },
  ],
  signedInState: [
    async ({ browser }, use, info) => {
      const file = path.join(info.project.outputDir, "signed-in.json");
      const page = await browser.newPage({ baseURL: `http://localhost:${PORT}` });
      await signIn(page);
      await page.context().storageState({ path: file });
      await page.close();
      await use(file);
    },
    { scope: "worker" },
  ],
  api: async ({ playwright, apiKey }, use) => {
    const context = await playwright.request.newContext({
      baseURL: `http://localhost:${PORT}`,
      extraHTTPHeaders: { authorization: `Bearer ${apiKey}` },
    });
    await use(context);
    await context.dispose();
  },
  desk: async ({ browser, signedInState }, use) => {
    const context = await browser.newContext({ baseURL: `http://localhost:${PORT}`, storageState: signedInState });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(`${new URL(page.url()).pathname}: ${error.message}`));
    await use(answering(page));
    await context.close();
    // A page can look right and have lost its keys: what its scripts threw is a failure, whatever the test looked at.
    expect(errors).toEqual([]);
  },
  seed: async ({ api }, use) => {
    await use(async (front, fields = {}) => {
      const multipart = { documentFront: specimen(front), ...fields };
      const response = await api.post("/api/kyc/id-verification", { multipart });
      const body: unknown = await response.json();
      if (typeof body === "object" && body !== null && "verificationId" in body) return String(body.verificationId);
      throw new Error(`the check left no record: ${response.status()}`);
    });
  },
});

export { expect };
