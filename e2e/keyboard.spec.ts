import type { Page } from "@playwright/test";
import { expect, specimen, test } from "./fixtures";

/** Every page of the desk's own but the case, whose Tab goes from field to field on purpose: desk-details goes through it. */
const PAGES = [
  "/verifications",
  "/verifications?tab=review",
  "/verifications/new",
  "/verifications/new?check=biometric",
  "/verifications/new?check=face-match",
  "/biometric",
  "/biometric/sessions",
  "/face-matches",
  "/validations",
  "/entities",
  "/audit",
  "/accuracy",
  "/account",
  "/account/second-factor",
  "/settings/policy",
  "/settings/users",
  "/settings/keys",
  "/settings/webhooks",
  "/settings/webhooks/new",
  "/settings/retention",
  "/settings/backend",
  "/developers",
  "/no-access",
  "/verifications/00000000-0000-7000-8000-000000000000",
];

/** What a mouse could press or fill, marked; one of a group of radio buttons stands for all. */
const markReachable = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      "a[href], button:enabled, input:enabled:not([type=hidden]):not([type=radio]), select:enabled, textarea:enabled, summary",
    );
    const wanted = [...all].filter((element) => {
      // Part of a widget that arrows move in; the widget itself is a stop.
      if (element.tabIndex < 0 || element.closest("[inert]") !== null) return false;
      return element.checkVisibility({ visibilityProperty: true });
    });
    for (const element of wanted) element.dataset.reach = "";
    return wanted.length;
  });

/** The focus after one more Tab: what has it, and whether an eye could tell. */
const tab = async (page: Page): Promise<{ on: boolean; visible: boolean; what: string }> => {
  await page.keyboard.press("Tab");
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return { on: false, visible: true, what: "" };
    delete element.dataset.reach;
    // A link of a row shows it around the whole row, on what is drawn behind it.
    const seen = (each: Element) =>
      [null, "::after"].some((part) => {
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each, part);
        return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
      });
    // Some controls show it on the part that is drawn in their place.
    const label = element.closest("label");
    const drawn = [element, ...(label ? [label, ...label.querySelectorAll("*")] : []), element.nextElementSibling];
    // The calendar button inside a date has the focus then, and a ring that the browser draws.
    if (!element.matches(":focus")) return { on: true, visible: true, what: "" };
    const what = `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 30) ?? ""}`;
    return { on: true, visible: drawn.some((each) => each !== null && seen(each)), what };
  });
};

const unreached = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("[data-reach]")]
      .filter((each) => each.isConnected)
      .map((each) => each.outerHTML.slice(0, 120)),
  );

/** From the first stop to the end of the page: everything is reached, nothing keeps the focus or hides it. */
async function goThrough(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const count = await markReachable(page);
  const hidden: string[] = [];
  // Date inputs are three stops each; more steps than that mean that something does not let go.
  for (let step = 0; step < 3 * count + 20; step += 1) {
    const { on, visible, what } = await tab(page);
    // A page may start with the focus on its step: what stands above comes after the end.
    if (!on && step > 0 && (await unreached(page)).length === 0) break;
    if (!visible) hidden.push(what);
  }
  expect(hidden, address).toEqual([]);
  expect(await unreached(page), address).toEqual([]);
}

for (const address of PAGES) {
  test(`${address} is gone through with Tab alone: nothing is out of reach, holds the focus, or hides it`, async ({
    desk,
  }) => {
    // The API has hundreds of stops.
    test.setTimeout(address === "/developers" ? 300_000 : 120_000);
    await goThrough(desk, address);
  });
}

test("records, the sign-in and the start of a hosted session are gone through with Tab alone", async ({
  desk,
  api,
  browser,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const answer = async (path: string, request: Parameters<typeof api.post>[1]) =>
    (await api.post(path, request)).json();
  const { entity } = await answer("/api/entities", {
    data: { type: "person", name: "Runa Fjeld", countryCode: "NO" },
  });
  const validation = await answer("/api/kyc/validations", {
    data: { entityId: entity.id, integrationCode: "global_gueno_validation_kyc" },
  });
  const picture = specimen("id-utopia-front.jpg");
  const match = await answer("/api/kyc/face-match", {
    multipart: { documentImage: picture, selfieImage: picture },
  });
  const check = await answer("/api/kyc/biometric", { multipart: { entityId: entity.id, userImage: picture } });
  await goThrough(desk, `/entities/${entity.id}`);
  await goThrough(desk, `/validations/${validation.id}`);
  await goThrough(desk, `/face-matches/${match.verificationId}`);
  await goThrough(desk, `/biometric/${check.verificationId}`);
  const stranger = await browser.newPage(baseURL === undefined ? {} : { baseURL });
  await goThrough(stranger, "/sign-in");
  await goThrough(stranger, new URL(validation.providerSessionUrl).pathname);
  await stranger.close();
});
