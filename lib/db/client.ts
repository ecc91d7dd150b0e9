import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { env } from "../env";
import { log } from "../log";
import { isUnavailable, toDatabaseError } from "./database-error";
import { type DatabaseAddress, ensureDatabase } from "./embedded";

export interface DatabaseHandle {
  pool: pg.Pool;
  close: () => Promise<void>;
  /** Bring the server back after it went away; does nothing for a server that is not ours to start. */
  revive: () => Promise<void>;
}

declare global {
  // Pages, actions and route handlers are separate bundles with separate module state; a pool each would be five pools.
  var kycDatabase: Promise<DatabaseHandle> | undefined;
}

const POOL = { max: 10, idleTimeoutMillis: 30_000, connectionTimeoutMillis: 5_000, application_name: "kyc-desk" };

/** A pool to one address or connection string. */
export function openPool(target: DatabaseAddress | string): pg.Pool {
  const pool = new pg.Pool(typeof target === "string" ? { connectionString: target, ...POOL } : { ...target, ...POOL });
  // Without a listener, a server restart would end the process: the pool's covers connections that lie idle, each
  // connection's own those that are in use. The statement in flight fails by itself.
  const lost = (error: Error) => log.warn("database connection lost", { code: codeOf(error) });
  pool.on("error", lost);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

const codeOf = (error: Error): string => ("code" in error ? String(error.code) : error.name);

async function openFromEnvironment(): Promise<DatabaseHandle> {
  const { DATABASE_URL, KYC_PG_BIN, dataDir } = env();
  if (DATABASE_URL !== undefined) {
    const pool = openPool(DATABASE_URL);
    return { pool, close: () => pool.end(), revive: async () => undefined };
  }
  const server = await ensureDatabase(dataDir, { pgBin: KYC_PG_BIN });
  const pool = openPool(server.app);
  return embeddedHandle(pool, server.stop);
}

/** The handle over an embedded server: it is started again, once for all waiting callers, when it went away. */
export function embeddedHandle(pool: pg.Pool, stop: () => Promise<void>): DatabaseHandle {
  let reviving: Promise<void> | undefined;
  let give = stop;
  return {
    pool,
    revive: () => {
      reviving ??= ensureDatabase(env().dataDir, { pgBin: env().KYC_PG_BIN })
        .then((server) => {
          give = server.stop;
        })
        .finally(() => {
          reviving = undefined;
        });
      return reviving;
    },
    close: async () => {
      await pool.end();
      await give();
    },
  };
}

/** The process's database, opened at the first use: DATABASE_URL, else the embedded server of the data folder. */
export function openDatabase(): Promise<DatabaseHandle> {
  globalThis.kycDatabase ??= openFromEnvironment().catch((error: unknown) => {
    globalThis.kycDatabase = undefined;
    throw error;
  });
  return globalThis.kycDatabase;
}

/** Use an already opened database (the start, tests). */
export function installDatabase(handle: DatabaseHandle): void {
  globalThis.kycDatabase = Promise.resolve(handle);
}

export async function closeDatabase(): Promise<void> {
  const opened = globalThis.kycDatabase;
  globalThis.kycDatabase = undefined;
  if (opened !== undefined) await (await opened).close();
}

const RETRY_PAUSE_MS = 200;
const TRIES = 2;

/**
 * A connection on which `first` has run. A server that went away (its owner stopped, an operator restarted it) is looked
 * for once more, and the embedded one started again: nothing has happened on the connection yet, so that is safe.
 */
export async function acquire(first: string): Promise<pg.PoolClient> {
  for (let attempt = 1; ; attempt++) {
    const opened = openDatabase();
    try {
      const client = await (await opened).pool.connect();
      try {
        await client.query(first);
        return client;
      } catch (error) {
        client.release(true);
        throw error;
      }
    } catch (raw) {
      const error = toDatabaseError(raw);
      if (!isUnavailable(error) || attempt >= TRIES) throw error;
      await sleep(RETRY_PAUSE_MS);
      await (await opened).revive();
    }
  }
}
