import type { Actor } from "@/lib/auth";
import { KycError, type WebhookRecord, webhookCreate, webhookRecord } from "@/lib/contract";
import * as db from "@/lib/db";
import { newSecret, sealSecret } from "@/lib/webhooks";
import { parseInput } from "./parse-input";
import { permit } from "./permit";
import { auditWebhook, webhookChanges } from "./webhook-audit";
import { checkWebhookTarget } from "./webhook-target";

/** Every event is written once per receiver, inside the transaction of what happened: there cannot be many. */
const MOST = 50;

/** A new receiver, switched on. `secret` is the only time it can be read. */
export async function createWebhook(actor: Actor, input: unknown): Promise<{ webhook: WebhookRecord; secret: string }> {
  permit(actor, "webhook:manage");
  const given = parseInput(webhookCreate, input);
  checkWebhookTarget(given.url);
  const id = db.newWebhookId();
  const secret = newSecret();
  const webhook = await db.withOrg(actor.orgId, async () => {
    if ((await db.lockWebhookCount(actor.orgId)) >= MOST) {
      throw new KycError("QUOTA_EXCEEDED", `An organisation may have ${MOST} webhooks.`);
    }
    await db.insertWebhook(actor.orgId, id, {
      ...given,
      kind: "endpoint",
      secretSealed: sealSecret(actor.orgId, id, secret),
    });
    const made = webhookRecord.parse(await db.findWebhook(actor.orgId, id));
    await auditWebhook(actor, "webhook.create", id, { changes: webhookChanges(null, made) });
    return made;
  });
  return { webhook, secret };
}
