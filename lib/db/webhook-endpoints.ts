import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import {
  type OrgId,
  type WebhookDisabledReason,
  type WebhookEnvironment,
  type WebhookId,
  type WebhookRecord,
  webhookDeliveryStatus,
  webhookId,
  webhookRecord,
} from "../contract";
import { organisation, webhookDelivery, webhookEndpoint } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { type Tx, withOrg } from "./with-org";

/** A receiver with what is sealed of it. */
export interface StoredWebhook extends WebhookRecord {
  secretSealed: Buffer;
  previousSecretSealed: Buffer | null;
}

export type WebhookValues = Pick<
  WebhookRecord,
  "kind" | "name" | "description" | "url" | "environment" | "events" | "filters"
> & { secretSealed: Buffer };

export interface WebhookChanges extends Partial<Omit<WebhookValues, "kind">> {
  disabledReason?: WebhookDisabledReason | null;
  previousSecretSealed?: Buffer | null;
  previousSecretUntil?: Date | null;
}

export const newWebhookId = (): WebhookId => webhookId.parse(uuidV7());

type Row = typeof webhookEndpoint.$inferSelect;

function toWebhook(row: Row, last: { state: string; at: Date } | null): StoredWebhook {
  if (row.secretSealed === null) throw new Error("A removed webhook was read.");
  const until = row.previousSecretUntil;
  const overlaps = until !== null && until > new Date();
  const record = webhookRecord.parse({
    ...row,
    disabledAt: row.disabledAt?.toISOString() ?? null,
    previousSecretUntil: overlaps ? until.toISOString() : null,
    lastDelivery: last === null ? null : { status: webhookDeliveryStatus.parse(last.state), at: last.at.toISOString() },
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  });
  return {
    ...record,
    secretSealed: row.secretSealed,
    previousSecretSealed: overlaps ? row.previousSecretSealed : null,
  };
}

/** The id is given, because the secret is sealed for it. */
export async function insertWebhook(org: OrgId, id: WebhookId, values: WebhookValues): Promise<void> {
  const now = new Date();
  await withOrg(org, async (tx) => {
    // Of two at once that make the one for requests, the first wins.
    await tx
      .insert(webhookEndpoint)
      .values({ ...values, id, organizationId: org, enabled: true, createdAt: now, updatedAt: now })
      .onConflictDoNothing({
        target: webhookEndpoint.organizationId,
        where: sql`${webhookEndpoint.kind} = 'request'`,
      });
  });
}

const living = isNull(webhookEndpoint.deletedAt);

/** Oldest first. */
export async function listWebhooks(org: OrgId): Promise<StoredWebhook[]> {
  return withOrg(org, async (tx) => {
    const rows = await tx
      .select()
      .from(webhookEndpoint)
      .where(living)
      .orderBy(asc(webhookEndpoint.createdAt), asc(webhookEndpoint.id))
      .limit(200);
    const all: StoredWebhook[] = [];
    for (const row of rows) all.push(toWebhook(row, await lastOf(tx, row.id)));
    return all;
  });
}

async function lastOf(tx: Tx, endpoint: string): Promise<{ state: string; at: Date } | null> {
  const d = webhookDelivery;
  const [row] = await tx
    .select({ org: d.organizationId, state: d.state, at: d.createdAt })
    .from(d)
    .where(eq(d.endpointId, endpoint))
    .orderBy(desc(d.createdAt), desc(d.id))
    .limit(1);
  return row ?? null;
}

/** Those that are switched on and listen to an environment, for telling them what happens in the transaction in force. */
export async function listListeningWebhooks(org: OrgId, environment: WebhookEnvironment): Promise<StoredWebhook[]> {
  const e = webhookEndpoint;
  const rows = await withOrg(org, (tx) =>
    tx
      .select()
      .from(e)
      .where(and(living, eq(e.kind, "endpoint"), eq(e.enabled, true), eq(e.environment, environment)))
      .orderBy(asc(e.createdAt), asc(e.id)),
  );
  return rows.map((row) => toWebhook(row, null));
}

/** Null when unknown, removed, or of another organisation. */
export async function findWebhook(org: OrgId, id: WebhookId): Promise<StoredWebhook | null> {
  return withOrg(org, async (tx) => {
    const [row] = await tx
      .select()
      .from(webhookEndpoint)
      .where(and(living, eq(webhookEndpoint.id, id)));
    return row === undefined ? null : toWebhook(row, await lastOf(tx, id));
  });
}

/** The same, held until the transaction ends: of two who change it at once the second sees what the first made of it. */
export async function lockWebhook(org: OrgId, id: WebhookId): Promise<StoredWebhook | null> {
  const e = webhookEndpoint;
  return withOrg(org, async (tx) => {
    // Not a full lock: deliveries that name the receiver are written meanwhile.
    await tx.select({ id: e.id }).from(e).where(eq(e.id, id)).for("no key update");
    return findWebhook(org, id);
  });
}

/** How many there are. Held until the transaction ends: of two who add one at once the second counts the first's. */
export async function lockWebhookCount(org: OrgId): Promise<number> {
  return withOrg(org, async (tx) => {
    await tx.select({ id: organisation.id }).from(organisation).where(eq(organisation.id, org)).for("no key update");
    return tx.$count(webhookEndpoint, living);
  });
}

/** The one that signs for addresses given with a request; null until it is made. */
export async function findRequestWebhook(org: OrgId): Promise<StoredWebhook | null> {
  const [row] = await withOrg(org, (tx) =>
    tx
      .select()
      .from(webhookEndpoint)
      .where(and(living, eq(webhookEndpoint.kind, "request"))),
  );
  return row === undefined ? null : toWebhook(row, null);
}

/** `disabledReason: null` switches it on. Null when it is not there. */
export async function updateWebhook(org: OrgId, id: WebhookId, changes: WebhookChanges): Promise<StoredWebhook | null> {
  const { disabledReason, ...columns } = changes;
  const now = new Date();
  const state =
    disabledReason === undefined
      ? {}
      : { enabled: disabledReason === null, disabledReason, disabledAt: disabledReason === null ? null : now };
  return withOrg(org, async (tx) => {
    const [row] = await tx
      .update(webhookEndpoint)
      .set({ ...columns, ...state, updatedAt: now })
      .where(and(living, eq(webhookEndpoint.id, id)))
      .returning();
    return row === undefined ? null : toWebhook(row, await lastOf(tx, id));
  });
}

/** Forgets its secrets and gives up what still waits for it. False when it is not there. */
export async function removeWebhook(org: OrgId, id: WebhookId): Promise<boolean> {
  const now = new Date();
  return withOrg(org, async (tx) => {
    const gone = await tx
      .update(webhookEndpoint)
      .set({
        deletedAt: now,
        updatedAt: now,
        enabled: false,
        disabledReason: "by-hand",
        secretSealed: null,
        previousSecretSealed: null,
        previousSecretUntil: null,
      })
      .where(and(living, eq(webhookEndpoint.id, id), eq(webhookEndpoint.kind, "endpoint")))
      .returning({ id: webhookEndpoint.id });
    if (gone.length === 0) return false;
    await tx
      .update(webhookDelivery)
      .set({ state: "failed", nextAttemptAt: null, claimedUntil: null, error: "switched-off" })
      .where(and(eq(webhookDelivery.endpointId, id), eq(webhookDelivery.state, "pending")));
    return true;
  });
}
