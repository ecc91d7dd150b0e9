import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type OrgId, orgId, partialOptions } from "../contract";
import { lookUp } from "./look-up";
import { organisation } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

/** What an organisation has set for itself; absent means the product's default. */
export const organisationSettings = z.object({
  /** Options in force when a request names none. */
  options: partialOptions.default({}),
  integrations: z
    .object({
      idVerification: z.object({ enabled: z.boolean(), configured: z.boolean() }),
    })
    .default({ idVerification: { enabled: true, configured: true } }),
});
export type OrganisationSettings = z.infer<typeof organisationSettings>;

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

export async function updateSettings(org: OrgId, settings: OrganisationSettings): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx.update(organisation).set({ settings, updatedAt: sql`now()` }).where(eq(organisation.id, org));
  });
}

/** The first organisation made. Throws before the first start has made it. */
export async function defaultOrganisation(): Promise<OrgId> {
  const [row] = await lookUp<{ id: string | null }>("select default_organisation() as id");
  return orgId.parse(row?.id);
}
