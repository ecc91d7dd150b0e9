import { expect, test } from "./fixtures";

const BUDGET_KB = 210;

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
  for (const url of ["/verifications", "/verifications/new", `/verifications/${id}`, "/entities"]) {
    await desk.goto(url);
    await expect(desk.getByRole("heading").first()).toBeVisible();
  }
  expect(foreign).toEqual([]);
  expect(refused).toEqual([]);
});
