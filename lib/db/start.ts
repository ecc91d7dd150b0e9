import path from "node:path";
import pg from "pg";
import { type OrgId, orgId } from "../contract";
import { env } from "../env";
import { installVault, openVault, passesCanary, sealCanary } from "../vault";
import { closeDatabase, embeddedHandle, installDatabase, openPool } from "./client";
import { type DatabaseAddress, ensureDatabase, type Lifetime } from "./embedded";
import { asOwner, migrateDatabase } from "./migrate";
import { uuidV7 } from "./uuid-v7";

export interface StartedDatabase {
  /** The organisation that keys and users belong to unless another is named. */
  defaultOrg: OrgId;
  owner: DatabaseAddress | string;
  /** Close the connections and give the embedded server back. */
  stop: () => Promise<void>;
}

/**
 * What every process that may be first does before anything else: find or start the server, migrate, check that the
 * master key is the one the data was sealed under, make the default organisation. May run in many processes at once.
 * Throws an Error with one clear line when the start must stop.
 */
export async function startDatabase(options: { lifetime?: Lifetime } = {}): Promise<StartedDatabase> {
  const { owner, app, release } = await addresses(options.lifetime ?? "owned");
  try {
    await migrateDatabase(owner, roleOf(app));
    await checkMasterKey(owner);
    const defaultOrg = await ensureDefaultOrganisation(owner);
    const pool = openPool(app);
    const handle =
      env().DATABASE_URL === undefined
        ? embeddedHandle(pool, release)
        : { pool, close: () => pool.end(), revive: async () => undefined };
    installDatabase(handle);
    return { defaultOrg, owner, stop: closeDatabase };
  } catch (error) {
    await release();
    throw error;
  }
}

interface Addresses {
  owner: DatabaseAddress | string;
  app: DatabaseAddress | string;
  release: () => Promise<void>;
}

async function addresses(lifetime: Lifetime): Promise<Addresses> {
  const { DATABASE_URL, DATABASE_OWNER_URL, KYC_PG_BIN, dataDir } = env();
  if (DATABASE_URL !== undefined && DATABASE_OWNER_URL !== undefined) {
    return { owner: DATABASE_OWNER_URL, app: DATABASE_URL, release: () => Promise.resolve() };
  }
  const server = await ensureDatabase(dataDir, { lifetime, pgBin: KYC_PG_BIN });
  return { owner: server.owner, app: server.app, release: server.stop };
}

/** The role's name, as pg itself would read it from the address. */
function roleOf(app: DatabaseAddress | string): string {
  const user = typeof app === "string" ? new pg.Client({ connectionString: app }).user : app.user;
  if (user === undefined) throw new Error("DATABASE_URL names no role.");
  return user;
}

/** Open the vault for this process. A key is made only while nothing is sealed yet. */
export async function checkMasterKey(owner: DatabaseAddress | string): Promise<void> {
  await asOwner(owner, async (client) => {
    // Two first starts at once: the second sees the first one's canary.
    await client.query("begin; lock table vault_canary in exclusive mode");
    const { rows } = await client.query<{ sealed: Buffer }>("select sealed from vault_canary where id = 1");
    const canary = rows[0]?.sealed;
    const opened = openVault({
      keyText: env().KYC_MASTER_KEY,
      keyFile: path.join(env().dataDir, "keys", "master.key"),
      create: canary === undefined ? "if-missing" : "never",
    });
    if (canary === undefined) {
      await client.query("insert into vault_canary values (1, $1, now())", [sealCanary(opened)]);
    } else if (!passesCanary(opened, canary)) {
      throw new Error("The master key is not the one this database was sealed under. Restore the right key.");
    }
    await client.query("commit");
    installVault(opened);
  });
}

const DEFAULT_NAME = "Default organisation";

export async function ensureDefaultOrganisation(owner: DatabaseAddress | string): Promise<OrgId> {
  return asOwner(owner, async (client) => {
    await client.query("begin; lock table organisation in exclusive mode");
    const found = await client.query<{ id: string }>("select id from organisation order by created_at, id limit 1");
    const id = orgId.parse(found.rows[0]?.id ?? uuidV7());
    if (found.rows.length === 0) {
      await client.query(
        "insert into organisation (id, name, created_at, updated_at) values ($1, $2, date_trunc('milliseconds', now()), date_trunc('milliseconds', now()))",
        [id, DEFAULT_NAME],
      );
    }
    await client.query("commit");
    return id;
  });
}
