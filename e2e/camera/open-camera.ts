import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { systemChromium } from "../../lib/cli/browser.mjs";
import { env } from "../../lib/env";
import { PORT } from "../settings";

const PHONE: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: "en-GB",
};

/** A browser of its own whose camera plays a file; `null`: there is no camera. */
export async function openPhone(
  video: string | null,
  options: BrowserContextOptions = {},
): Promise<{ browser: Browser; context: BrowserContext; page: Page }> {
  const executablePath = systemChromium(env().E2E_CHROMIUM) ?? undefined;
  const camera = video
    ? [
        "--use-fake-ui-for-media-stream",
        "--use-fake-device-for-media-stream",
        `--use-file-for-fake-video-capture=${video}`,
      ]
    : [];
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", ...camera],
  });
  const context = await browser.newContext({ ...PHONE, baseURL: `http://localhost:${PORT}`, ...options });
  return { browser, context, page: await context.newPage() };
}
