import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { env, environmentFor } from "../env";

const READY_TIMEOUT_MS = 60_000;
/** Next drains open answers first; after this it is killed. Below the ten seconds that service managers grant. */
const DRAIN_MS = 8_500;

export type Mode = "start" | "dev";

/** Start Next's server as a child of this process. Resolves when it answers; throws when it exits before. */
export async function startWeb(mode: Mode, options: { port: number; host: string }): Promise<ChildProcess> {
  const next = path.join(process.cwd(), "node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, [next, mode, "-p", String(options.port), "-H", options.host], {
    stdio: ["ignore", "inherit", "inherit"],
    env: environmentFor({ NEXT_TELEMETRY_DISABLED: "1" }),
  });
  // Operators and tests find the serving process by this file.
  writeFileSync(path.join(env().dataDir, "web.pid"), `${child.pid}\n`);
  const until = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < until) {
    if (child.exitCode !== null)
      throw new Error(`The web server stopped with code ${child.exitCode}. Is port ${options.port} in use?`);
    if (await answers(options.port)) return child;
    await sleep(150);
  }
  child.kill("SIGKILL");
  throw new Error(`The web server did not answer on port ${options.port} within ${READY_TIMEOUT_MS / 1000} seconds.`);
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://localhost:${port}/api/health`, { signal: AbortSignal.timeout(5_000) });
    return response.ok;
  } catch {
    // Nobody listens yet.
    return false;
  }
}

/** Ask the server to stop, and make it stop when it does not. */
export async function stopWeb(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), DRAIN_MS);
  await ended;
  clearTimeout(timer);
}
