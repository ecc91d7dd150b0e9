import { type IntegrationName, KycError, type OrgId } from "@/lib/contract";
import * as db from "@/lib/db";

const NAMES: Record<IntegrationName, string> = {
  idVerification: "ID verification",
  faceMatch: "Face match",
  sessionValidation: "Session validation",
  biometricSession: "The embedded biometric session",
};

/** Off and not set up are two answers, since two people put them right. */
export async function admit(org: OrgId, integration: IntegrationName): Promise<void> {
  const organisation = await db.findOrganisation(org);
  const { enabled, configured } = organisation?.settings.integrations[integration] ?? {};
  if (enabled === false) {
    throw new KycError("NOT_ENABLED", `${NAMES[integration]} is switched off for this organisation.`);
  }
  if (configured === false) {
    throw new KycError("NOT_CONFIGURED", `${NAMES[integration]} is not set up for this organisation.`);
  }
}
