import { and, eq } from "drizzle-orm";
import {
  type OrgId,
  orgId,
  type WebhookDeliveryId,
  type WebhookEnvironment,
  type WebhookFailure,
  type WebhookId,
  webhookDeliveryId,
  webhookId,
} from "../contract";
import { lookUp } from "./look-up";
import { webhookAttempt, webhookDelivery, webhookMessage } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

interface NewMessage {
  id: string;
  event: string;
  environment: WebhookEnvironment;
  bodySealed: Buffer;
}

/** One receiver of a message; `url` only when the address came with a request. */
export interface NewDelivery {
  endpointId: WebhookId;
  url: string | null;
  /** Once, by hand, also to a receiver that is switched off. */
  manual: boolean;
}

export const newMessageId = (): string => uuidV7();

/** In the transaction of what happened: the message and its deliveries exist exactly when it does. */
export async function insertMessage(org: OrgId, message: NewMessage): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx.insert(webhookMessage).values({ ...message, organizationId: org, createdAt: new Date() });
  });
}

/** Due at once. */
export async function insertDelivery(org: OrgId, messageId: string, to: NewDelivery): Promise<WebhookDeliveryId> {
  const id = webhookDeliveryId.parse(uuidV7());
  const now = new Date();
  await withOrg(org, async (tx) => {
    await tx.insert(webhookDelivery).values({
      ...to,
      id,
      messageId,
      organizationId: org,
      state: "pending",
      attempts: 0,
      nextAttemptAt: now,
      createdAt: now,
    });
  });
  return id;
}

export interface ClaimedDelivery {
  id: WebhookDeliveryId;
  org: OrgId;
}

/** Up to `most` due deliveries of any organisation, held until `heldUntil`; nobody else gets them before. */
export async function claimDeliveries(
  now: Date,
  heldUntil: Date,
  limits: { most: number; perEndpoint: number },
): Promise<ClaimedDelivery[]> {
  const rows = await lookUp<{ id: string; organization_id: string }>(
    "select id, organization_id from claim_webhook_deliveries($1, $2, $3, $4)",
    [now, heldUntil, limits.most, limits.perEndpoint],
  );
  return rows.map((row) => ({ id: webhookDeliveryId.parse(row.id), org: orgId.parse(row.organization_id) }));
}

export interface DueDelivery {
  id: WebhookDeliveryId;
  endpointId: WebhookId;
  url: string | null;
  manual: boolean;
  attempts: number;
  message: { id: string; event: string; bodySealed: Buffer };
}

/** What an attempt needs; null when it is no longer pending. */
export async function findDueDelivery(org: OrgId, id: WebhookDeliveryId): Promise<DueDelivery | null> {
  const d = webhookDelivery;
  const m = webhookMessage;
  const [row] = await withOrg(org, (tx) =>
    tx
      .select({
        endpointId: d.endpointId,
        url: d.url,
        manual: d.manual,
        attempts: d.attempts,
        message: { id: m.id, event: m.event, bodySealed: m.bodySealed },
      })
      .from(d)
      .innerJoin(m, eq(m.id, d.messageId))
      .where(and(eq(d.id, id), eq(d.state, "pending"))),
  );
  return row === undefined ? null : { ...row, id, endpointId: webhookId.parse(row.endpointId) };
}

export interface AttemptResult {
  at: Date;
  responseStatus: number | null;
  durationMs: number;
  error: WebhookFailure | null;
  /** Seals for the number the attempt gets. */
  seal: (number: number) => Buffer;
}

/** Append the attempt and say how it goes on. `next`: the moment of the next attempt, or that there is none. */
export async function recordAttempt(
  org: OrgId,
  id: WebhookDeliveryId,
  result: AttemptResult,
  next: Date | "delivered" | "failed",
): Promise<void> {
  const { at, responseStatus, durationMs, error, seal } = result;
  await withOrg(org, async (tx) => {
    const [locked] = await tx
      .select({ attempts: webhookDelivery.attempts, state: webhookDelivery.state })
      .from(webhookDelivery)
      .where(eq(webhookDelivery.id, id))
      .for("update");
    if (locked === undefined) return;
    const number = locked.attempts + 1;
    await tx.insert(webhookAttempt).values({
      organizationId: org,
      deliveryId: id,
      number,
      at,
      responseStatus,
      durationMs,
      error,
      exchangeSealed: seal(number),
    });
    const waits = next instanceof Date;
    // A receiver removed meanwhile has ended the delivery; what arrived has arrived all the same.
    const state = locked.state !== "pending" && next !== "delivered" ? locked.state : waits ? "pending" : next;
    await tx
      .update(webhookDelivery)
      .set({
        state,
        attempts: number,
        nextAttemptAt: waits && state === "pending" ? next : null,
        claimedUntil: null,
        lastAttemptAt: at,
        responseStatus,
        durationMs,
        error,
      })
      .where(eq(webhookDelivery.id, id));
  });
}

/** Give a claimed delivery back untried: the sender stops. */
export async function releaseDelivery(org: OrgId, id: WebhookDeliveryId): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx
      .update(webhookDelivery)
      .set({ claimedUntil: null })
      .where(and(eq(webhookDelivery.id, id), eq(webhookDelivery.state, "pending")));
  });
}

/** Messages and their log from before `before`, of all organisations; what still waits stays. */
export async function removeOldWebhooks(before: Date): Promise<void> {
  await lookUp("select remove_old_webhooks($1)", [before]);
}
