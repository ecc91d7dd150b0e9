import type { Page } from "@playwright/test";
import { expect, expectNoAxeFindings, test } from "./fixtures";

/** From the key to the first picture of the next case, decoded and painted. */
const LIMIT_MS = 150;
const MOVES = 7;
/** The yardstick takes 10 ms on two quiet cores: a machine that needs this long is busy with something else. */
const BUSY_MS = 25;

interface Move {
  ms: number;
  /** How long a fixed piece of work took just before: what the machine was worth at that moment. */
  yardstickMs: number;
}

/** Presses `j` and times, with the page's own clock, until the front of another case is on the screen. */
async function moveOn(page: Page): Promise<Move> {
  const timed = page.evaluate(
    () =>
      new Promise<{ ms: number; yardstickMs: number }>((resolve, reject) => {
        let [sum, yardstickMs] = [0, 0];
        // The first turns are what the compiler takes to warm up.
        for (let turn = 0; turn < 3; turn += 1) {
          const begun = performance.now();
          for (let index = 0; index < 10_000_000; index += 1) sum = (Math.imul(sum, 31) + index) | 0;
          yardstickMs = performance.now() - begun;
        }
        document.body.dataset.sum = String(sum);
        const picture = () => document.querySelector<HTMLImageElement>('[role="application"] img[src^="blob:"]');
        const before = picture()?.src;
        const onKey = (event: KeyboardEvent) => {
          if (event.key !== "j") return;
          window.removeEventListener("keydown", onKey, true);
          const pressedAt = event.timeStamp;
          const look = () => {
            const shown = picture();
            if (!shown || shown.src === before) {
              if (performance.now() - pressedAt > 20_000) reject(new Error("the next picture never came"));
              else requestAnimationFrame(look);
              return;
            }
            shown
              .decode()
              .then(() =>
                requestAnimationFrame(() =>
                  setTimeout(() => resolve({ ms: performance.now() - pressedAt, yardstickMs })),
                ),
              )
              .catch(reject);
          };
          requestAnimationFrame(look);
        };
        window.addEventListener("keydown", onKey, true);
        document.body.dataset.listens = "yes";
      }),
  );
  await expect(page.locator("body")).toHaveAttribute("data-listens", "yes");
  await page.keyboard.press("j");
  const move = await timed;
  await page.evaluate(() => delete document.body.dataset.listens);
  return move;
}

const medianOf = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

test(`the next case shows its first picture within ${LIMIT_MS} ms of the key`, async ({ desk, seed }) => {
  test.slow();
  const fronts = [
    "passport-czech-expired-front.jpg",
    "passport-birth-mismatch-front.jpg",
    "passport-spanish-front.jpg",
  ];
  const ids: string[] = [];
  for (let made = 0; made <= MOVES; made += 1) ids.push(await seed(fronts[made % fronts.length] ?? ""));
  await desk.goto(`/verifications/${ids.at(-1)}`);
  const moves: Move[] = [];
  for (const _move of ids.slice(1)) {
    await expect(desk.getByRole("img", { name: "Front", exact: true })).toBeVisible({ timeout: 45_000 });
    await expect(desk.getByRole("link", { name: "Next case" })).toBeVisible();
    // An analyst looks at a case for longer than this before going on.
    await desk.waitForTimeout(2_500);
    moves.push(await moveOn(desk));
  }
  const said = moves.map(({ ms, yardstickMs }) => `${ms.toFixed(0)} (${yardstickMs.toFixed(0)})`).join(", ");
  const quiet = moves.filter(({ yardstickMs }) => yardstickMs < BUSY_MS).map(({ ms }) => ms);
  const median = medianOf(quiet);
  test.info().annotations.push({
    type: "next case",
    description: `median ${median.toFixed(0)} ms; each move (yardstick): ${said}`,
  });
  console.info(`next case: median ${median.toFixed(0)} ms of ${quiet.length} moves; each (yardstick): ${said}`);
  test.skip(quiet.length < 5, `The machine is too busy to time anything: ${said}`);
  expect(median).toBeLessThan(LIMIT_MS);
});

test("moving on changes address and title, Back returns to the case before, and a reload stays", async ({
  desk,
  seed,
}) => {
  const before = await seed("passport-czech-expired-front.jpg");
  const first = await seed("passport-spanish-front.jpg");
  await desk.goto(`/verifications/${first}`);
  await expect(desk.getByRole("link", { name: "Next case" })).toHaveAttribute("href", new RegExp(before));
  await expect(desk.locator("[data-cell]").filter({ hasText: "PAB417203" }).first()).toBeVisible();
  const title = await desk.title();
  await desk.waitForTimeout(2_500);
  await desk.keyboard.press("j");
  await expect(desk).toHaveURL(new RegExp(before));
  await expect(desk.getByText("The document has expired").first()).toBeVisible();
  await expect(desk).not.toHaveTitle(title);
  await expectNoAxeFindings(desk);
  await desk.goBack();
  await expect(desk).toHaveURL(new RegExp(first));
  await expect(desk.locator("[data-cell]").filter({ hasText: "PAB417203" }).first()).toBeVisible();
  await desk.keyboard.press("j");
  await expect(desk).toHaveURL(new RegExp(before));
  await desk.reload();
  await expect(desk).toHaveURL(new RegExp(before));
  await expect(desk.getByText("The document has expired").first()).toBeVisible();
  // Keys pressed before scripts run are heard by nobody.
  await expect(desk.getByRole("img", { name: "Front", exact: true })).toBeVisible();
  await desk.keyboard.press("k");
  await expect(desk).toHaveURL(new RegExp(first));
  await expect(desk.locator("[data-cell]").filter({ hasText: "PAB417203" }).first()).toBeVisible();
});
