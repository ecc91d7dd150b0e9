/** `npm run up`: from a fresh clone to a running desk. Everything after this file is in `lib/cli/start.ts`. */
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, loadEnvFile, ROOT, requireNode } from "./prepare.mjs";

requireNode();
process.chdir(ROOT);
ensureInstalled();
ensureBuilt();
loadEnvFile();
process.argv.splice(2, 0, "start");
await import(pathToFileURL(path.join(ROOT, ".build", "kyc.mjs")).href);
