import type { Actor } from "@/lib/auth";
import { type WebhookRecord, webhookId, webhookRecord, webhookRotation } from "@/lib/contract";
import * as db from "@/lib/db";
import { newSecret, sealSecret } from "@/lib/webhooks";
import { notFound, parseId, parseInput } from "./parse-input";
import { permit } from "./permit";
import { auditWebhook } from "./webhook-audit";

const HOUR_MS = 3600 * 1000;

/** A new secret, readable this once. The former one counts for `overlapHours` more (24 unless said otherwise, 0: no more). */
export async function rotateWebhookSecret(
  actor: Actor,
  id: unknown,
  input: unknown,
): Promise<{ webhook: WebhookRecord; secret: string }> {
  permit(actor, "webhook:manage");
  const wanted = parseId(webhookId, id, "webhook");
  const { overlapHours } = parseInput(webhookRotation, input ?? {});
  const secret = newSecret();
  const webhook = await db.withOrg(actor.orgId, async () => {
    const before = await db.lockWebhook(actor.orgId, wanted);
    if (before === null) throw notFound("webhook");
    const overlaps = overlapHours > 0;
    const after = await db.updateWebhook(actor.orgId, wanted, {
      secretSealed: sealSecret(actor.orgId, wanted, secret),
      previousSecretSealed: overlaps ? before.secretSealed : null,
      previousSecretUntil: overlaps ? new Date(Date.now() + overlapHours * HOUR_MS) : null,
    });
    await auditWebhook(actor, "webhook.rotate-secret", wanted, { overlapHours });
    return webhookRecord.parse(after);
  });
  return { webhook, secret };
}
