import type { Actor } from "@/lib/auth";
import { KycError, type SavedView, viewCreate } from "@/lib/contract";
import * as db from "@/lib/db";
import { parseInput } from "./parse-input";
import { permit } from "./permit";
import { requirePerson } from "./require-person";
import { auditView, MOST_VIEWS, refuseTwin, wireView } from "./views";

/** Keep filters of the list under a name, for oneself or, with the right to share, for everybody. */
export async function saveView(actor: Actor, input: unknown): Promise<SavedView> {
  permit(actor, "view:save");
  const { name, filters, shared = false } = parseInput(viewCreate, input);
  if (shared) permit(actor, "view:share");
  const person = requirePerson(actor);
  const { orgId, userId } = person;
  return db.withOrg(orgId, async () => {
    const views = await db.listViews(orgId, userId);
    refuseTwin(person, views, name);
    if (views.filter(({ ownerId }) => ownerId === userId).length >= MOST_VIEWS) {
      throw new KycError("INVALID_REQUEST", `You have ${MOST_VIEWS} views already. Delete one first.`);
    }
    const id = await db.insertView(orgId, userId, { name, filters, shared });
    await auditView(person, "view.save", id, { shared, filters: Object.keys(filters) });
    const made = (await db.listViews(orgId, userId)).find((view) => view.id === id);
    if (made === undefined) throw new Error("The view was not stored.");
    return wireView(person, made);
  });
}
