import { KycError, type OrgId } from "@/lib/contract";
import * as db from "@/lib/db";

const NAMES: Record<db.IntegrationName, string> = {
  idVerification: "ID verification",
  faceMatch: "Face match",
  sessionValidation: "Session validation",
  biometricSession: "Biometric sessions",
};

/** Off and not set up are two answers, since two people put them right. */
export async function admitIntegration(org: OrgId, name: db.IntegrationName): Promise<void> {
  const settings = (await db.findOrganisation(org))?.settings.integrations[name];
  if (settings?.enabled === false) {
    throw new KycError("NOT_ENABLED", `${NAMES[name]} is switched off for this organisation.`);
  }
  if (settings?.configured === false) {
    throw new KycError("NOT_CONFIGURED", `${NAMES[name]} is not set up for this organisation.`);
  }
}
