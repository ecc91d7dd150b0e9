import type { Actor } from "@/lib/auth";
import { KycError, webhookId } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound, parseId } from "./parse-input";
import { permit } from "./permit";
import { auditWebhook } from "./webhook-audit";

/** Its secrets are forgotten and what waited for it is given up; the log of what was sent stays. */
export async function removeWebhook(actor: Actor, id: unknown): Promise<void> {
  permit(actor, "webhook:manage");
  const wanted = parseId(webhookId, id, "webhook");
  await db.withOrg(actor.orgId, async () => {
    const before = await db.lockWebhook(actor.orgId, wanted);
    if (before === null) throw notFound("webhook");
    if (!(await db.removeWebhook(actor.orgId, wanted))) {
      throw new KycError("INVALID_REQUEST", "The webhook for addresses given with a request cannot be removed.");
    }
    await auditWebhook(actor, "webhook.remove", wanted, { name: before.name });
  });
}
