import type { Actor } from "@/lib/auth";
import { KycError, WEBHOOK_TEST_EVENT, type WebhookDeliveryId, webhookId } from "@/lib/contract";
import * as db from "@/lib/db";
import { sealMessage } from "@/lib/webhooks";
import { notFound, parseId } from "./parse-input";
import { permit } from "./permit";
import { auditWebhook } from "./webhook-audit";

/** A message without content, signed like every other, to this receiver alone, once, also while it is switched off. */
export async function testWebhook(actor: Actor, id: unknown): Promise<WebhookDeliveryId> {
  permit(actor, "webhook:manage");
  const wanted = parseId(webhookId, id, "webhook");
  return db.withOrg(actor.orgId, async () => {
    const webhook = await db.findWebhook(actor.orgId, wanted);
    if (webhook === null) throw notFound("webhook");
    if (webhook.url === null) {
      throw new KycError("INVALID_REQUEST", "This webhook has no address of its own that could be tested.");
    }
    const messageId = db.newMessageId();
    const bodySealed = sealMessage(messageId, {
      event: WEBHOOK_TEST_EVENT,
      timestamp: new Date().toISOString(),
      organizationId: actor.orgId,
      payload: { webhookId: wanted, message: "A test. Nothing happened." },
    });
    const { environment } = webhook;
    await db.insertMessage(actor.orgId, { id: messageId, event: WEBHOOK_TEST_EVENT, environment, bodySealed });
    const delivery = await db.insertDelivery(actor.orgId, messageId, { endpointId: wanted, url: null, manual: true });
    await auditWebhook(actor, "webhook.test", wanted, { deliveryId: delivery });
    return delivery;
  });
}
