import type { Actor } from "@/lib/auth";
import { type WebhookDeliveryDetail, webhookDeliveryDetail, webhookDeliveryId } from "@/lib/contract";
import * as db from "@/lib/db";
import { openExchange, openMessage } from "@/lib/webhooks";
import { notFound, parseId } from "./parse-input";
import { permit } from "./permit";
import { auditWebhook } from "./webhook-audit";

/** One delivery with the bytes that were sent and every answer. They may hold personal data: looking at them is on record. */
export async function getWebhookDelivery(actor: Actor, id: unknown): Promise<WebhookDeliveryDetail> {
  permit(actor, "webhook:manage");
  const wanted = parseId(webhookDeliveryId, id, "delivery");
  return db.withOrg(actor.orgId, async () => {
    const found = await db.findDelivery(actor.orgId, wanted);
    if (found === null) throw notFound("delivery");
    await auditWebhook(actor, "webhook.view-delivery", found.record.webhookId, { deliveryId: wanted });
    return webhookDeliveryDetail.parse({
      ...found.record,
      requestBody: openMessage(actor.orgId, found.record.messageId, found.bodySealed),
      log: found.attempts.map(({ exchangeSealed, ...attempt }) => ({
        ...attempt,
        ...openExchange(actor.orgId, wanted, attempt.number, exchangeSealed),
      })),
    });
  });
}
