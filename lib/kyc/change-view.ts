import type { Actor } from "@/lib/auth";
import { KycError, type SavedView, viewId, viewPatch } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound, parseId, parseInput } from "./parse-input";
import { permit } from "./permit";
import { requirePerson } from "./require-person";
import { auditView, refuseTwin, wireView } from "./views";

/** Rename a view, set its filters anew, share it or take it back. What others see is changed by those who may share. */
export async function changeView(actor: Actor, id: unknown, input: unknown): Promise<SavedView> {
  permit(actor, "view:save");
  const wanted = parseId(viewId, id, "view");
  const patch = parseInput(viewPatch, input);
  if (patch.shared !== undefined) permit(actor, "view:share");
  const person = requirePerson(actor);
  const { orgId, userId } = person;
  return db.withOrg(orgId, async () => {
    const before = await db.lockView(orgId, wanted, userId);
    if (before === null) throw notFound("view");
    if (before.shared) permit(actor, "view:share");
    if (patch.shared === false && before.ownerId !== userId) {
      // It would vanish from the list of whoever does it, with no way to bring it back.
      throw new KycError(
        "INVALID_REQUEST",
        "This view is a colleague's: delete it, or ask them to keep it to themselves.",
      );
    }
    const { name = before.name, filters = before.filters, shared = before.shared } = patch;
    if (before.ownerId === userId) refuseTwin(person, await db.listViews(orgId, userId), name, wanted);
    await db.updateView(orgId, wanted, { name, filters, shared });
    await auditView(person, "view.change", wanted, { shared, changed: Object.keys(patch) });
    const after = await db.lockView(orgId, wanted, userId);
    if (after === null) throw new Error("The view was not stored.");
    return wireView(person, after);
  });
}
