import { spawn } from "node:child_process";
import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isMainThread } from "node:worker_threads";
import { build } from "esbuild";
import pg from "pg";
import type { OrgId } from "../contract";
import { installVault, openVault } from "../vault";
import { closeDatabase, installDatabase, openPool } from "./client";
import { type DatabaseAddress, type EmbeddedDatabase, ensureDatabase } from "./embedded";
import { migrateDatabase } from "./migrate";
import { insertOrganisation } from "./organisations";

/** A database of its own for one test file: real PostgreSQL, newest schema, one organisation, a throw-away vault. */
export interface TestDatabase {
  org: OrgId;
  app: DatabaseAddress;
  owner: DatabaseAddress;
  superuser: DatabaseAddress;
  /** The throw-away master key, for programs of their own. */
  keyText: string;
  newOrg: () => Promise<OrgId>;
  /** As the owner, who sees every organisation. */
  ownerQuery: (text: string, values?: unknown[]) => Promise<pg.QueryResult>;
  /** Run a statement as the owner and keep what it locks until the function that is returned is called. */
  hold: (text: string, values?: unknown[]) => Promise<() => Promise<void>>;
  /** Until so many statements wait for a lock. */
  untilWaiting: (statements: number) => Promise<void>;
  close: () => Promise<void>;
}

const TEMPLATE = "kyc_template";
const TEMPLATE_LOCK = 7_201_460_503;

/**
 * Call in `beforeAll`, and `close()` in `afterAll`. All test files of one run share a server, which ends with the run;
 * each gets a clone of a migrated template. The table functions and `vault()` work on it from then on.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await sharedServer();
  await ensureTemplate(server);
  const name = `test_${crypto.randomBytes(6).toString("hex")}`;
  await asSuperuser(server, (client) =>
    underLock(client, () => client.query(`create database ${name} template ${TEMPLATE} owner kyc_owner`)),
  );
  const app = { ...server.app, database: name };
  const owner = { ...server.owner, database: name };
  const keyText = `test:${crypto.randomBytes(32).toString("base64")}`;
  installVault(openVault({ keyText, keyFile: "", create: "never" }));
  const pool = openPool(app);
  installDatabase({ pool, close: () => pool.end(), revive: async () => undefined });
  const ownerPool = openPool(owner);
  return {
    org: await insertOrganisation("First"),
    app,
    owner,
    keyText,
    superuser: { ...server.superuser, database: name },
    newOrg: () => insertOrganisation("Another"),
    ownerQuery: (text, values) => ownerPool.query(text, values),
    hold: async (text, values) => {
      const client = await ownerPool.connect();
      await client.query("begin");
      await client.query(text, values);
      return async () => {
        await client.query("rollback");
        client.release();
      };
    },
    untilWaiting: async (statements) => {
      const waiting = "select pid from pg_locks where not granted";
      for (let tries = 0; (await ownerPool.query(waiting)).rows.length < statements; tries++) {
        if (tries === 100) throw new Error("Nothing waits.");
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    close: async () => {
      await ownerPool.end();
      await closeDatabase();
      await asSuperuser(server, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** The process that runs all tests: our parent when each file has a process, ourselves when files are threads. */
const runnerPid = (): number => (isMainThread ? process.ppid : process.pid);

async function sharedServer(): Promise<EmbeddedDatabase> {
  const dir = path.join(os.tmpdir(), `kyc-desk-test-${runnerPid()}`);
  const server = await ensureDatabase(dir, { lifetime: "lasting", durability: "none" });
  if (server.started) removeWithRunner(dir, server);
  return server;
}

/** A small watcher ends the server when the run ends, however it ends, and removes its folder. */
function removeWithRunner(dir: string, server: EmbeddedDatabase): void {
  const pidFile = path.join(dir, "postgres", "cluster", "postmaster.pid");
  const script = `while kill -0 ${runnerPid()} 2>/dev/null; do sleep 1; done
    kill -QUIT $(head -n 1 '${pidFile}') 2>/dev/null; sleep 1; rm -rf '${dir}' '${server.app.host}'`;
  spawn("/bin/sh", ["-c", script], { detached: true, stdio: "ignore", cwd: "/" }).unref();
}

async function ensureTemplate(server: EmbeddedDatabase): Promise<void> {
  await asSuperuser(server, (client) =>
    underLock(client, async () => {
      const found = await client.query("select 1 from pg_database where datname = $1", [TEMPLATE]);
      if (found.rowCount !== 0) return;
      const unfinished = `${TEMPLATE}_new`;
      await client.query(`drop database if exists ${unfinished}`);
      await client.query(`create database ${unfinished} owner kyc_owner`);
      await migrateDatabase({ ...server.owner, database: unfinished }, server.app.user);
      await client.query(`alter database ${unfinished} rename to ${TEMPLATE}`);
    }),
  );
}

async function underLock(client: pg.Client, work: () => Promise<unknown>): Promise<void> {
  await client.query("select pg_advisory_lock($1)", [TEMPLATE_LOCK]);
  await work();
  await client.query("select pg_advisory_unlock($1)", [TEMPLATE_LOCK]);
}

async function asSuperuser(server: EmbeddedDatabase, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client(server.superuser);
  client.on("error", () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** An empty folder that the caller removes. */
export const temporaryFolder = (): string => fs.mkdtempSync(path.join(os.tmpdir(), "kyc-desk-"));

/**
 * Make a program of its own from TypeScript text (imports by `@/…`), for tests that kill processes. Returns its path,
 * inside the project so that it finds its packages.
 */
export async function buildProgram(source: string): Promise<string> {
  const root = process.cwd();
  const name = crypto.createHash("sha256").update(source).digest("hex").slice(0, 12);
  const outfile = path.join(root, ".build", "test", `${name}.${process.pid}.mjs`);
  await build({
    stdin: { contents: source, resolveDir: root, loader: "ts" },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    alias: { "@": root },
    logLevel: "warning",
  });
  return outfile;
}
