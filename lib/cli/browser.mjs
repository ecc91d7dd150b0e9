/**
 * Finds a Chromium for the browser tests, or installs one: Playwright's own when its download works, else Debian's.
 * Shared by `npm test` and `e2e/playwright.config.ts`.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const SYSTEM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Path of the browser to start, or null when Playwright should use (or fetch) its own. */
export function systemChromium(named) {
  if (named) return named;
  return SYSTEM.find((file) => existsSync(file)) ?? null;
}

async function playwrightHasOwn() {
  const { chromium } = await import("@playwright/test");
  return existsSync(chromium.executablePath());
}

const quietly = (command, args, timeoutMs) =>
  spawnSync(command, args, { stdio: ["ignore", "inherit", "inherit"], timeout: timeoutMs }).status === 0;

export async function ensureBrowser(named) {
  if (systemChromium(named) !== null || (await playwrightHasOwn())) return;
  console.log("Installing a browser for the tests …");
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command = "apt-get", ...rest] = [...sudo, "apt-get", ...args];
    return quietly(command, rest, 600_000);
  };
  if (existsSync("/usr/bin/apt-get") && apt("update") && apt("install", "-y", "--no-install-recommends", "chromium"))
    return;
  if (quietly("npx", ["playwright", "install", "chromium"], 600_000)) return;
  console.error("No Chromium could be installed. Install one and set E2E_CHROMIUM to its path.");
  process.exit(1);
}
