import crypto from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { type OrgId, verificationId } from "../contract";
import { env } from "../env";
import { installVault, openVault } from "../vault";
import { closeDatabase, installDatabase, openPool } from "./client";
import { type EmbeddedDatabase, ensureDatabase, removeDatabase } from "./embedded";
import { fillVerifications } from "./fill";
import { fillEntities } from "./fill-entities";
import { countVerifications, findVerification, listVerifications } from "./list-verifications";
import { asOwner, migrateDatabase } from "./migrate";
import { insertOrganisation } from "./organisations";
import type { VerificationFilter } from "./verification-queries";

export interface BenchLine {
  name: string;
  p50Ms: number;
  p95Ms: number;
  /** How many rows the query finds in all; null where it does not count. */
  total: number | null;
}

type Measured = () => Promise<number | null>;

/**
 * Fill `rows` verifications into a temporary database (one organisation holds three quarters) and time every list query
 * as the product runs it: its own transaction, row level security, sealed parts opened, exact total. Queries take turns
 * within a round, so that a busy machine slows all of them alike. The first line is the baseline to compare with. Throws
 * what `stopped` throws; nothing temporary stays then either.
 */
export async function benchLists(
  options: { rows: number; rounds: number },
  stopped: Promise<never>,
): Promise<BenchLine[]> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), "kyc-desk-bench-"));
  let server: EmbeddedDatabase | undefined;
  try {
    server = await ensureDatabase(dir, { pgBin: env().KYC_PG_BIN });
    return await Promise.race([measure(server, options), stopped]);
  } finally {
    await closeDatabase();
    await server?.stop();
    removeDatabase(dir);
  }
}

async function measure(server: EmbeddedDatabase, options: { rows: number; rounds: number }): Promise<BenchLine[]> {
  await migrateDatabase(server.owner, server.app.user);
  installVault(
    openVault({ keyText: `bench:${crypto.randomBytes(32).toString("base64")}`, keyFile: "", create: "never" }),
  );
  const pool = openPool(server.app);
  installDatabase({ pool, close: () => pool.end(), revive: async () => undefined });
  return timeInTurns(await prepare(server, options.rows), options.rounds);
}

async function prepare(server: EmbeddedDatabase, rows: number): Promise<Array<[string, Measured]>> {
  const [big, small] = [await insertOrganisation("Big"), await insertOrganisation("Small")];
  const [entities, ids] = await asOwner(server.owner, async (owner) => {
    const made = await fillEntities(big);
    const filled = await fillVerifications(owner, big, Math.round(rows * 0.75), made);
    await fillVerifications(owner, small, Math.round(rows * 0.25), []);
    await owner.query("vacuum (analyze) entity");
    return [made, filled.ids] as const;
  });
  const one = verificationId.parse(ids[Math.floor(ids.length / 2)]);
  const today = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const deep = Math.floor(ids.length / 2);
  const list = (filter: VerificationFilter, offset = 0) => listIn(big, filter, offset);
  const { entityId } = await findVerificationWithEntity(big, ids, entities);
  return [
    ["one record by its id (baseline)", async () => ((await findVerification(big, one)) === null ? 0 : null)],
    ["all records", list({})],
    ["newest runs", list({ runs: "latest" })],
    ["approved", list({ status: "approved", runs: "latest" })],
    ["failed", list({ status: "failed", runs: "latest" })],
    ["of one entity", list({ entityId })],
    ["with entity", list({ withEntity: true, runs: "latest" })],
    ["without entity", list({ withoutEntity: true, runs: "latest" })],
    ["without entity, declined", list({ withoutEntity: true, status: "declined" })],
    ["passports", list({ documentType: "passport", runs: "latest" })],
    ["issued in Poland", list({ country: "POL", runs: "latest" })],
    ["with the warning DOCUMENT_EXPIRED", list({ warning: "DOCUMENT_EXPIRED", runs: "latest" })],
    ["of one day", list({ from: today, to: today })],
    ["search: a rare name", list({ search: "zoe lukasz krüger" })],
    ["search: a common name", list({ search: "ana" })],
    ["search: two letters", list({ search: "ma" })],
    ["search: part of a number", list({ search: "1234" })],
    [`page at offset ${deep}`, list({}, deep)],
    ["count alone, newest runs", () => countVerifications(big, { runs: "latest" })],
    ["small organisation, newest runs", listIn(small, { runs: "latest" }, 0)],
  ];
}

const listIn =
  (org: OrgId, filter: VerificationFilter, offset: number): Measured =>
  async () =>
    (await listVerifications(org, filter, { limit: 50, offset })).total;

async function findVerificationWithEntity(org: OrgId, ids: string[], entities: readonly string[]) {
  for (const id of ids) {
    const found = await findVerification(org, verificationId.parse(id));
    if (found?.entityId != null) return { entityId: found.entityId };
  }
  throw new Error(`None of the records has one of ${entities.length} entities.`);
}

async function timeInTurns(queries: Array<[string, Measured]>, rounds: number): Promise<BenchLine[]> {
  const times = queries.map((): number[] => []);
  const totals = queries.map((): number | null => null);
  // The first round fills caches and prepares connections; it does not count.
  for (let round = -1; round < rounds; round++) {
    for (const [at, [, query]] of queries.entries()) {
      const start = performance.now();
      totals[at] = await query();
      if (round >= 0) times[at]?.push(performance.now() - start);
    }
  }
  return queries.map(([name], at) => ({
    name,
    p50Ms: quantile(times[at] ?? [], 0.5),
    p95Ms: quantile(times[at] ?? [], 0.95),
    total: totals[at] ?? null,
  }));
}

/** `share` between 0 and 1, of at least one value. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
