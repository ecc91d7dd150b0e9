import type { Actor } from "@/lib/auth";
import { KycError, type WebhookDeliveryId, webhookDeliveryId } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound, parseId } from "./parse-input";
import { permit } from "./permit";
import { auditWebhook } from "./webhook-audit";

/** The same message with the same id once more, as a delivery of its own. INVALID_STATUS when its receiver was removed. */
export async function redeliverWebhook(actor: Actor, id: unknown): Promise<WebhookDeliveryId> {
  permit(actor, "webhook:manage");
  const wanted = parseId(webhookDeliveryId, id, "delivery");
  return db.withOrg(actor.orgId, async () => {
    const found = await db.findDelivery(actor.orgId, wanted);
    if (found === null) throw notFound("delivery");
    const { webhookId: endpointId, messageId } = found.record;
    if ((await db.findWebhook(actor.orgId, endpointId)) === null) {
      throw new KycError("INVALID_STATUS", "The webhook of this delivery was removed.");
    }
    const again = await db.insertDelivery(actor.orgId, messageId, { endpointId, url: found.url, manual: true });
    await auditWebhook(actor, "webhook.redeliver", endpointId, { deliveryId: again, of: wanted });
    return again;
  });
}
