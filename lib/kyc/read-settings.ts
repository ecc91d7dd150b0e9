import type { Actor } from "@/lib/auth";
import type { OrganisationSettings } from "@/lib/contract";
import * as db from "@/lib/db";
import { notFound } from "./parse-input";
import { permit } from "./permit";

/** What the actor's organisation has set, with the product's defaults where it set nothing. */
export async function readSettings(actor: Actor): Promise<OrganisationSettings> {
  permit(actor, "settings:read");
  const organisation = await db.findOrganisation(actor.orgId);
  if (organisation === null) throw notFound("organisation");
  return organisation.settings;
}
