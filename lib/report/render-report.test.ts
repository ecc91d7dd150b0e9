import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import type { Language } from "@/lib/i18n";
import type { CaseFile, ReportSetting } from "./case-file";
import { loadReportWords } from "./load-report-words";
import { renderReport } from "./render-report";
import { caseFileOf } from "./testing";

let setting: ReportSetting;
const settingIn = async (language: Language): Promise<ReportSetting> => {
  const words = await loadReportWords(language);
  return { language, words, by: "ana@example.org", at: new Date("2026-03-15T12:00:00Z"), requestId: "req_7" };
};
let pdfium: PDFiumLibrary;
beforeAll(async () => {
  setting = await settingIn("en");
  pdfium = await PDFiumLibrary.init();
});

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await pdfium.loadDocument(Buffer.from(bytes));
  const pages = [...document.pages()].map((page) => page.getText());
  document.destroy();
  return pages;
}
const textOf = async (file: CaseFile, given = setting) => (await pagesOf(await renderReport(file, given))).join("\n");

describe("the report", () => {
  it("tells outcome, findings, evidence, rules, runs, reviews, notes and audit", async () => {
    const text = await textOf(await caseFileOf());
    for (const told of [
      "Declined",
      "The document has expired",
      "DOCUMENT_EXPIRED",
      "expiry on or after 2026-03-15 (part of the rule)",
      "A document that is still valid.",
      "2024-02-18 (97\u00a0%)",
      "Approved by hand",
      "The holder showed a newer card.",
      "Telephoned the holder.",
      "image.view",
      "ana@example.org",
      "not remote identity proofing",
    ]) {
      expect(text).toContain(told);
    }
  });

  it("lets others have their turn between its parts", async () => {
    let turns = 0;
    let drawn = false;
    const count = () => {
      turns += 1;
      if (!drawn) setImmediate(count);
    };
    setImmediate(count);
    await renderReport(await caseFileOf(), setting);
    drawn = true;
    expect(turns).toBeGreaterThanOrEqual(8);
  });

  it("tells a finding in the language of its words", async () => {
    const text = await textOf(await caseFileOf(), await settingIn("es"));
    expect(text).toContain("El documento venció el 2024-02-18; la verificación se hizo el 2026-03-15.");
    expect(text).toContain("vencimiento el 2026-03-15 o después");
    expect(text).toContain("Un documento vigente.");
  });

  it("keeps every accent of Latin, Greek and Cyrillic letters", async () => {
    const name = "Łukasz Ősz-Žižka Ğülşen Þór Đặng Жанна Ω";
    const file = await caseFileOf({ extractedData: { fullName: name } });
    const [first = ""] = await pagesOf(await renderReport(file, setting));
    // Vietnamese is set with marks over marks; the reader of the test gives them apart.
    expect(first.normalize("NFC")).toContain("Łukasz Ősz-Žižka Ğülşen Þór");
    expect(first).toContain("Жанна Ω");
  });

  it("numbers its pages and names the record on each", async () => {
    const file = await caseFileOf();
    const many = Array.from({ length: 120 }, (_, n) => ({ ...(file.audit?.[0] ?? never()), seq: n + 1 }));
    const pages = await pagesOf(await renderReport({ ...file, audit: many }, setting));
    expect(pages.length).toBeGreaterThan(3);
    const footers = pages.map((_, at) => `${file.detail.id} · page ${at + 1} of ${pages.length}`);
    expect(pages.filter((page, at) => !page.includes(footers[at] ?? ""))).toEqual([]);
    for (let seq = 1; seq <= 120; seq++) expect(pages.join("\n")).toMatch(new RegExp(`(^|\\s)${seq}\\s`));
  });

  it("holds the pictures, and says so where there is none", async () => {
    const file = await caseFileOf();
    const jpeg = await sharp({ create: { width: 90, height: 60, channels: 3, background: "#336699" } })
      .jpeg()
      .toBuffer();
    const picture = { jpeg, width: 90, height: 60 };
    const crops = [{ warning: 0, place: 0, ...picture }];
    const bytes = await renderReport({ ...file, pictures: { front: picture, back: picture }, crops }, setting);
    const document = await pdfium.loadDocument(Buffer.from(bytes));
    const images = [...document.pages()].flatMap((page) => [...page.objects()].filter(({ type }) => type === "image"));
    expect(images).toHaveLength(3);
    document.destroy();
    expect(await textOf({ ...file, pictures: {} })).toContain("No picture is stored.");
  });

  it("says that the audit is not shown to whom it is hidden", async () => {
    const text = await textOf({ ...(await caseFileOf()), audit: null });
    expect(text).toContain("may not read the audit");
    expect(text).not.toContain("image.view");
  });

  it("of a record without a reading tells its values, and claims neither source nor proof for them", async () => {
    const extractedData = { firstName: "Nadia", lastName: "Ferreyra Olmos", expirationDate: "2024-02-18" };
    const file = await caseFileOf({ reading: null, warnings: [], warningDetails: [], headline: null, extractedData });
    const text = await textOf(file);
    const [, evidence = ""] = text.split(/^Evidence\s*$/m);
    const [told = ""] = evidence.split(/^Rules applied/m);
    for (const value of ["Ferreyra Olmos", "Nadia", "2024-02-18", "without sources or places"]) {
      expect(told).toContain(value);
    }
    expect(told).not.toMatch(/Printed|MRZ|Barcode|Level|Proven|%/);
    expect(text).not.toContain("Nothing was read.");
    expect(await textOf({ ...file, detail: { ...file.detail, extractedData: {} } })).toContain("Nothing was read.");
  });

  it("tells what else another server says of the document, under keys of its own too", async () => {
    const zone = ["IDARG40118273", "FERREYRA<<NADIA"];
    const extractedData = {
      bloodGroup: "0 negative",
      mrz: { lines: zone },
      extraFields: { organDonor: true, constructor: "odd" },
    };
    const file = await caseFileOf({ reading: null, warnings: [], warningDetails: [], headline: null, extractedData });
    const text = await textOf(file);
    for (const told of [
      "Other extracted data",
      "Blood group",
      "0 negative",
      "Organ donor",
      "true",
      "Constructor",
      "odd",
      ...zone,
    ]) {
      expect(text).toContain(told);
    }
    expect(text).not.toContain("Nothing was read.");
    const { reading } = (await caseFileOf()).detail;
    const read = await textOf({ ...file, detail: { ...file.detail, reading } });
    expect(read).toContain("0 negative");
    expect(await textOf(await caseFileOf())).not.toContain("Other extracted data");
  });

  it("of a failed check tells the error and is no longer than it need be", async () => {
    const failed = {
      status: "failed" as const,
      reading: null,
      warnings: [],
      warningDetails: [],
      checks: [],
      headline: null,
    };
    const file = await caseFileOf({ ...failed, errorMessage: "The document could not be read." });
    const pages = await pagesOf(await renderReport({ ...file, reviews: [], notes: [] }, setting));
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("The document could not be read.");
  });
});

const never = (): never => {
  throw new Error("the case file has no audit");
};
