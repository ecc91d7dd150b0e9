import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, instant, organizationId, ownReference } from "./columns";
import { organisation } from "./people";

/** A receiver of the organisation. Removing it forgets its secrets and keeps the row that the log of deliveries names. */
export const webhookEndpoint = pgTable(
  "webhook_endpoint",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    /** `request`: the one of each organisation that signs for addresses given with a request. */
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    description: text("description").notNull(),
    url: text("url"),
    environment: text("environment").notNull(),
    /** Names and wildcards such as `kyc.*`. */
    events: text("events").array().notNull(),
    filters: jsonb("filters").notNull().default({}),
    enabled: boolean("enabled").notNull(),
    disabledReason: text("disabled_reason"),
    disabledAt: instant("disabled_at"),
    secretSealed: bytea("secret_sealed"),
    /** Counts beside the new one until `previous_secret_until`. */
    previousSecretSealed: bytea("previous_secret_sealed"),
    previousSecretUntil: instant("previous_secret_until"),
    createdAt: instant("created_at").notNull(),
    updatedAt: instant("updated_at").notNull(),
    deletedAt: instant("deleted_at"),
  },
  (t) => [
    unique("webhook_endpoint_org_id").on(t.organizationId, t.id),
    index("webhook_endpoint_org").on(t.organizationId, t.createdAt, t.id),
    uniqueIndex("webhook_endpoint_request").on(t.organizationId).where(sql`${t.kind} = 'request'`),
    check("webhook_endpoint_kind", sql`${t.kind} in ('endpoint', 'request')`),
    check("webhook_endpoint_url", sql`(${t.kind} = 'request') = (${t.url} is null)`),
    check("webhook_endpoint_environment", sql`${t.environment} in ('sandbox', 'production')`),
    check("webhook_endpoint_disabled", sql`${t.enabled} = (${t.disabledReason} is null)`),
    check("webhook_endpoint_secret", sql`(${t.deletedAt} is null) = (${t.secretSealed} is not null)`),
  ],
);

/** What happened, as it is told: the exact bytes, sealed. Written in the transaction of what happened, for its receivers. */
export const webhookMessage = pgTable(
  "webhook_message",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    event: text("event").notNull(),
    environment: text("environment").notNull(),
    bodySealed: bytea("body_sealed").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    unique("webhook_message_org_id").on(t.organizationId, t.id),
    index("webhook_message_age").on(t.createdAt),
    check("webhook_message_environment", sql`${t.environment} in ('sandbox', 'production')`),
  ],
);

/** One message to one receiver, until it has arrived or is given up. */
export const webhookDelivery = pgTable(
  "webhook_delivery",
  {
    id: uuid("id").primaryKey(),
    organizationId: organizationId().references(() => organisation.id),
    messageId: uuid("message_id").notNull(),
    endpointId: uuid("endpoint_id").notNull(),
    /** Given with a request; null: the receiver's own address at the time of the attempt. */
    url: text("url"),
    state: text("state").notNull(),
    manual: boolean("manual").notNull(),
    attempts: integer("attempts").notNull(),
    nextAttemptAt: instant("next_attempt_at"),
    /** Somebody is at it until then; a sender that died has let go of it afterwards. */
    claimedUntil: instant("claimed_until"),
    lastAttemptAt: instant("last_attempt_at"),
    responseStatus: integer("response_status"),
    durationMs: integer("duration_ms"),
    error: text("error"),
    createdAt: instant("created_at").notNull(),
  },
  (t) => [
    unique("webhook_delivery_org_id").on(t.organizationId, t.id),
    ownReference("webhook_delivery_message", t.organizationId, t.messageId, webhookMessage).onDelete("cascade"),
    ownReference("webhook_delivery_endpoint", t.organizationId, t.endpointId, webhookEndpoint),
    index("webhook_delivery_org").on(t.organizationId, t.createdAt, t.id),
    index("webhook_delivery_org_state").on(t.organizationId, t.state, t.createdAt, t.id),
    index("webhook_delivery_org_endpoint").on(t.organizationId, t.endpointId, t.createdAt, t.id),
    index("webhook_delivery_org_endpoint_state").on(t.organizationId, t.endpointId, t.state, t.createdAt, t.id),
    index("webhook_delivery_message").on(t.organizationId, t.messageId),
    index("webhook_delivery_due").on(t.endpointId, t.nextAttemptAt, t.id).where(sql`${t.state} = 'pending'`),
    check("webhook_delivery_state", sql`${t.state} in ('pending', 'delivered', 'failed')`),
    check("webhook_delivery_next", sql`(${t.state} = 'pending') = (${t.nextAttemptAt} is not null)`),
  ],
);

/** What was sent and answered, attempt by attempt; only appended. */
export const webhookAttempt = pgTable(
  "webhook_attempt",
  {
    organizationId: organizationId().references(() => organisation.id),
    deliveryId: uuid("delivery_id").notNull(),
    number: integer("number").notNull(),
    at: instant("at").notNull(),
    responseStatus: integer("response_status"),
    durationMs: integer("duration_ms").notNull(),
    error: text("error"),
    /** Address, headers of both sides and the head of the answer. */
    exchangeSealed: bytea("exchange_sealed").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.deliveryId, t.number] }),
    ownReference("webhook_attempt_delivery", t.organizationId, t.deliveryId, webhookDelivery).onDelete("cascade"),
  ],
);
