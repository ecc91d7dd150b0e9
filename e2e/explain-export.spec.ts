import { readFileSync } from "node:fs";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import type { Download } from "@playwright/test";
import { expect, expectNoAxeFindings, test } from "./fixtures";

const bytesOf = async (download: Download): Promise<Buffer> => readFileSync(await download.path());

test("a finding says who set its threshold, and shows the pixels it rests on", async ({ desk, seed }) => {
  const id = await seed("passport-czech-expired-front.jpg", { minimumAge: "99" });
  await desk.goto(`/verifications/${id}`);
  const finding = desk.getByRole("article").filter({ hasText: "MINIMUM_AGE_NOT_MET" });
  await expect(finding).toContainText("set by this check");
  await expect(finding.getByRole("img", { name: /^Crop of Date of birth/ }).first()).toBeVisible();
  await expect(finding).toContainText("Would clear it");
  await expectNoAxeFindings(desk);
});

test("the list leaves as a file for a spreadsheet, with the filter that is set", async ({ desk, seed }) => {
  const id = await seed("passport-czech-expired-front.jpg", { vendorData: "=1+1" });
  await desk.goto("/verifications?status=declined");
  const link = desk.getByRole("link", { name: "Export CSV" });
  await expect(link).toHaveAttribute("href", /status=declined/);
  const [download] = await Promise.all([desk.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^verifications-.*\.csv$/);
  const csv = (await bytesOf(download)).toString("utf8");
  expect(csv.startsWith('\uFEFF"id","caseId"')).toBe(true);
  const rows = csv.split("\r\n").slice(1, -1);
  const own = rows.find((row) => row.startsWith(`"${id}"`));
  expect(own).toContain(`"'=1+1"`);
  expect(rows.every((row) => row.includes('"declined"'))).toBe(true);
});

test("a case leaves as a PDF with pages and its findings", async ({ desk, seed }) => {
  const id = await seed("passport-czech-expired-front.jpg");
  await desk.goto(`/verifications/${id}`);
  const link = desk.getByRole("link", { name: "PDF report" });
  const [download] = await Promise.all([desk.waitForEvent("download"), link.click()]);
  const document = await (await PDFiumLibrary.init()).loadDocument(await bytesOf(download));
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.join("\n")).toContain("DOCUMENT_EXPIRED");
});

test("the API's page reads on a phone, and its document is what programs get", async ({ desk, api }) => {
  await desk.setViewportSize({ width: 390, height: 844 });
  await desk.goto("/developers");
  await desk.locator("#verifyDocument > summary").click();
  await expect(desk.locator("#verifyDocument")).toContainText("documentFront");
  expect(await desk.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await expectNoAxeFindings(desk);
  const answer = await api.get("/api/openapi.json");
  expect(await answer.json()).toMatchObject({ openapi: "3.1.0" });
});
