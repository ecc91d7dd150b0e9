import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { type OrganisationSettings, type OrgId, organisationSettings, orgId } from "../contract";
import { lookUp } from "./look-up";
import { organisation } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

export interface Organisation {
  id: OrgId;
  name: string;
  settings: OrganisationSettings;
}

export async function insertOrganisation(name: string): Promise<OrgId> {
  const id = orgId.parse(uuidV7());
  const now = new Date();
  await withOrg(id, async (tx) => {
    await tx.insert(organisation).values({ id, name, createdAt: now, updatedAt: now });
  });
  return id;
}

export async function findOrganisation(org: OrgId): Promise<Organisation | null> {
  const [row] = await withOrg(org, (tx) => tx.select().from(organisation).where(eq(organisation.id, org)));
  if (row === undefined) return null;
  return { id: org, name: row.name, settings: organisationSettings.parse(row.settings) };
}

/** Everything at once: what `settings` leaves out is the default afterwards. */
export async function updateSettings(org: OrgId, settings: z.input<typeof organisationSettings>): Promise<void> {
  const parsed = organisationSettings.parse(settings);
  await withOrg(org, async (tx) => {
    await tx.update(organisation).set({ settings: parsed, updatedAt: sql`now()` }).where(eq(organisation.id, org));
  });
}

/** The first organisation made. Throws before the first start has made it. */
export async function defaultOrganisation(): Promise<OrgId> {
  const [row] = await lookUp<{ id: string | null }>("select default_organisation() as id");
  return orgId.parse(row?.id);
}

/**
 * Settings as they stand, held until the transaction ends: two people who save at the same moment do so one after the
 * other, and none overwrites what the other just set.
 */
export async function lockSettings(org: OrgId): Promise<OrganisationSettings> {
  const [row] = await withOrg(org, (tx) =>
    tx.select({ settings: organisation.settings }).from(organisation).where(eq(organisation.id, org)).for("update"),
  );
  return organisationSettings.parse(row?.settings ?? {});
}
