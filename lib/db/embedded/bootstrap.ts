import pg from "pg";
import type { Passwords } from "./passwords";
import type { DatabaseAddress } from "./probe";

export const OWNER_ROLE = "kyc_owner";
export const APP_ROLE = "kyc_app";
export const DATABASE = "kyc";

/** One lock number for everything that prepares a database; any constant that nobody else uses. */
const BOOTSTRAP_LOCK = 7_201_460_501;

/**
 * Create the owner role, the application's role and the database. The application's role owns nothing and cannot pass
 * row level security. May run in many processes at once.
 */
export async function bootstrap(superuser: DatabaseAddress, passwords: Passwords): Promise<void> {
  const client = new pg.Client(superuser);
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [BOOTSTRAP_LOCK]);
    await makeRole(client, OWNER_ROLE, passwords.owner);
    await makeRole(client, APP_ROLE, passwords.app);
    const exists = await client.query("select 1 from pg_database where datname = $1", [DATABASE]);
    if (exists.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER_ROLE}`);
    await client.query(`revoke all on database ${DATABASE} from public`);
    await client.query(`grant connect on database ${DATABASE} to ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}

async function makeRole(client: pg.Client, role: string, password: string): Promise<void> {
  const exists = await client.query("select 1 from pg_roles where rolname = $1", [role]);
  const verb = exists.rowCount === 0 ? "create" : "alter";
  await client.query(
    `${verb} role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password ${pg.escapeLiteral(password)}`,
  );
}
