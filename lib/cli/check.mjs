/**
 * `npm run check`: types, lint, law and the quick unit tests; no browser and no build. Under a minute on two cores.
 *
 * Slow tests (`*.slow.test.ts`: they start a database, engine processes or models, or take seconds) are left to
 * `npm run unit` and `npm test`. What reads the sources and what runs the tests go side by side.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { ensureInstalled, ROOT, requireNode } from "./prepare.mjs";

requireNode();
process.chdir(ROOT);
ensureInstalled();
const bin = (name) => path.join("node_modules", ".bin", name);
const READING = [
  ["page types", process.execPath, ["node_modules/next/dist/bin/next", "typegen"]],
  ["types", bin("tsc"), ["--noEmit"]],
  ["lint", bin("biome"), ["check", "--error-on-warnings", "."]],
  ["law", process.execPath, ["lib/cli/law.mjs"]],
];
const TESTING = [
  ["bundling", process.execPath, ["lib/cli/bundle.mjs"]],
  ["quick unit tests", bin("vitest"), ["run", "--exclude", "**/*.slow.test.{ts,tsx}"]],
];

/** One program to its end: what it printed is shown in one piece, so that two at once stay readable. */
function finish([name, command, args]) {
  const from = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
    child.on("error", (error) => said.push(Buffer.from(`${error.message}\n`)));
    child.on("close", (code) => {
      const seconds = Math.round((Date.now() - from) / 1000);
      console.log(`\n── ${name}${code === 0 ? "" : " failed"} (${seconds} s)`);
      process.stdout.write(Buffer.concat(said));
      resolve(code === 0);
    });
  });
}

async function inTurn(steps) {
  for (const step of steps) if (!(await finish(step))) return false;
  return true;
}

const from = Date.now();
const passed = await Promise.all([inTurn(READING), inTurn(TESTING)]);
console.log(
  `\n${Math.round((Date.now() - from) / 1000)} s. Not run: the slow tests (*.slow.test.ts) and the browser's.`,
);
console.log("npm run unit runs all unit tests; npm test runs everything.");
process.exit(passed.every(Boolean) ? 0 : 1);
