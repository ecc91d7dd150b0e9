// Bundles what runs outside Next (the engine's child processes and the command line) into .build/*.mjs.
// npm packages stay external: native ones cannot be bundled, and all of them are installed beside .build anyway.
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, context } from "esbuild";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Output name → source. A source that is not written yet is left out. */
const ENTRIES = {
  "engine-decoder": "lib/engine/process/decoder-child.ts",
  "engine-model": "lib/engine/process/model-child.ts",
  kyc: "lib/cli/main.ts",
};

function settings(root) {
  const present = Object.entries(ENTRIES).filter(([, source]) => existsSync(path.join(root, source)));
  const entryPoints = Object.fromEntries(present);
  return {
    absWorkingDir: root,
    entryPoints,
    outdir: ".build",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    format: "esm",
    // Commands are loaded when they are called: `key` does not pay for the models that `ledger` loads.
    splitting: true,
    chunkNames: "part-[hash]",
    platform: "node",
    target: "node20.19",
    packages: "external",
    alias: { "@": root },
    // `server-only` guards rooms against the browser bundle and throws in plain Node: here it has nothing to guard.
    plugins: [{ name: "server-only", setup: emptyServerOnly }],
    sourcemap: "linked",
    legalComments: "none",
    logLevel: "warning",
  };
}

/** Builds all entries in one pass, about a quarter of a second. Throws with esbuild's own message when a source is wrong. */
export async function bundle(root = ROOT) {
  const options = settings(root);
  await build(options);
  return Object.keys(options.entryPoints);
}

/** Builds again at every change, for development. */
export async function watch(root = ROOT) {
  await (await context(settings(root))).watch();
}

function emptyServerOnly(builder) {
  builder.onResolve({ filter: /^server-only$/ }, (args) => ({ path: args.path, namespace: "empty" }));
  builder.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "", loader: "js" }));
}

const startedDirectly = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (startedDirectly) await (process.argv.includes("--watch") ? watch() : bundle());
