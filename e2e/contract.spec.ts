import type { ChildProcess } from "node:child_process";
import { type APIRequestContext, type APIResponse, request } from "@playwright/test";
import { CONTRACT, type Server } from "./api/contract-suite";
import { startOddProxy } from "./api/odd-proxy";
import { commandOver, expect, expectNoAxeFindings, makeKey, signIn, specimen, test } from "./fixtures";
import { startDesk, stopDesk } from "./other-desk";
import { ADMIN, DATA_DIR, ODD_PORT, PORT, REMOTE_DATA_DIR, REMOTE_PORT } from "./settings";

/** Keys, and who asks with them, of the server on a port. */
async function serverOn(port: number, dataDir: string, more: Pick<Server, "lacks" | "keepsRefusals">): Promise<Server> {
  const asking = (key: string | null): Promise<APIRequestContext> =>
    request.newContext({
      baseURL: `http://localhost:${port}`,
      extraHTTPHeaders: key === null ? {} : { authorization: `Bearer ${key}` },
      timeout: 60_000,
    });
  const key = (scopes: string) => commandOver(dataDir, "key", "--scopes", scopes).trim();
  const [api, reader, stranger] = await Promise.all([asking(key("read,write")), asking(key("read")), asking(null)]);
  return { api, reader, stranger, ...more };
}

/** A desk whose backend is another server. */
const startRemoteDesk = (backend: Record<string, string>): Promise<ChildProcess> =>
  startDesk(REMOTE_PORT, REMOTE_DATA_DIR, { KYC_BACKEND: "remote", ...backend });

const nothing: Server["lacks"] = new Set();
const onlyDocumented: Server["lacks"] = new Set(["filters", "validationList", "biometricList"]);
const theOdd = { lacks: onlyDocumented, keepsRefusals: false };

function holdsThere(serverOf: () => Promise<Server>): void {
  let server: Server;
  test.beforeAll(async () => {
    server = await serverOf();
  });
  test.afterAll(async () => {
    await Promise.all([server?.api.dispose(), server?.reader.dispose(), server?.stranger.dispose()]);
  });
  for (const { fact, run } of CONTRACT) test(fact, () => run(server));
}

test.describe("the contract, on the desk's own engine", () => {
  holdsThere(() => serverOn(PORT, DATA_DIR, { lacks: nothing, keepsRefusals: true }));
});

test.describe("the contract, on a desk in front of another server of ours", () => {
  let desk: ChildProcess | undefined;
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    const key = makeKey("read,write,admin");
    desk = await startRemoteDesk({ KYC_REMOTE_URL: `http://localhost:${PORT}`, KYC_REMOTE_KEY: key, KYC_SHADOW: "1" });
  });
  test.afterAll(() => stopDesk(desk));
  holdsThere(() => serverOn(REMOTE_PORT, REMOTE_DATA_DIR, { lacks: nothing, keepsRefusals: false }));

  test("an analyst reviews that server's record here, and the state of the backend is told", async ({
    browser,
    api,
  }) => {
    test.setTimeout(240_000);
    const context = await browser.newContext({ baseURL: `http://localhost:${REMOTE_PORT}` });
    const page = await context.newPage();
    await signIn(page, ADMIN);
    const theirs: APIResponse = await api.get("/api/kyc/id-verification/verifications?status=declined&limit=1");
    const { id } = (await theirs.json()).verifications[0];
    // This desk's own engine reads the same picture once more, after the answer: one at a time, so it may take a while.
    const kept = page.request;
    const at = `/api/kyc/id-verification/verifications/${id}`;
    await expect
      .poll(async () => (await (await kept.get(`${at}/shadow-runs`)).json()).runs.length, { timeout: 120_000 })
      .toBe(1);
    await page.goto(`/verifications/${id}`);
    await expect(page.getByRole("img", { name: "Front", exact: true })).toBeVisible({ timeout: 45_000 });
    await expect(page.getByRole("heading", { name: "Same pictures, other backend" })).toBeVisible();
    await expectNoAxeFindings(page);
    await page.keyboard.press("d");
    await page.getByLabel("Reason", { exact: true }).selectOption({ label: "The findings are right" });
    await page.getByLabel("Text", { exact: true }).fill("Too young by far");
    await page.keyboard.press("Control+Enter");
    await expect.poll(async () => (await (await kept.get(`${at}/reviews`)).json()).seq, { timeout: 30_000 }).toBe(1);
    const there = await (await api.get(`${at}/reviews`)).json();
    expect(there.reviews).toEqual([]);
    const corrected = await kept.patch(`${at}/data`, {
      headers: { origin: `http://localhost:${REMOTE_PORT}` },
      data: { field: "address", value: "Calle Uno 1", reason: "Printed at the edge", previousSeq: 0 },
    });
    expect(corrected.status()).toBe(200);
    expect((await (await kept.get(at)).json()).corrections).toMatchObject([{ value: "Calle Uno 1" }]);
    expect((await (await api.get(`${at}/data`)).json()).corrections).toEqual([]);
    await page.goto(`/verifications/${id}`);
    await expect(page.getByText("Calle Uno 1", { exact: true })).toBeVisible();
    await page.goto("/settings/policy");
    await expect(page.getByText(/past checks cannot be tried under other options here/)).toBeVisible();
    await expect(page.getByRole("button", { name: /^Try on the newest/ })).toHaveCount(0);
    await page.goto("/settings/webhooks");
    await expect(page.getByText(/set its webhooks there/)).toBeVisible();
    await expectNoAxeFindings(page);
    await page.goto("/settings/retention");
    await expect(page.getByText(/go by its own rules/)).toBeVisible();
    await page.goto("/settings/backend");
    await expect(page.getByText("Another KYC server")).toBeVisible();
    await expect(page.getByText(`localhost:${PORT}`).first()).toBeVisible();
    await expect(page.getByText("On: this desk's own engine reads the same pictures.")).toBeVisible();
    await expectNoAxeFindings(page);
    await page.emulateMedia({ colorScheme: "dark" });
    await expectNoAxeFindings(page);
    await page.setViewportSize({ width: 390, height: 844 });
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    const told = await page.content();
    expect(told).not.toMatch(/sk_(live|test)_/);
    await context.close();
  });
});

