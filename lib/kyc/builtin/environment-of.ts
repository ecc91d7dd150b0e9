import type { OrgId, WebhookEnvironment } from "@/lib/contract";
import * as db from "@/lib/db";

/** Which receivers hear of what happens now: an organisation that tries things out tells those for the sandbox alone. */
export async function environmentOf(org: OrgId): Promise<WebhookEnvironment> {
  return (await db.findOrganisation(org))?.settings.sandbox === true ? "sandbox" : "production";
}
