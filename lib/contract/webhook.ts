import { z } from "zod";
import { webhookDeliveryId, webhookId } from "./ids";
import { pageQuery, pagination } from "./pagination";
import { orNotSent } from "./sent";

/** What the organisation's receivers can be told (API page "webhooks", events). Synchronous checks have no event. */
export const WEBHOOK_EVENTS = [
  "kyc.validation_created",
  "kyc.validation_in_progress",
  "kyc.validation_in_review",
  "kyc.validation_approved",
  "kyc.validation_rejected",
  "kyc.validation_abandoned",
  "kyc.validation_expired",
  "kyc.validation_cancelled",
  "biometric.session_created",
  "biometric.session_in_progress",
  "biometric.session_approved",
  "biometric.session_rejected",
  "biometric.session_abandoned",
  "biometric.session_cancelled",
  "biometric.session_expired",
  "entity.created",
  "entity.updated",
  "entity.status_changed",
] as const;
export const webhookEvent = z.enum(WEBHOOK_EVENTS);
export type WebhookEvent = z.infer<typeof webhookEvent>;

/** Sent by hand to one receiver, whatever it has subscribed to. */
export const WEBHOOK_TEST_EVENT = "webhook.test";

export const WEBHOOK_WILDCARDS = ["kyc.*", "biometric.*", "entity.*"] as const;
/** One event, or all of a family. A name that does not exist is refused: it would never be sent, and nobody would notice. */
export const webhookPattern = z.enum([...WEBHOOK_EVENTS, ...WEBHOOK_WILDCARDS]);
export type WebhookPattern = z.infer<typeof webhookPattern>;

export const matchesPattern = (pattern: WebhookPattern, event: WebhookEvent): boolean =>
  pattern === event || (pattern.endsWith(".*") && event.startsWith(pattern.slice(0, -1)));

export const webhookEnvironment = z.enum(["sandbox", "production"]);
export type WebhookEnvironment = z.infer<typeof webhookEnvironment>;

const statuses = z.array(z.string().trim().min(1).max(40)).max(20).default([]);
/** For `entity.status_changed` alone; an empty list lets every status through. */
export const webhookFilters = z.object({ fromStatus: statuses, toStatus: statuses });
export type WebhookFilters = z.infer<typeof webhookFilters>;

const MAX_URL = 2_000;
const events = z
  .array(webhookPattern)
  .min(1, "choose at least one event")
  .max(50)
  .transform((names) => [...new Set(names)]);
const writable = {
  name: z.string().trim().min(1).max(120),
  description: z.string().trim().max(500),
  url: z.string().trim().min(1).max(MAX_URL),
  environment: webhookEnvironment,
  events,
  filters: webhookFilters,
};

export const webhookCreate = z.object({
  ...writable,
  description: writable.description.default(""),
  environment: writable.environment.default("production"),
  filters: webhookFilters.prefault({}),
});

export const webhookPatch = z.object({ ...writable, enabled: z.boolean() }).partial();
export type WebhookPatch = z.infer<typeof webhookPatch>;

/** For how long the former secret still signs and counts. 0 ends it now. */
export const MAX_OVERLAP_HOURS = 168;
export const webhookRotation = z.object({
  overlapHours: z.number().int().min(0).max(MAX_OVERLAP_HOURS).default(24),
});

/** `by-hand`: somebody switched it off. `gone`: the receiver answered 410. */
export const webhookDisabledReason = z.enum(["by-hand", "gone"]);
export type WebhookDisabledReason = z.infer<typeof webhookDisabledReason>;

/**
 * What went wrong with one attempt. `address-refused`: the name leads to an address inside a network. `answer-status`: the
 * receiver answered something other than 2xx. `switched-off`: the receiver was removed before its turn.
 */
export const webhookFailure = z.enum([
  "url-refused",
  "address-refused",
  "address-unknown",
  "connect-failed",
  "tls-failed",
  "timed-out",
  "redirected",
  "gone",
  "answer-status",
  "answer-broken",
  "switched-off",
]);
export type WebhookFailure = z.infer<typeof webhookFailure>;

/** `pending`: waits for its first or next attempt. */
export const webhookDeliveryStatus = z.enum(["pending", "delivered", "failed"]);
export type WebhookDeliveryStatus = z.infer<typeof webhookDeliveryStatus>;

export const webhookRecord = z.object({
  id: webhookId,
  organizationId: z.string(),
  /** `request`: the one that signs for addresses given with a request; it has no address of its own. */
  kind: z.enum(["endpoint", "request"]),
  name: z.string(),
  description: z.string(),
  url: z.string().nullable(),
  environment: webhookEnvironment,
  events: z.array(webhookPattern),
  filters: webhookFilters,
  enabled: z.boolean(),
  disabledReason: webhookDisabledReason.nullable(),
  disabledAt: z.string().nullable(),
  /** Until when the former secret counts beside the new one. */
  previousSecretUntil: z.string().nullable(),
  lastDelivery: z.object({ status: webhookDeliveryStatus, at: z.string() }).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});
export type WebhookRecord = z.infer<typeof webhookRecord>;

export const webhookDeliveryRecord = z.object({
  id: webhookDeliveryId,
  webhookId,
  webhookName: z.string(),
  /** The header `X-Webhook-Id`: the same for every attempt and redelivery of one event. */
  messageId: z.uuid(),
  event: z.string(),
  environment: webhookEnvironment,
  url: z.string().nullable(),
  status: webhookDeliveryStatus,
  /** Sent by hand (test or redelivery): one attempt, also to a receiver that is switched off. */
  manual: z.boolean(),
  attempts: z.number().int(),
  nextAttemptAt: z.string().nullable(),
  lastAttemptAt: z.string().nullable(),
  responseStatus: z.number().int().nullable(),
  durationMs: z.number().int().nullable(),
  error: webhookFailure.nullable(),
  createdAt: z.string(),
});
export type WebhookDeliveryRecord = z.infer<typeof webhookDeliveryRecord>;

const headerMap = z.record(z.string(), z.string());
export const webhookAttempt = z.object({
  number: z.number().int(),
  at: z.string(),
  url: z.string(),
  /** The address that was connected to; null when it did not come so far. */
  address: z.string().nullable(),
  requestHeaders: headerMap,
  responseStatus: z.number().int().nullable(),
  responseHeaders: headerMap,
  /** The first characters of the answer. */
  responseBody: z.string(),
  /** What a 429 or 503 asked for with `Retry-After`; honoured up to a day. Missing in logs from before it was. */
  askedToWaitUntil: z.string().nullable().default(null),
  durationMs: z.number().int(),
  error: webhookFailure.nullable(),
});
export type WebhookAttempt = z.infer<typeof webhookAttempt>;

export const webhookDeliveryDetail = webhookDeliveryRecord.extend({
  /** The bytes that are signed and sent. */
  requestBody: z.string(),
  log: z.array(webhookAttempt),
});
export type WebhookDeliveryDetail = z.infer<typeof webhookDeliveryDetail>;

export const webhookDeliveryListQuery = z.object({
  webhookId: orNotSent(webhookId),
  status: orNotSent(webhookDeliveryStatus),
  ...pageQuery,
});

export const webhookDeliveryList = z.object({
  success: z.literal(true),
  deliveries: z.array(webhookDeliveryRecord),
  pagination,
});
export type WebhookDeliveryList = z.infer<typeof webhookDeliveryList>;
