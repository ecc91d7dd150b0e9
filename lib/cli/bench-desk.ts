import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { fillDesk, removeDatabase } from "@/lib/db";
import { environmentFor } from "../env";

const EMAIL = "bench@localhost.localdomain";
const PASSWORD = "only for this measurement";
const READY_TIMEOUT_MS = 60_000;
const PROGRAM = path.join(".build", "kyc.mjs");

export interface BenchDesk {
  baseUrl: string;
  /** The Cookie header of a signed-in administrator. */
  cookie: string;
  /** An API key that may read and write. */
  key: string;
}

/**
 * Run `work` against a desk of its own: the built product over a temporary folder and a free port, `rows` verifications
 * in it. The desk is stopped and its folders are removed whatever happens; throws what `stopped` throws.
 */
export async function withBenchDesk(
  rows: number,
  stopped: Promise<never>,
  work: (desk: BenchDesk) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "kyc-desk-bench-"));
  const port = await freePort();
  // Empty values count as unset: an operator's own database, key and address must not be touched.
  const environment = environmentFor({
    NODE_ENV: "production",
    PORT: String(port),
    KYC_HOST: "localhost",
    KYC_DATA_DIR: folder,
    KYC_BASE_URL: "",
    KYC_MASTER_KEY: "",
    KYC_ADMIN_EMAIL: EMAIL,
    KYC_ADMIN_PASSWORD: PASSWORD,
    DATABASE_URL: "",
    DATABASE_OWNER_URL: "",
  });
  const desk = spawn(process.execPath, [PROGRAM, "start"], {
    env: environment,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const baseUrl = `http://localhost:${port}`;
  const measured = async () => {
    await untilReady(desk, baseUrl);
    await fillDesk(folder, rows);
    const made = execFileSync(process.execPath, [PROGRAM, "key", "--scopes", "read,write"], {
      env: environment,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    await work({ baseUrl, cookie: await signIn(baseUrl), key: made.trim() });
  };
  try {
    await Promise.race([measured(), stopped]);
  } finally {
    await stop(desk);
    removeDatabase(folder);
  }
}

async function untilReady(desk: ChildProcess, baseUrl: string): Promise<void> {
  const until = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < until) {
    if (desk.exitCode !== null) throw new Error(`The desk to measure stopped with code ${desk.exitCode}.`);
    // Nobody listens at first: a refused connection is the expected answer.
    const response = await fetch(`${baseUrl}/api/health`).catch(() => null);
    if (response?.ok) return;
    await sleep(250);
  }
  throw new Error("The desk to measure did not become ready.");
}

const cookiesOf = (response: Response) => response.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");

/** As the sign-in form does it: a token against forged requests first, then e-mail and password. */
async function signIn(baseUrl: string): Promise<string> {
  const asked = await fetch(`${baseUrl}/api/auth/csrf`);
  const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await asked.json());
  const answer = await fetch(`${baseUrl}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked).join("; "), origin: baseUrl },
    body: new URLSearchParams({ csrfToken, email: EMAIL, password: PASSWORD }),
  });
  const session = cookiesOf(answer).find((cookie) => cookie.startsWith("kyc-session="));
  if (session === undefined) throw new Error(`Signing in answered ${answer.status} without a session.`);
  return session;
}

async function stop(desk: ChildProcess): Promise<void> {
  if (desk.exitCode !== null || desk.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => desk.once("exit", () => resolve()));
  desk.kill("SIGTERM");
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "localhost", () => {
      const address = probe.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
