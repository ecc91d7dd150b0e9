import type { z } from "zod";
import { type OrgId, type WebhookDeliveryId, webhookAttempt } from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";

/** The part of an attempt that may hold personal data or somebody's token, and is therefore kept sealed. */
const exchangeLog = webhookAttempt.pick({
  url: true,
  address: true,
  requestHeaders: true,
  responseHeaders: true,
  responseBody: true,
  askedToWaitUntil: true,
});
type ExchangeLog = z.infer<typeof exchangeLog>;

const binding = (org: OrgId, id: WebhookDeliveryId, number: number) => ({
  org,
  object: `${id}/${number}`,
  kind: "webhook-attempt",
});

export const sealExchange = (org: OrgId, id: WebhookDeliveryId, number: number, log: ExchangeLog): Buffer =>
  sealEnvelope(vault(), binding(org, id, number), Buffer.from(JSON.stringify(log)));

export const openExchange = (org: OrgId, id: WebhookDeliveryId, number: number, sealed: Uint8Array): ExchangeLog =>
  exchangeLog.parse(JSON.parse(openEnvelope(vault(), binding(org, id, number), sealed).toString()));
