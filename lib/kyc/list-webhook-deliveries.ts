import type { Actor } from "@/lib/auth";
import { type WebhookDeliveryList, webhookDeliveryListQuery } from "@/lib/contract";
import * as db from "@/lib/db";
import { parseInput } from "./parse-input";
import { permit } from "./permit";

/** What was sent and what waits, newest first, without what was in it. */
export async function listWebhookDeliveries(actor: Actor, input: unknown): Promise<WebhookDeliveryList> {
  permit(actor, "webhook:manage");
  const { limit, offset, ...filter } = parseInput(webhookDeliveryListQuery, input);
  const { deliveries, total } = await db.listDeliveries(actor.orgId, filter, { limit, offset });
  return { success: true, deliveries, pagination: { limit, offset, total } };
}
