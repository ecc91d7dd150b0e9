/**
 * `npm test`: installs what is missing, then types, lint, law, unit tests, build, browser tests and the reading ledger.
 * Stops at the first step that fails and says which. Ends with how many tests passed.
 */
import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureBuilt, ensureInstalled, loadEnvFile, ROOT, requireNode, run } from "./prepare.mjs";

const UNIT_REPORT = path.join(".build", "unit-report.json");
const E2E_REPORT = path.join(".build", "e2e-report.json");

requireNode();
process.chdir(ROOT);
ensureInstalled();
loadEnvFile();
const { ensureBrowser } = await import("./browser.mjs");
await ensureBrowser(process.env.E2E_CHROMIUM);
for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(report, { force: true });

const bin = (name) => path.join("node_modules", ".bin", name);
const next = ["node_modules/next/dist/bin/next"];
const steps = [
  ["types", () => run(process.execPath, [...next, "typegen"], { label: "next typegen" })],
  ["types", () => run(bin("tsc"), ["--noEmit"], { label: "types" })],
  ["lint", () => run(bin("biome"), ["check", "--error-on-warnings", "."], { label: "lint" })],
  ["law", () => run(process.execPath, ["lib/cli/law.mjs"], { label: "law" })],
  ["build", ensureBuilt],
  [
    "unit",
    () =>
      run(bin("vitest"), ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT_REPORT}`], {
        label: "unit tests",
      }),
  ],
  [
    "e2e",
    () =>
      run(bin("playwright"), ["test", "-c", "e2e/playwright.config.ts"], {
        label: "browser tests",
      }),
  ],
  ["ledger", () => run(process.execPath, ["lib/cli/run.mjs", "ledger", "--check"], { label: "reading ledger" })],
];

const took = new Map();
for (const [name, step] of steps) {
  console.log(`\n── ${name}`);
  const from = Date.now();
  step();
  took.set(name, (took.get(name) ?? 0) + Date.now() - from);
}

const report = (file) => {
  if (!existsSync(file)) throw new Error(`${file} was not written: the step before ran no test`);
  return JSON.parse(readFileSync(file, "utf8"));
};
const unit = report(UNIT_REPORT);
const e2e = report(E2E_REPORT).stats;
const passed = unit.numPassedTests + e2e.expected + e2e.flaky;
const failed = unit.numFailedTests + e2e.unexpected;
const skipped = unit.numPendingTests + unit.numTodoTests + e2e.skipped;
console.log(`\n${[...took].map(([name, ms]) => `${name} ${Math.round(ms / 1000)} s`).join(" · ")}`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
