import type { Page } from "@playwright/test";
import { expect, expectNoAxeFindings, test } from "./fixtures";

const LANGUAGES = [
  {
    code: "es",
    name: "Español",
    locale: "es-AR",
    signIn: "Iniciar sesión",
    pages: {
      "/verifications": "Verificaciones",
      "/verifications?tab=review": "Verificaciones",
      "/verifications/new": "Nueva verificación",
      "/verifications/new?check=face-match": "Nueva verificación",
      "/biometric": "Verificaciones biométricas",
      "/biometric/sessions": "Sesiones faciales",
      "/face-matches": "Comparaciones faciales",
      "/validations": "Validaciones",
      "/entities": "Entidades",
      "/audit": "Auditoría",
      "/accuracy": "Precisión",
      "/settings/policy": "Política",
      "/settings/users": "Usuarios",
      "/settings/keys": "Claves de API",
      "/settings/webhooks": "Webhooks",
    },
    evidence: "Evidencia",
  },
  {
    code: "pt",
    name: "Português",
    locale: "pt-BR",
    signIn: "Entrar",
    pages: {
      "/verifications": "Verificações",
      "/verifications?tab=review": "Verificações",
      "/verifications/new": "Nova verificação",
      "/verifications/new?check=face-match": "Nova verificação",
      "/biometric": "Verificações biométricas",
      "/biometric/sessions": "Sessões faciais",
      "/face-matches": "Comparações faciais",
      "/validations": "Validações",
      "/entities": "Entidades",
      "/audit": "Auditoria",
      "/accuracy": "Precisão",
      "/settings/policy": "Política",
      "/settings/users": "Usuários",
      "/settings/keys": "Chaves de API",
      "/settings/webhooks": "Webhooks",
    },
    evidence: "Evidências",
  },
] as const;

/** As many pages as a phone is wide, no more: the longer words of another language must not push it. */
async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const { wide, window } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    window: innerWidth,
  }));
  expect(wide, page.url()).toBeLessThanOrEqual(window);
}

async function choose(page: Page, name: string): Promise<void> {
  await page.goto("/verifications");
  await page.locator("header summary[aria-label]").click();
  await page.getByRole("button", { name, exact: true }).click();
}

for (const { code, name, locale, signIn, pages, evidence } of LANGUAGES) {
  test(`${name} is chosen in the account menu, and every page reads in it`, async ({ desk, seed }) => {
    test.setTimeout(240_000);
    const troubles: string[] = [];
    desk.on("pageerror", (error) => troubles.push(error.message));
    const id = await seed("id-spanish-front.jpg");
    await choose(desk, name);
    await expect(desk.locator("html")).toHaveAttribute("lang", code);
    await expect(desk.getByRole("row").nth(1).locator("time").first()).toHaveText(/^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}$/);
    for (const [url, heading] of Object.entries(pages)) {
      await desk.goto(url);
      await expect(desk.getByRole("heading", { name: heading, exact: true, level: 1 })).toBeVisible();
      await expect(desk.locator("html")).toHaveAttribute("lang", code);
      await expectNoAxeFindings(desk);
    }
    await desk.goto(`/verifications/${id}`);
    await expect(desk.getByRole("heading", { name: evidence })).toBeVisible();
    await expectNoAxeFindings(desk);
    // What the browser draws again must be what the server has drawn, in this language too.
    expect(troubles).toEqual([]);
  });

  test(`${name} fits on a phone`, async ({ desk, seed }) => {
    test.setTimeout(180_000);
    const id = await seed("id-spanish-front.jpg");
    await choose(desk, name);
    await expect(desk.locator("html")).toHaveAttribute("lang", code);
    await desk.setViewportSize({ width: 390, height: 844 });
    for (const url of [...Object.keys(pages), `/verifications/${id}`]) {
      await desk.goto(url);
      await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
      await expectNoSidewaysScrolling(desk);
    }
  });

  test(`the sign-in page greets a browser that asks for ${locale} in ${name}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ locale, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto("/sign-in");
    await expect(page.locator("html")).toHaveAttribute("lang", code);
    await expect(page.getByRole("heading", { name: signIn })).toBeVisible();
    await expectNoAxeFindings(page);
    await context.close();
  });
}

test("a language that is not spoken here is answered in English", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: "fr-FR", ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await context.close();
});

test("a language is chosen before signing in and without JavaScript, and stays", async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto("/sign-in?next=%2Fentities");
  await page.getByRole("button", { name: "Español", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Iniciar sesión" })).toBeVisible();
  await expect(page).toHaveURL(/next=%2Fentities/);
  await page.goto("/sign-in");
  await expect(page.locator("html")).toHaveAttribute("lang", "es");
  await context.close();
});

test("a page stays in sight while its words are still on their way", async ({ desk }) => {
  await desk.addInitScript(() => {
    let seen = false;
    const look = () => {
      const shown = [...document.querySelectorAll("h1")].some((heading) => heading.getClientRects().length > 0);
      if (seen && !shown) document.documentElement.dataset.gone = "true";
      seen = shown;
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  });
  let page = "";
  await desk.route(/\/_next\/static\/chunks\/.*\.js/, async (route) => {
    // What the page itself names comes at once; what is asked for by its code, the words among it, half a second later.
    if (!page.includes(new URL(route.request().url()).pathname)) await new Promise((done) => setTimeout(done, 500));
    await route.continue();
  });
  for (const url of ["/verifications/new", "/entities"]) {
    page = await (await desk.request.get(url)).text();
    await desk.goto(url);
    await desk.waitForTimeout(2_500);
    await expect(desk.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(desk.locator("html"), url).not.toHaveAttribute("data-gone");
  }
});
