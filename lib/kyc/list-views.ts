import type { Actor } from "@/lib/auth";
import type { SavedView } from "@/lib/contract";
import * as db from "@/lib/db";
import { permit } from "./permit";
import { wireView } from "./views";

/** Views of the list: the actor's own and the shared ones, oldest first. */
export async function listViews(actor: Actor): Promise<SavedView[]> {
  permit(actor, "verification:read");
  const views = await db.listViews(actor.orgId, actor.kind === "user" ? actor.userId : null);
  return views.map((view) => wireView(actor, view));
}
