import type { Actor } from "@/lib/auth";
import { KycError } from "@/lib/contract";
import * as db from "@/lib/db";

const NAMES: Record<db.IntegrationName, string> = {
  idVerification: "ID verification",
  faceMatch: "Face match",
  sessionValidation: "Session validation",
  biometricSession: "The embedded biometric session",
};

/** Off and not set up are two answers, since two people put them right. */
export async function admit(actor: Actor, integration: db.IntegrationName): Promise<void> {
  const organisation = await db.findOrganisation(actor.orgId);
  const { enabled, configured } = organisation?.settings.integrations[integration] ?? {};
  if (enabled === false) {
    throw new KycError("NOT_ENABLED", `${NAMES[integration]} is switched off for this organisation.`);
  }
  if (configured === false) {
    throw new KycError("NOT_CONFIGURED", `${NAMES[integration]} is not set up for this organisation.`);
  }
}
