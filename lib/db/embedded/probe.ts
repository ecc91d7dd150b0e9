import pg from "pg";

/** What `pg` needs to connect. `host` is the socket's folder, or 127.0.0.1 on Windows. */
export interface DatabaseAddress {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}

/**
 * `ready`: connected. `absent`: nobody listens. `busy`: a server is starting, stopping or full, ask again.
 * `bare`: a server answers but our role or database is not there yet.
 */
type ProbeAnswer = "ready" | "absent" | "busy" | "bare";

const PROBE_TIMEOUT_MS = 3000;
const ABSENT = new Set(["ENOENT", "ECONNREFUSED", "ENOTSOCK"]);
/** Unknown database, unknown role or wrong password. */
const BARE = new Set(["3D000", "28000", "28P01"]);

export async function probe(address: DatabaseAddress): Promise<ProbeAnswer> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: PROBE_TIMEOUT_MS });
  // Without a listener a reset connection would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("select 1");
    return "ready";
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (ABSENT.has(code)) return "absent";
    if (BARE.has(code)) return "bare";
    if (code === "EACCES") throw new Error(`The database socket in ${address.host} belongs to another user.`);
    return "busy";
  } finally {
    await client.end().catch(() => undefined);
  }
}
