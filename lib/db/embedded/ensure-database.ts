import fs from "node:fs";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findBinaries } from "./binaries";
import { APP_ROLE, bootstrap, DATABASE, OWNER_ROLE } from "./bootstrap";
import { initialiseCluster } from "./cluster";
import { type Layout, layOut } from "./layout";
import { loadPasswords, type Passwords } from "./passwords";
import { type DatabaseAddress, probe } from "./probe";
import type { Durability, Lifetime } from "./run-mode";
import { launchServer, runningServer, stopServer } from "./server";

export interface EnsureOptions {
  /** Default `owned`. */
  lifetime?: Lifetime;
  /** Default `full`. */
  durability?: Durability;
  /** Folder of another PostgreSQL's programs (KYC_PG_BIN). */
  pgBin?: string | undefined;
}

export interface EmbeddedDatabase {
  /** The role the product works as: owns nothing, row level security applies. */
  app: DatabaseAddress;
  /** The role that migrates. */
  owner: DatabaseAddress;
  /** For making and dropping whole databases (tests, backup). */
  superuser: DatabaseAddress;
  /** True when this call started the server, false when it found one running. */
  started: boolean;
  /**
   * Give the server back; close your connections first. It is stopped when this process started it as `owned`, or when
   * nobody else is connected and this process either started it or means to own it; otherwise it stays for the others.
   */
  stop: () => Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const PAUSE_MS = 60;
/** A start that loses against another process ends with one of these; it is a reason to wait, not to give up. */
const LOST_RACE = /lock file|shared memory|already in use|in use by|could not bind|is the database system/i;

/**
 * Connect to the embedded server of `dataDir`, starting it (and on the first call ever creating it) when nobody answers.
 * Safe to call from any number of processes at once: the server's own lock decides who starts it.
 * Throws when no server can be started, with the server's last words.
 */
export async function ensureDatabase(dataDir: string, options: EnsureOptions = {}): Promise<EmbeddedDatabase> {
  const { lifetime = "owned", durability = "full", pgBin } = options;
  const layout = layOut(dataDir);
  const passwords = loadPasswords(layout.passwordFile);
  const until = Date.now() + START_TIMEOUT_MS;
  const attempts = { child: null as ReturnType<typeof launchServer> | null, failures: 0, logStart: 0 };
  let bootstraps = 0;
  while (Date.now() < until) {
    const addresses = addressesOf(layout, passwords);
    const answer = addresses === null ? "absent" : await probe(addresses.owner);
    if (addresses !== null && answer === "ready") {
      const started = attempts.child !== null && runningServer(layout)?.pid === attempts.child.pid;
      const stop = () => release(layout, addresses.superuser, { started, lifetime });
      return { ...addresses, started, stop };
    }
    if (addresses !== null && answer === "bare") {
      if (bootstraps++ > 2) throw new Error("The database's roles cannot be prepared.");
      await bootstrapOrExplain(addresses.superuser, passwords, layout.passwordFile);
      continue;
    }
    if (answer === "absent" && !isRunning(attempts.child) && mayTry(layout, attempts)) {
      const binaries = findBinaries(layout, pgBin);
      await initialiseCluster(layout, binaries, passwords, durability);
      attempts.logStart = fs.existsSync(layout.logFile) ? fs.statSync(layout.logFile).size : 0;
      const port = layout.socketDir === null ? await freePort() : 5432;
      attempts.child = launchServer(layout, binaries, { lifetime, durability, port });
    }
    await sleep(PAUSE_MS);
  }
  throw new Error(`The database did not become ready. ${lastWords(layout, 0)}`);
}

async function bootstrapOrExplain(superuser: DatabaseAddress, passwords: Passwords, file: string): Promise<void> {
  try {
    await bootstrap(superuser, passwords);
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError && cause.code === "28P01")) throw cause;
    throw new Error(`The passwords in ${file} do not fit the database. Restore the file.`, { cause });
  }
}

const isRunning = (child: ReturnType<typeof launchServer> | null): boolean =>
  child !== null && child.exitCode === null && child.signalCode === null;

/** Throws after three starts that failed for a reason of their own. */
function mayTry(layout: Layout, attempts: { child: unknown; failures: number; logStart: number }): boolean {
  if (attempts.child === null) return true;
  const words = lastWords(layout, attempts.logStart);
  if (!LOST_RACE.test(words) && ++attempts.failures >= 3) throw new Error(`The database does not start. ${words}`);
  return true;
}

function lastWords(layout: Layout, from: number): string {
  if (!fs.existsSync(layout.logFile)) return "It left no log.";
  const text = fs.readFileSync(layout.logFile).subarray(from).toString("utf8").trim();
  return `Its log (${layout.logFile}) ends: ${text.split("\n").slice(-4).join(" | ")}`;
}

type Addresses = Pick<EmbeddedDatabase, "app" | "owner" | "superuser">;

/** Null on Windows while no server runs: the port is known only from its pid file. */
function addressesOf(layout: Layout, passwords: Passwords): Addresses | null {
  const port = layout.socketDir === null ? runningServer(layout)?.port : 5432;
  if (port === undefined) return null;
  const base = { host: layout.socketDir ?? "127.0.0.1", port };
  return {
    app: { ...base, user: APP_ROLE, password: passwords.app, database: DATABASE },
    owner: { ...base, user: OWNER_ROLE, password: passwords.owner, database: DATABASE },
    superuser: { ...base, user: "postgres", password: passwords.superuser, database: "postgres" },
  };
}

async function release(
  layout: Layout,
  superuser: DatabaseAddress,
  mine: { started: boolean; lifetime: Lifetime },
): Promise<void> {
  if (runningServer(layout) === null) return;
  const certain = mine.started && mine.lifetime === "owned";
  if (!certain) {
    if (!mine.started && mine.lifetime === "lasting") return;
    if ((await othersConnected(superuser)) > 0) return;
  }
  await stopServer(layout);
}

async function othersConnected(superuser: DatabaseAddress): Promise<number> {
  const client = new pg.Client(superuser);
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
    );
    return rows[0]?.n ?? 0;
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port")),
      );
    });
  });
}
