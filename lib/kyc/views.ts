import type { Actor, UserActor } from "@/lib/auth";
import { KycError, type SavedView, savedView, type ViewId } from "@/lib/contract";
import * as db from "@/lib/db";
import { auditActor } from "./audit-actor";

/** More than anybody finds anything in. */
export const MOST_VIEWS = 50;

export const wireView = (actor: Actor, { ownerId, ...view }: db.StoredView): SavedView =>
  savedView.parse({ ...view, own: actor.kind === "user" && ownerId === actor.userId });

/** Two views of one person under one name could not be told apart. Names are sealed, so the database cannot see to it. */
export function refuseTwin(actor: UserActor, views: readonly db.StoredView[], name: string, self?: ViewId): void {
  const same = (other: string) => other.localeCompare(name, undefined, { sensitivity: "accent" }) === 0;
  const own = views.filter(({ ownerId, id }) => ownerId === actor.userId && id !== self);
  if (!own.some((view) => same(view.name))) return;
  const message = "is the name of another view of yours";
  throw new KycError("INVALID_REQUEST", `name ${message}.`, { details: [{ path: "name", message }] });
}

/** In the transaction of the change. Never the name, nor what the filters are set to: both may speak of a person. */
export async function auditView(
  actor: UserActor,
  action: "view.save" | "view.change" | "view.remove",
  id: ViewId,
  details: { shared: boolean; filters?: string[]; changed?: string[] },
): Promise<void> {
  await db.appendAudit(actor.orgId, {
    actor: auditActor(actor),
    action,
    object: { kind: "view", id },
    outcome: "success",
    details,
  });
}
