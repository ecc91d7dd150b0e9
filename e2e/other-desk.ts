import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { environmentFor } from "../lib/env";
import { ADMIN } from "./settings";

/** One more desk beside the server under test, over a folder made anew; answers when it is healthy. */
export async function startDesk(port: number, dataDir: string, more: Record<string, string>): Promise<ChildProcess> {
  const desk = spawn(process.execPath, ["e2e/serve.mjs"], {
    cwd: path.resolve(import.meta.dirname, ".."),
    env: environmentFor({
      NODE_ENV: "production",
      PORT: String(port),
      KYC_DATA_DIR: dataDir,
      KYC_ADMIN_EMAIL: ADMIN.email,
      KYC_ADMIN_PASSWORD: ADMIN.password,
      ...more,
    }),
    stdio: ["ignore", "ignore", "inherit"],
  });
  const until = Date.now() + 90_000;
  while (Date.now() < until) {
    const answer = await fetch(`http://localhost:${port}/api/health`).catch(() => null);
    if (answer?.ok) return desk;
    if (desk.exitCode !== null) break;
    await sleep(300);
  }
  throw new Error(`the desk on port ${port} did not start`);
}

export async function stopDesk(desk: ChildProcess | undefined): Promise<void> {
  if (desk === undefined || desk.exitCode !== null) return;
  const ended = new Promise((resolve) => desk.once("exit", resolve));
  desk.kill("SIGTERM");
  await ended;
}