test.describe("the contract, on a desk in front of an odd server", () => {
  let desk: ChildProcess | undefined;
  let proxy: Awaited<ReturnType<typeof startOddProxy>> | undefined;
  test.beforeAll(async () => {
    test.setTimeout(120_000);
    proxy = await startOddProxy(ODD_PORT, `http://localhost:${PORT}`);
    const key = makeKey("read,write");
    desk = await startRemoteDesk({ KYC_REMOTE_URL: `http://127.0.0.1:${ODD_PORT}`, KYC_REMOTE_KEY: key });
  });
  test.afterAll(async () => {
    await stopDesk(desk);
    await proxy?.close();
  });
  holdsThere(() => serverOn(REMOTE_PORT, REMOTE_DATA_DIR, theOdd));

  test("reads hold through its refusals and its pages of HTML", async () => {
    const { api, reader, stranger } = await serverOn(REMOTE_PORT, REMOTE_DATA_DIR, theOdd);
    const before = proxy?.odd ?? 0;
    for (let nth = 0; nth < 15; nth++) {
      expect((await api.get("/api/kyc/id-verification/verifications?limit=2")).status()).toBe(200);
    }
    expect(proxy?.odd).toBeGreaterThan(before + 1);
    await Promise.all([api.dispose(), reader.dispose(), stranger.dispose()]);
  });

  test("an analyst sees the values it tells, as its own and without proof, and puts one right beside them", async ({
    browser,
  }) => {
    const { api, reader, stranger } = await serverOn(REMOTE_PORT, REMOTE_DATA_DIR, theOdd);
    const made = await api.post("/api/kyc/id-verification", {
      multipart: { documentFront: specimen("photo-passport-oak.jpg") },
    });
    const { verificationId: id } = await made.json();
    const context = await browser.newContext({ baseURL: `http://localhost:${REMOTE_PORT}` });
    const page = await context.newPage();
    await signIn(page, ADMIN);
    await page.goto(`/verifications/${id}`);
    await expect(page.getByText("As told by the server that ran the check, without sources or places")).toBeVisible();
    const number = page.locator('[data-cell="documentNumber:told:0"]');
    await expect(number).toContainText("UT4829163");
    await expect(page.getByText("Proven", { exact: true })).toHaveCount(0);
    await number.click();
    await page.keyboard.press("c");
    await page.getByLabel("Right value").fill("UT4829164");
    await page.getByLabel("Reason", { exact: true }).fill("The last digit is a four");
    await page.keyboard.press("Enter");
    await expect(page.getByText("UT4829164", { exact: true })).toBeVisible();
    await expectNoAxeFindings(page);
    await context.close();
    await Promise.all([api.dispose(), reader.dispose(), stranger.dispose()]);
  });

  test("what goes wrong there is one clear sentence here, and the page can be tried again once it is over", async ({
    browser,
  }) => {
    const { api, reader, stranger } = await serverOn(REMOTE_PORT, REMOTE_DATA_DIR, theOdd);
    const { verifications } = await (await api.get("/api/kyc/id-verification/verifications?limit=1")).json();
    const { id } = verifications[0];
    const context = await browser.newContext({ baseURL: `http://localhost:${REMOTE_PORT}` });
    const page = await context.newPage();
    await signIn(page, ADMIN);
    if (proxy === undefined) throw new Error("no odd server");
    for (const ailment of ["500", "html", "broken-json", "other-json"] as const) {
      proxy.ailment = ailment;
      const answer = await api.get(`/api/kyc/id-verification/verifications/${id}`);
      const body = await answer.json();
      expect([ailment, answer.status(), body.code]).toEqual([ailment, 503, "SERVICE_UNAVAILABLE"]);
      expect(body.message).toMatch(/Settings, Backend/);
      expect(body.message).not.toMatch(/ORA|10\.0|Welcome/);
    }
    expect((await page.goto(`/verifications/${id}`))?.status()).toBe(200);
    await expect(page.getByText(/answered in a form the desk does not understand/)).toBeVisible();
    await expect(page.getByRole("link", { name: "See what it offers" })).toBeVisible();
    await expectNoAxeFindings(page);
    proxy.ailment = null;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "Evidence" })).toBeVisible();
    await context.close();
    await Promise.all([api.dispose(), reader.dispose(), stranger.dispose()]);
  });

  test("what it lacks is hidden, and told to whoever opens it all the same", async ({ browser }) => {
    const context = await browser.newContext({ baseURL: `http://localhost:${REMOTE_PORT}` });
    const page = await context.newPage();
    await signIn(page, ADMIN);
    const menu = page.getByRole("navigation", { name: "Main" });
    await expect(menu.locator('a[href="/validations"]:visible')).toHaveCount(0);
    await expect(page.locator('input[name="q"]:visible')).toHaveCount(0);
    await expect(page.locator('select[name="status"]:visible')).toHaveCount(1);
    await expect(page.getByText("All records", { exact: true })).toBeHidden();
    await expectNoAxeFindings(page);
    await page.goto("/validations");
    await expect(page.getByRole("heading", { name: "Not offered by the KYC server behind this desk" })).toBeVisible();
    await expectNoAxeFindings(page);
    await context.close();
  });
});
