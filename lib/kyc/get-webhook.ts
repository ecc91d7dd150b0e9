import type { Actor } from "@/lib/auth";
import { type WebhookRecord, webhookId, webhookRecord } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound, parseId } from "./parse-input";
import { permit } from "./permit";

export async function getWebhook(actor: Actor, id: unknown): Promise<WebhookRecord> {
  permit(actor, "webhook:manage");
  const found = await db.findWebhook(actor.orgId, parseId(webhookId, id, "webhook"));
  if (found === null) throw notFound("webhook");
  return webhookRecord.parse(found);
}
