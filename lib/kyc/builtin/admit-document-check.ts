import type { Actor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import * as db from "@/lib/db";

/** Off and not set up are two answers, since two people put them right. */
export async function admitDocumentCheck(actor: Actor): Promise<void> {
  const organisation = await db.findOrganisation(actor.orgId);
  const { enabled, configured } = organisation?.settings.integrations.idVerification ?? {};
  if (enabled === false) {
    throw new KycError("NOT_ENABLED", "ID verification is switched off for this organisation.");
  }
  if (configured === false) {
    throw new KycError("NOT_CONFIGURED", "ID verification is not set up for this organisation.");
  }
}
