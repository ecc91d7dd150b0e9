import { and, asc, count, desc, eq, type SQL } from "drizzle-orm";
import {
  type OrgId,
  type WebhookDeliveryId,
  type WebhookDeliveryRecord,
  type WebhookDeliveryStatus,
  type WebhookId,
  webhookDeliveryRecord,
} from "../contract";
import { webhookAttempt, webhookDelivery, webhookEndpoint, webhookMessage } from "./schema";
import { type Tx, withOrg } from "./with-org";

export interface DeliveryFilter {
  webhookId?: WebhookId | undefined;
  status?: WebhookDeliveryStatus | undefined;
}

const conditions = (filter: DeliveryFilter): SQL | undefined =>
  and(
    filter.webhookId === undefined ? undefined : eq(webhookDelivery.endpointId, filter.webhookId),
    filter.status === undefined ? undefined : eq(webhookDelivery.state, filter.status),
  );

const joined = (tx: Tx) =>
  tx
    .select({
      delivery: webhookDelivery,
      event: webhookMessage.event,
      environment: webhookMessage.environment,
      name: webhookEndpoint.name,
      endpointUrl: webhookEndpoint.url,
    })
    .from(webhookDelivery)
    .innerJoin(webhookMessage, eq(webhookMessage.id, webhookDelivery.messageId))
    .innerJoin(webhookEndpoint, eq(webhookEndpoint.id, webhookDelivery.endpointId))
    .$dynamic();

type Joined = Awaited<ReturnType<typeof joined>>[number];

const toDelivery = ({ delivery, event, environment, name, endpointUrl }: Joined): WebhookDeliveryRecord =>
  webhookDeliveryRecord.parse({
    ...delivery,
    webhookId: delivery.endpointId,
    webhookName: name,
    event,
    environment,
    url: delivery.url ?? endpointUrl,
    status: delivery.state,
    nextAttemptAt: delivery.nextAttemptAt?.toISOString() ?? null,
    lastAttemptAt: delivery.lastAttemptAt?.toISOString() ?? null,
    createdAt: delivery.createdAt.toISOString(),
  });

/** One page of the log, newest first; exported so that its plan can be looked at. */
export const deliveryPageQuery = (tx: Tx, filter: DeliveryFilter, page: { limit: number; offset: number }) =>
  joined(tx)
    .where(conditions(filter))
    .orderBy(desc(webhookDelivery.createdAt), desc(webhookDelivery.id))
    .limit(page.limit)
    .offset(page.offset);

export async function listDeliveries(
  org: OrgId,
  filter: DeliveryFilter,
  page: { limit: number; offset: number },
): Promise<{ deliveries: WebhookDeliveryRecord[]; total: number }> {
  return withOrg(org, async (tx) => {
    const rows = await deliveryPageQuery(tx, filter, page);
    const [counted] = await tx.select({ n: count() }).from(webhookDelivery).where(conditions(filter));
    return { deliveries: rows.map(toDelivery), total: counted?.n ?? 0 };
  });
}

export interface StoredAttempt {
  number: number;
  at: string;
  responseStatus: number | null;
  durationMs: number;
  error: string | null;
  exchangeSealed: Buffer;
}

export interface StoredDelivery {
  record: WebhookDeliveryRecord;
  /** Given with a request. */
  url: string | null;
  bodySealed: Buffer;
  /** Oldest first. */
  attempts: StoredAttempt[];
}

/** Null when unknown or of another organisation. */
export async function findDelivery(org: OrgId, id: WebhookDeliveryId): Promise<StoredDelivery | null> {
  return withOrg(org, async (tx) => {
    const [row] = await joined(tx).where(eq(webhookDelivery.id, id));
    if (row === undefined) return null;
    const [message] = await tx
      .select({ bodySealed: webhookMessage.bodySealed })
      .from(webhookMessage)
      .where(eq(webhookMessage.id, row.delivery.messageId));
    if (message === undefined) return null;
    const attempts = await tx
      .select()
      .from(webhookAttempt)
      .where(eq(webhookAttempt.deliveryId, id))
      .orderBy(asc(webhookAttempt.number));
    return {
      record: toDelivery(row),
      url: row.delivery.url,
      bodySealed: message.bodySealed,
      attempts: attempts.map((attempt) => ({ ...attempt, at: attempt.at.toISOString() })),
    };
  });
}
