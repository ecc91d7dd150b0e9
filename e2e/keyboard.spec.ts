import type { Page } from "@playwright/test";
import { expect, test } from "./fixtures";

/** Every page but the API's, which has hundreds of stops, and the case, whose Tab goes from field to field on purpose. */
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
    const seen = (each: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      return (outlineStyle !== "none" && outlineWidth !== "0px") || boxShadow !== "none";
    };
    // Some controls show it on the part that is drawn in their place.
    const label = element.closest("label");
    const drawn = [element, ...(label ? [label, ...label.querySelectorAll("*")] : []), element.nextElementSibling];
    // The calendar button inside a date has the focus then, and a ring that the browser draws.
    if (!element.matches(":focus")) return { on: true, visible: true, what: "" };
    const what = `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 30) ?? ""}`;
    return { on: true, visible: drawn.some((each) => each !== null && seen(each)), what };
  });
};

for (const address of PAGES) {
  test(`${address} is gone through with Tab alone: nothing is out of reach, holds the focus, or hides it`, async ({
    desk,
  }) => {
    test.setTimeout(120_000);
    await desk.goto(address);
    await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
    const count = await markReachable(desk);
    const hidden: string[] = [];
    // Date inputs are three stops each; more steps than that mean that something does not let go.
    for (let step = 0; step < 3 * count + 20; step += 1) {
      const { on, visible, what } = await tab(desk);
      if (!on && step > 0) break;
      if (!visible) hidden.push(what);
    }
    expect(hidden).toEqual([]);
    const left = await desk.evaluate(() =>
      [...document.querySelectorAll("[data-reach]")]
        .filter((each) => each.isConnected)
        .map((each) => each.outerHTML.slice(0, 120)),
    );
    expect(left).toEqual([]);
  });
}
