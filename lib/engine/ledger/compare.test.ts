import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { worseThanCommitted } from "./compare";
import type { Summary } from "./summarise";
import { RESULTS_FOLDER } from "./write-results";

const root = mkdtempSync(path.join(tmpdir(), "ledger-compare-"));
afterAll(() => rmSync(root, { recursive: true }));

const nothing = { p50: 0, p95: 0 };
const summary = (right: number, more: Partial<Summary> = {}): Summary => ({
  images: 40,
  errors: 0,
  mrz: { "hand-held photograph": { right, wrong: 40 - right, missed: 0 } },
  barcodes: { right: 0, wrong: 0, missed: 0 },
  fields: { "with zone": {}, "without zone": {} },
  mrzInvented: 0,
  provenButWrong: 0,
  recognisedThoughNothing: 0,
  seconds: nothing,
  cpuSeconds: nothing,
  zoneCpuSeconds: nothing,
  peakMemoryMb: 0,
  ...more,
});
mkdirSync(path.join(root, RESULTS_FOLDER), { recursive: true });
writeFileSync(path.join(root, RESULTS_FOLDER, "drawn.ledger.json"), JSON.stringify({ summary: summary(36) }));

it("accepts the same result, a better one, and one within the slack", () => {
  for (const right of [36, 40, 34]) expect(worseThanCommitted(root, "drawn", summary(right))).toEqual([]);
});

it("names the group that became worse", () => {
  expect(worseThanCommitted(root, "drawn", summary(33))).toEqual([
    "whole MRZ, hand-held photograph: 33 right, were 36",
    "whole MRZ, hand-held photograph: 7 wrong, were 4",
  ]);
});

it("accepts not one more value that is proven but wrong, and of invented zones one at most", () => {
  const worse = summary(36, { provenButWrong: 1, mrzInvented: 2 });
  expect(worseThanCommitted(root, "drawn", worse)).toEqual(["mrzInvented: 2, were 0", "provenButWrong: 1, were 0"]);
  expect(worseThanCommitted(root, "drawn", summary(36, { mrzInvented: 1 }))).toEqual([]);
});

it("refuses to compare with a result that was never committed", () => {
  expect(() => worseThanCommitted(root, "unknown", summary(1))).toThrow(/no committed result/);
});
