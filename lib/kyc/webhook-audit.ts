import type { Actor } from "@/lib/auth";
import type { AuditAction, WebhookId, WebhookRecord } from "@/lib/contract";
import * as db from "@/lib/db";
import { auditActor } from "./audit-actor";

const SHOWN = ["name", "description", "environment", "events", "filters", "enabled"] as const;

/** What changed, as from and to. Of addresses the origin alone: many receivers keep their password in the path. */
export function webhookChanges(before: WebhookRecord | null, after: WebhookRecord): Record<string, unknown> {
  const changed = SHOWN.filter((key) => JSON.stringify(before?.[key]) !== JSON.stringify(after[key]));
  const changes = changed.map((key) => [key, { from: before?.[key] ?? null, to: after[key] }] as const);
  const moved = before?.url !== after.url;
  const address = moved ? [["url", { from: originOf(before?.url), to: originOf(after.url) }] as const] : [];
  return Object.fromEntries([...changes, ...address]);
}

const originOf = (url: string | null | undefined): string | null =>
  url != null && URL.canParse(url) ? new URL(url).origin : null;

/** In the transaction of the change. */
export async function auditWebhook(
  actor: Actor,
  action: AuditAction,
  id: WebhookId,
  details: Record<string, unknown> = {},
): Promise<void> {
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action,
    object: { kind: "webhook", id },
    outcome: "success",
    details,
  });
}
