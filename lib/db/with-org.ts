import { AsyncLocalStorage } from "node:async_hooks";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { type OrgId, orgId } from "../contract";
import { acquire } from "./client";
import { toDatabaseError } from "./database-error";

/** Queries inside one organisation's transaction. */
export type Tx = NodePgDatabase;

interface Open {
  org: OrgId;
  tx: Tx;
  /** Run just before the commit; the audit's lock is held for that moment only. */
  last: Array<(tx: Tx) => Promise<void>>;
  closed: boolean;
}

declare global {
  var kycTransaction: AsyncLocalStorage<Open> | undefined;
}
globalThis.kycTransaction ??= new AsyncLocalStorage<Open>();
const current = globalThis.kycTransaction;

/** A statement that runs longer is cancelled: a list must never hold a connection for minutes. */
const STATEMENT_TIMEOUT = "30s";

/**
 * Run `work` in one transaction that sees this organisation's rows alone. Inside another `withOrg` of the same
 * organisation it joins that transaction, so that a verb composes table functions into one all-or-nothing step.
 * Throws DatabaseError for refused statements; anything thrown rolls everything back.
 */
export async function withOrg<T>(org: OrgId, work: (tx: Tx) => Promise<T>): Promise<T> {
  const outer = current.getStore();
  if (outer !== undefined && !outer.closed) {
    if (outer.org !== org) throw new Error("A transaction belongs to one organisation.");
    return guarded(() => work(outer.tx));
  }
  // Parsed, and therefore safe to write into the statement: begin and setting are one round trip.
  const tenant = orgId.parse(org);
  const client = await acquire(
    `begin; select set_config('app.org_id', '${tenant}', true), set_config('statement_timeout', '${STATEMENT_TIMEOUT}', true)`,
  );
  const open: Open = { org, tx: drizzle(client), last: [], closed: false };
  let broken = false;
  try {
    const result = await guarded(() => current.run(open, () => work(open.tx)));
    open.closed = true;
    for (const step of open.last) await guarded(() => step(open.tx));
    await guarded(() => client.query("commit"));
    return result;
  } catch (error) {
    open.closed = true;
    await client.query("rollback").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toDatabaseError(error);
  }
}

/** Do `step` as the last thing before the commit of the transaction in force; without one, in a transaction of its own. */
export async function beforeCommit(org: OrgId, step: (tx: Tx) => Promise<void>): Promise<void> {
  await withOrg(org, async (tx) => {
    const open = current.getStore();
    if (open === undefined) await step(tx);
    else open.last.push(step);
  });
}
