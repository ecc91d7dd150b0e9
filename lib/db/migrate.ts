import path from "node:path";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import type { DatabaseAddress } from "./embedded";
import { grantTo } from "./grants";

/** drizzle's migrate() fails with duplicate keys when two processes call it at once, so it runs under this lock. */
const MIGRATION_LOCK = 7_201_460_502;

const MIGRATIONS = path.join("lib", "db", "migrations");

/**
 * Bring the database to the newest schema as its owner, then let the application's role in. Safe to call from many
 * processes at once, and when there is nothing to do.
 */
export async function migrateDatabase(owner: DatabaseAddress | string, appRole: string): Promise<void> {
  await asOwner(owner, async (client) => {
    await client.query("select pg_advisory_lock($1)", [MIGRATION_LOCK]);
    try {
      await migrate(drizzle(client), { migrationsFolder: path.join(process.cwd(), MIGRATIONS) });
      await grantTo(client, appRole);
    } finally {
      await client.query("select pg_advisory_unlock($1)", [MIGRATION_LOCK]);
    }
  });
}

/** One connection as the owner, who sees every organisation: for the start and offline checks only. */
export async function asOwner<T>(owner: DatabaseAddress | string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(typeof owner === "string" ? { connectionString: owner } : owner);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
