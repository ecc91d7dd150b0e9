// Bundles what runs outside Next (the engine's child processes and the command line) into .build/*.mjs.
// npm packages stay external: native ones cannot be bundled, and all of them are installed beside .build anyway.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, context } from "esbuild";

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Output name → source. A source that is not written yet is left out. */
const ENTRIES = {
  "engine-decoder": "lib/engine/process/decoder-child.ts",
  "engine-model": "lib/engine/process/model-child.ts",
  "capture-assets": "lib/cli/capture-assets.ts",
  kyc: "lib/cli/main.ts",
};

/** The one file that runs in a browser without Next: the worker of the capture page, with its npm packages inside. */
const WORKER = "lib/capture/worker/main.ts";
const WORKER_FILE = ".build/face-worker.js";
const CAPTURE_FOLDER = ".build/capture";

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

const workerSettings = (root) => ({
  absWorkingDir: root,
  entryPoints: [WORKER],
  outfile: WORKER_FILE,
  bundle: true,
  minify: true,
  format: "esm",
  platform: "browser",
  target: ["es2022", "safari16"],
  alias: { "@": root },
  legalComments: "none",
  logLevel: "warning",
});

/** Builds all entries in one pass, about half a second. Throws with esbuild's own message when a source is wrong. */
export async function bundle(root = ROOT) {
  const options = settings(root);
  await Promise.all([build(options), build(workerSettings(root))]);
  await writeCaptureFiles(root);
  return Object.keys(options.entryPoints);
}

/** The capture page's worker, runtime and models, made anew only when the worker or what makes them changed. */
async function writeCaptureFiles(root) {
  const made = ["capture-assets.mjs", "face-worker.js"].map((file) => path.join(root, ".build", file));
  const lock = path.join(root, "package-lock.json");
  const hash = createHash("sha256");
  for (const file of [...made, lock]) hash.update(readFileSync(file));
  const digest = hash.digest("hex");
  const folder = path.join(root, CAPTURE_FOLDER);
  const stamp = path.join(folder, "made-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === digest) return;
  const { writeCaptureAssets } = await import(pathToFileURL(path.join(root, ".build", "capture-assets.mjs")).href);
  await writeCaptureAssets(folder, path.join(root, WORKER_FILE));
  writeFileSync(stamp, digest);
}

/** Builds again at every change, for development. */
export async function watch(root = ROOT) {
  await bundle(root);
  await (await context(settings(root))).watch();
}

function emptyServerOnly(builder) {
  builder.onResolve({ filter: /^server-only$/ }, (args) => ({ path: args.path, namespace: "empty" }));
  builder.onLoad({ filter: /.*/, namespace: "empty" }, () => ({ contents: "", loader: "js" }));
}

const startedDirectly = process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href;
if (startedDirectly) await (process.argv.includes("--watch") ? watch() : bundle());
