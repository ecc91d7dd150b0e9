import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Binaries } from "./binaries";
import { identity, isAlive } from "./cluster";
import type { Layout } from "./layout";
import { type Durability, type Lifetime, SERVER_ENV } from "./run-mode";

const LOG_LIMIT_BYTES = 10 * 1024 * 1024;

function settingsFor(layout: Layout, durability: Durability, port: number): string[] {
  const settings: Record<string, string> = {
    listen_addresses: layout.socketDir === null ? "127.0.0.1" : "",
    unix_socket_directories: layout.socketDir ?? "",
    unix_socket_permissions: "0700",
    port: String(port),
    ssl: "off",
    password_encryption: "scram-sha-256",
    max_connections: "60",
    shared_buffers: "128MB",
    // Counting a tenant is an index-only scan only over vacuumed pages: 130k rows of which 55k fresh took 79 ms, not 7.
    autovacuum_vacuum_insert_scale_factor: "0.02",
    jit: "off",
    timezone: "UTC",
    log_timezone: "UTC",
    // DETAIL lines and statements quote row values, and rows hold personal data.
    log_error_verbosity: "terse",
    log_min_error_statement: "panic",
  };
  // Restart after a crash: 29 ms instead of seconds on a busy disk.
  if (process.platform === "linux") settings.recovery_init_sync_method = "syncfs";
  if (durability === "none") {
    settings.fsync = "off";
    settings.synchronous_commit = "off";
    settings.full_page_writes = "off";
  }
  return Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

/** Start the server and return its process; the caller asks the socket whether it is ready. */
export function launchServer(
  layout: Layout,
  binaries: Binaries,
  how: { lifetime: Lifetime; durability: Durability; port: number },
): ChildProcess {
  rotateLog(layout.logFile);
  const log = fs.openSync(layout.logFile, "a", 0o600);
  const settings = settingsFor(layout, how.durability, how.port);
  const [command, ...rest] = commandFor(layout, binaries, settings, how.lifetime);
  const child = spawn(command, rest, {
    ...identity(layout),
    cwd: "/",
    env: SERVER_ENV,
    detached: true,
    stdio: ["ignore", log, log],
  });
  fs.closeSync(log);
  child.once("error", (error) => fs.appendFileSync(layout.logFile, `could not start: ${error.message}\n`));
  child.unref();
  return child;
}

function commandFor(
  layout: Layout,
  binaries: Binaries,
  settings: string[],
  lifetime: Lifetime,
): [command: string, ...args: string[]] {
  if (process.platform === "win32") {
    // pg_ctl drops administrator rights, which the server refuses to run with.
    const quoted = settings.map((part) => `"${part}"`).join(" ");
    return [binaries.pgCtl, "start", "-W", "-D", layout.cluster, "-o", quoted];
  }
  const server: [string, ...string[]] = [binaries.postgres, "-D", layout.cluster, ...settings];
  const setpriv = lifetime === "owned" ? findSetpriv() : null;
  // The kernel sends the signal even when we are killed: SIGINT is the server's clean, immediate shutdown.
  return setpriv === null ? server : [setpriv, "--pdeathsig", "INT", ...server];
}

function findSetpriv(): string | null {
  if (process.platform !== "linux") return null;
  for (const program of ["/usr/bin/setpriv", "/bin/setpriv"]) {
    if (!fs.existsSync(/* turbopackIgnore: true */ program)) continue;
    // BusyBox has a setpriv without this option.
    const help = spawnSync(/* turbopackIgnore: true */ program, ["--help"], { encoding: "utf8" });
    if (help.stdout?.includes("--pdeathsig")) return program;
  }
  return null;
}

function rotateLog(file: string): void {
  if (fs.existsSync(file) && fs.statSync(file).size > LOG_LIMIT_BYTES) fs.renameSync(file, `${file}.1`);
}

/** Process id and port of the server that says it runs this cluster; null when none lives. */
export function runningServer(layout: Layout): { pid: number; port: number } | null {
  const file = path.join(layout.cluster, "postmaster.pid");
  if (!fs.existsSync(file)) return null;
  const lines = fs.readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  return pid > 0 && isAlive(pid) ? { pid, port } : null;
}

const STOP_TIMEOUT_MS = 30_000;

/** Stop the server cleanly (open transactions are rolled back) and wait until it is gone. */
export async function stopServer(layout: Layout): Promise<void> {
  const running = runningServer(layout);
  if (running === null) return;
  process.kill(running.pid, "SIGINT");
  const until = Date.now() + STOP_TIMEOUT_MS;
  while (isAlive(running.pid) && runningServer(layout) !== null) {
    if (Date.now() > until) throw new Error(`The database server (process ${running.pid}) did not stop.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
