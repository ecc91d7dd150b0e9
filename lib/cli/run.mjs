/** Runs one command of `lib/cli/main.ts`: bundles it first (a quarter of a second), so that it is never older than its source. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, loadEnvFile, ROOT, requireNode } from "./prepare.mjs";

requireNode();
process.chdir(ROOT);
ensureInstalled();
const { bundle } = await import("./bundle.mjs");
await bundle();
loadEnvFile();
await import(pathToFileURL(path.join(ROOT, ".build", "kyc.mjs")).href);
