import { z } from "zod";
import { expect, test } from "./fixtures";

const BUDGET_KB = 210;
/** Every page that needs no record of its own; those of one record are opened with the one that the test makes. */
const PAGES = [
  "/sign-in",
  "/verifications",
  "/verifications?tab=review",
  "/verifications/new",
  "/biometric",
  "/biometric/sessions",
  "/face-matches",
  "/validations",
  "/entities",
  "/account",
  "/audit",
  "/accuracy",
  "/developers",
  "/settings/policy",
  "/settings/users",
  "/settings/keys",
  "/settings/webhooks",
  "/settings/webhooks/new",
  "/settings/backend",
  "/no-access",
];

test(`the list page's first load brings at most ${BUDGET_KB} kB of compressed JavaScript`, async ({ desk }) => {
  await desk.goto("/verifications");
  await expect(desk.getByRole("heading", { name: "Verifications", exact: true })).toBeVisible();
  await desk.waitForTimeout(2_000);
  const sizes = await desk.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter((entry) => entry instanceof PerformanceResourceTiming && new URL(entry.name).pathname.endsWith(".js"))
      .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0)),
  );
  const kilobytes = sizes.reduce((total, size) => total + size, 0) / 1000;
  test.info().annotations.push({ type: "first-load JavaScript", description: `${kilobytes.toFixed(0)} kB` });
  expect(sizes.length).toBeGreaterThan(3);
  expect(kilobytes).toBeLessThanOrEqual(BUDGET_KB);
});

test("no page asks anything of another host, and no script breaks the content policy", async ({ desk, seed }) => {
  test.slow();
  const id = await seed("id-spanish-front.jpg");
  const foreign: string[] = [];
  const refused: string[] = [];
  desk.on("request", (request) => {
    const url = new URL(request.url());
    if (!["localhost", ""].includes(url.hostname)) foreign.push(request.url());
  });
  desk.on("console", (message) => {
    if (/Content.Security.Policy/i.test(message.text())) refused.push(message.text());
  });
  for (const url of [...PAGES, `/verifications/${id}`]) {
    await desk.goto(url);
    await expect(desk.getByRole("heading").first()).toBeVisible();
  }
  expect(foreign).toEqual([]);
  expect(refused).toEqual([]);
});

test("the desk can be installed: its manifest names icons that are as large as they say", async ({ desk }) => {
  await desk.goto("/verifications");
  const address = await desk.locator('link[rel="manifest"]').getAttribute("href");
  const answer = await desk.request.get(address ?? "");
  expect(answer.headers()["content-type"]).toContain("manifest+json");
  const manifest = z
    .object({
      name: z.string().min(1),
      start_url: z.literal("/verifications"),
      display: z.literal("standalone"),
      theme_color: z.string(),
      icons: z.array(
        z.object({ src: z.string(), sizes: z.string(), type: z.string(), purpose: z.string().optional() }),
      ),
    })
    .parse(await answer.json());
  expect(manifest.icons.filter(({ purpose }) => purpose === "maskable")).toHaveLength(1);
  for (const { src, sizes, type } of manifest.icons.filter((icon) => icon.type === "image/png")) {
    const icon = await desk.request.get(src);
    expect([src, icon.status(), icon.headers()["content-type"]]).toEqual([src, 200, type]);
    // Width and height stand in the first chunk of a PNG.
    const bytes = await icon.body();
    expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
  }
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(["192x192", "512x512"]));
  const colours = desk.locator('meta[name="theme-color"]');
  await expect(colours).toHaveCount(2);
});
