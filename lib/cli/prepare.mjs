/**
 * What the two README commands need before anything of ours can run: Node's version, installed packages, a build.
 * Plain JavaScript without imports of our own, because nothing is installed yet when it starts.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const OLDEST_NODE = [20, 19];
const BUILT_FROM = ["app", "components", "lib", "public"];
const BUILT_FROM_FILES = [
  "package-lock.json",
  "next.config.mjs",
  "tailwind.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "proxy.ts",
  "instrumentation.ts",
];

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Run a program to its end with its output shown; exits this process with the same code when it fails. */
export function run(command, args, { env = {}, label } = {}) {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  if (done.status === 0) return;
  console.error(`${label ?? [command, ...args].join(" ")} failed${done.error ? `: ${done.error.message}` : ""}.`);
  process.exit(done.status ?? 1);
}

const digest = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest("hex");
const stampIs = (file, value) => existsSync(file) && readFileSync(file, "utf8") === value;

/** `npm ci` when the lockfile is not the one that was installed last. */
export function ensureInstalled() {
  const lock = digest(readFileSync(path.join(ROOT, "package-lock.json")));
  const stamp = path.join(ROOT, "node_modules", ".kyc-desk-lock");
  if (stampIs(stamp, lock)) return;
  console.error("Installing packages …");
  // The inference runtime's install script looks for GPU libraries on the network; the CPU library is in the package.
  run("npm", ["ci", "--no-audit", "--no-fund", "--include=dev"], {
    env: { ONNXRUNTIME_NODE_INSTALL: "skip", ONNXRUNTIME_NODE_INSTALL_CUDA: "skip" },
    label: "npm ci",
  });
  writeFileSync(stamp, lock);
}

function filesBelow(folder) {
  if (!existsSync(path.join(ROOT, folder))) return [];
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test."))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Build when a source changed since the last build. */
export function ensureBuilt() {
  const files = [
    ...BUILT_FROM.flatMap(filesBelow),
    ...BUILT_FROM_FILES.map((file) => path.join(ROOT, file)).filter((file) => existsSync(file)),
  ];
  const sources = digest(...files.flatMap((file) => [path.relative(ROOT, file), readFileSync(file)]));
  const stamp = path.join(ROOT, ".build", "sources");
  if (stampIs(stamp, sources) && existsSync(path.join(ROOT, ".next", "BUILD_ID"))) return;
  console.error("Building …");
  run(process.execPath, ["lib/cli/bundle.mjs"], { label: "bundling" });
  run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: { NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" },
    label: "next build",
  });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
}

/** Take over variables of an `.env` file; those already set win. */
export function loadEnvFile() {
  const file = path.join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile(file);
}
