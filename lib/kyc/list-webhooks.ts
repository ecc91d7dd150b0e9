import type { Actor } from "@/lib/auth";
import { type WebhookRecord, webhookRecord } from "@/lib/contract";
import * as db from "@/lib/db";
import { requestWebhook } from "@/lib/webhooks";
import { permit } from "./permit";

/** The organisation's receivers, and last the one that signs for addresses given with a request. Never a secret. */
export async function listWebhooks(actor: Actor): Promise<WebhookRecord[]> {
  permit(actor, "webhook:manage");
  // It is there from the first look on, so that its secret can be had before the first request names an address.
  await requestWebhook(actor.orgId);
  const all = (await db.listWebhooks(actor.orgId)).map((stored) => webhookRecord.parse(stored));
  return [...all.filter(({ kind }) => kind === "endpoint"), ...all.filter(({ kind }) => kind === "request")];
}
