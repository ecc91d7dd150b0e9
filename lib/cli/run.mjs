/** Runs one command of `lib/cli/main.ts`: bundles it first (a quarter of a second), so that it is never older than its source. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, loadEnvFile, ROOT, requireNode } from "./prepare.mjs";

requireNode();
process.chdir(ROOT);
ensureInstalled();
// It times a page of the built desk; everything else runs without one.
if (process.argv[2] === "bench:list") ensureBuilt();
const { bundle } = await import("./bundle.mjs");
await bundle();
loadEnvFile();
await import(pathToFileURL(path.join(ROOT, ".build", "kyc.mjs")).href);
