import path from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { systemChromium } from "../lib/cli/browser.mjs";
import { env } from "../lib/env";
import { ADMIN, DATA_DIR, PORT, RECEIVER_PORT } from "./settings";

const root = path.resolve(import.meta.dirname, "..");
const executablePath = systemChromium(env().E2E_CHROMIUM) ?? undefined;

export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 1,
  retries: env().CI ? 1 : 0,
  reporter: [["list"], ["json", { outputFile: "../.build/e2e-report.json" }]],
  use: {
    baseURL: `http://localhost:${PORT}`,
    trace: "retain-on-failure",
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      // Chromium's own housekeeping requests would knock on the network in vain, and its sandbox cannot run as root.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [{ name: "chromium", use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } } }],
  webServer: {
    command: "node e2e/serve.mjs",
    cwd: root,
    url: `http://localhost:${PORT}/api/health`,
    timeout: 120_000,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "pipe",
    env: {
      NODE_ENV: "production",
      PORT: String(PORT),
      KYC_DATA_DIR: DATA_DIR,
      KYC_WEBHOOK_INSIDE: `localhost:${RECEIVER_PORT}`,
      KYC_ADMIN_EMAIL: ADMIN.email,
      KYC_ADMIN_PASSWORD: ADMIN.password,
      // A closed tab is given up while a test waits; an open page gives a sign of life every ten seconds.
      KYC_ABANDON_MINUTES: "1",
    },
  },
});
