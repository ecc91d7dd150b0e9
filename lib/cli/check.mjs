/** `npm run check`: types, lint, law and the quick unit tests; no browser and no build. Under a minute. */
import path from "node:path";
import { ensureInstalled, ROOT, requireNode, run } from "./prepare.mjs";

requireNode();
process.chdir(ROOT);
ensureInstalled();
const bin = (name) => path.join("node_modules", ".bin", name);
run(process.execPath, ["node_modules/next/dist/bin/next", "typegen"], { label: "next typegen" });
run(bin("tsc"), ["--noEmit"], { label: "types" });
run(bin("biome"), ["check", "--error-on-warnings", "."], { label: "lint" });
run(process.execPath, ["lib/cli/law.mjs"], { label: "law" });
run(process.execPath, ["lib/cli/bundle.mjs"], { label: "bundling" });
run(bin("vitest"), ["run", "--exclude", "**/*.slow.test.ts"], { label: "unit tests" });
