/**
 * `npm run law`: checks the imports of the whole house against `lib/floors.mjs` and that `process.env` is read in
 * `lib/env.ts` alone. Exits 1 with one line per violation. `checkLaw` is what the tests call.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import { forbidden, options } from "../floors.mjs";

const ROOTS = ["app", "components", "lib"];

function sources(root) {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

/**
 * Violations as lines, how many modules of our own the checker saw, and how many files there are.
 * @returns {Promise<{ violations: string[], own: number, files: number }>}
 */
export async function checkLaw(roots = ROOTS) {
  const files = roots.flatMap(sources);
  const present = roots.filter((root) => sources(root).length > 0);
  const result = await cruise(present, { ...options, validate: true, ruleSet: { forbidden } }, undefined, {
    tsConfig: extractTSConfig("tsconfig.json"),
  });
  const violations = result.output.summary.violations.map((v) => `${v.rule.name}: ${v.from} → ${v.to}`);
  const own = result.output.modules.filter((m) => files.includes(path.normalize(m.source))).length;
  for (const file of files) {
    if (file === path.join("lib", "env.ts") || /\.test\.tsx?$/.test(file)) continue;
    if (/\bprocess\.env\b/.test(readFileSync(file, "utf8"))) violations.push(`process.env outside lib/env.ts: ${file}`);
  }
  // A checker that resolves nothing passes everything: every file on disk must have been seen.
  if (own < files.length) violations.push(`the checker saw ${own} modules of ${files.length} files`);
  return { violations, own, files: files.length };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { violations, own } = await checkLaw();
  for (const line of violations) console.error(line);
  console.log(`${own} modules, ${violations.length} violations`);
  process.exit(violations.length === 0 ? 0 : 1);
}
