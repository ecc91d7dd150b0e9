import type { Actor } from "@/lib/auth";
import { viewId } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound, parseId } from "./parse-input";
import { permit } from "./permit";
import { requirePerson } from "./require-person";
import { auditView } from "./views";

/** One's own view, or a colleague's that is shared, for those who may share: people leave, and their views stay. */
export async function removeView(actor: Actor, id: unknown): Promise<void> {
  permit(actor, "view:save");
  const wanted = parseId(viewId, id, "view");
  const person = requirePerson(actor);
  await db.withOrg(person.orgId, async () => {
    const view = await db.lockView(person.orgId, wanted, person.userId);
    if (view === null) throw notFound("view");
    if (view.ownerId !== person.userId) permit(actor, "view:share");
    await db.removeView(person.orgId, wanted);
    await auditView(person, "view.remove", wanted, { shared: view.shared });
  });
}
