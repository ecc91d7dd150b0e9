import type { OrgId } from "../contract";
import {
  appendAudit,
  type ClaimedDelivery,
  type DueDelivery,
  findDueDelivery,
  findWebhook,
  recordAttempt,
  type StoredWebhook,
  updateWebhook,
  withOrg,
} from "../db";
import { log } from "../log";
import { sealExchange } from "./exchange-log";
import type { Outside } from "./guarded-connect";
import { openMessage } from "./message";
import { type Exchange, postMessage } from "./post-message";
import { nextAttempt } from "./retry";
import { askedToWaitUntil } from "./retry-after";
import { openSecret } from "./secret";
import { type Secrets, signedHeaders } from "./sign";

/** One attempt at a claimed delivery, from its secret to its place in the log. Throws when `stopping` cuts it short. */
export async function deliver(claimed: ClaimedDelivery, outside: Outside, stopping: AbortSignal): Promise<void> {
  const { org } = claimed;
  const due = await findDueDelivery(org, claimed.id);
  const webhook = due === null ? null : await findWebhook(org, due.endpointId);
  // Removed or ended between the claim and now.
  if (due === null || webhook === null) return;
  const url = due.url ?? webhook.url ?? "";
  const at = new Date();
  const body = openMessage(org, due.message.id, due.message.bodySealed);
  const headers = {
    "Content-Type": "application/json",
    "User-Agent": "kyc-desk-webhooks/1",
    ...signedHeaders(
      { id: due.message.id, event: due.message.event, timestamp: Math.floor(at.getTime() / 1000), body },
      secretsOf(org, webhook),
    ),
  };
  const exchange = await postMessage(url, { headers, body }, outside, stopping);
  const askedFor = askedToWaitUntil(exchange.responseStatus, exchange.responseHeaders["retry-after"], new Date());
  await withOrg(org, async () => {
    await recordAttempt(
      org,
      due.id,
      {
        at,
        responseStatus: exchange.responseStatus,
        durationMs: exchange.durationMs,
        error: exchange.error,
        seal: (number) =>
          sealExchange(org, due.id, number, {
            url,
            address: exchange.address,
            requestHeaders: headers,
            responseHeaders: exchange.responseHeaders,
            responseBody: exchange.responseBody,
            askedToWaitUntil: askedFor?.toISOString() ?? null,
          }),
      },
      afterwards(due, exchange, askedFor),
    );
    if (exchange.error === "gone" && webhook.kind === "endpoint" && webhook.enabled) await switchOff(org, webhook);
  });
  log.info("webhook attempt", {
    deliveryId: due.id,
    webhookId: webhook.id,
    attempt: due.attempts + 1,
    status: exchange.responseStatus,
    error: exchange.error,
    durationMs: exchange.durationMs,
  });
}

function secretsOf(org: OrgId, webhook: StoredWebhook): Secrets {
  const current = openSecret(org, webhook.id, webhook.secretSealed);
  const { previousSecretSealed } = webhook;
  return previousSecretSealed === null ? [current] : [current, openSecret(org, webhook.id, previousSecretSealed)];
}

/** By hand: once. A receiver that says it is gone is believed. */
function afterwards(due: DueDelivery, exchange: Exchange, askedFor: Date | null): Date | "delivered" | "failed" {
  if (exchange.error === null) return "delivered";
  if (due.manual || exchange.error === "gone") return "failed";
  return nextAttempt(due.attempts + 1, new Date(), askedFor) ?? "failed";
}

/** 410 says that nobody wants these any more (Standard Webhooks, delivery); what waits is kept for a later change of mind. */
async function switchOff(org: OrgId, webhook: StoredWebhook): Promise<void> {
  await updateWebhook(org, webhook.id, { disabledReason: "gone" });
  await appendAudit(org, {
    actor: { kind: "system", id: null },
    action: "webhook.disable",
    object: { kind: "webhook", id: webhook.id },
    outcome: "success",
    details: { reason: "gone" },
  });
}
