import type { Actor } from "@/lib/auth";
import type { EntityRecord } from "@/lib/contract";
import { enqueueEvent } from "@/lib/webhooks";
import { environmentOf } from "./environment-of";

/** Moves with every change, and says nothing. */
const NOT_TOLD = ["updatedAt"];

/** Each field that differs, with both values. */
function changesOf(before: EntityRecord, after: EntityRecord): Record<string, { from: unknown; to: unknown }> {
  const then: Record<string, unknown> = before;
  const entries = Object.entries(after)
    .filter(([key, value]) => !NOT_TOLD.includes(key) && JSON.stringify(then[key]) !== JSON.stringify(value))
    .map(([key, value]) => [key, { from: then[key] ?? null, to: value }] as const);
  return Object.fromEntries(entries);
}

/**
 * Tell the receivers of a new or changed person, in the transaction that made or changed them (API page "webhooks", entity
 * events: `entity, changes, createdBy, metadata`). Someone whose status changed is told of twice: updated, status_changed.
 */
export async function tellEntity(actor: Actor, before: EntityRecord | null, after: EntityRecord): Promise<void> {
  const createdBy = actor.kind === "user" ? actor.userId : actor.keyId;
  const changes = before === null ? {} : changesOf(before, after);
  const payload = { entity: after, changes, createdBy, metadata: {} };
  const environment = await environmentOf(actor.orgId);
  if (before === null) {
    await enqueueEvent(actor.orgId, { event: "entity.created", payload, environment });
    return;
  }
  if (Object.keys(changes).length === 0) return;
  await enqueueEvent(actor.orgId, { event: "entity.updated", payload, environment });
  if (before.status !== after.status) {
    const statusChange = { from: before.status, to: after.status };
    await enqueueEvent(actor.orgId, { event: "entity.status_changed", payload, environment, statusChange });
  }
}
