/** What the tests of this room share: bundled children, and the orders that the obedient one takes. */
import path from "node:path";
import { build } from "esbuild";
import type { PoolOptions } from "./pool";

export type Order =
  | { do: "answer" | "crash" | "hang" | "babble" | "trip" | "refuse" }
  | { do: "crash-once"; marker: string }
  | { do: "work"; stageMs: number };

export const POOL_LIMITS: Omit<PoolOptions, "start"> = {
  size: 1,
  queueLimit: 32,
  jobsPerChild: 500,
  memoryMb: 700,
  startLimitMs: 20_000,
  timeLimitMs: 10_000,
};

/** Bundles a child's source as the product's bundler does, under a name of the caller's own. Returns its path. */
export async function bundleChild(source: string, suite: string): Promise<string> {
  const outfile = path.resolve(".build/tests", `${suite}-${path.basename(source, ".ts")}.mjs`);
  await build({
    entryPoints: [path.resolve("lib/engine/process", source)],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    alias: { "@": process.cwd() },
    logLevel: "error",
  });
  return outfile;
}
