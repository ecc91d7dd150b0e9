import type { Actor } from "@/lib/auth";
import {
  KycError,
  type WebhookPatch,
  type WebhookRecord,
  webhookId,
  webhookPatch,
  webhookRecord,
} from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound, parseId, parseInput } from "./parse-input";
import { permit } from "./permit";
import { auditWebhook, webhookChanges } from "./webhook-audit";
import { checkWebhookTarget } from "./webhook-target";

/** Change what is named in `input` and nothing else. Switching it on again sends what waited for it. */
export async function updateWebhook(actor: Actor, id: unknown, input: unknown): Promise<WebhookRecord> {
  permit(actor, "webhook:manage");
  const wanted = parseId(webhookId, id, "webhook");
  const patch = parseInput(webhookPatch, input);
  if (patch.url !== undefined) checkWebhookTarget(patch.url);
  return db.withOrg(actor.orgId, async () => {
    const before = await db.lockWebhook(actor.orgId, wanted);
    if (before === null) throw notFound("webhook");
    if (before.kind === "request") {
      throw new KycError("INVALID_REQUEST", "This webhook has nothing to set: its addresses come with the requests.");
    }
    const after = await db.updateWebhook(actor.orgId, wanted, changesOf(patch, before));
    if (after === null) throw notFound("webhook");
    const record = webhookRecord.parse(after);
    await auditWebhook(actor, "webhook.update", wanted, { changes: webhookChanges(before, record) });
    return record;
  });
}

/** A switch that stays as it is keeps the reason and the time it was thrown. */
function changesOf({ enabled, ...patch }: WebhookPatch, before: WebhookRecord): db.WebhookChanges {
  const named = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
  if (enabled === undefined || enabled === before.enabled) return named;
  return { ...named, disabledReason: enabled ? null : "by-hand" };
}
