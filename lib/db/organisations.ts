import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { type OrgId, orgId, partialOptions } from "../contract";
import { lookUp } from "./look-up";
import { organisation } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

/** `configured` is the credentials of the API page: off and not set up are two refusals. */
const integration = z
  .object({ enabled: z.boolean(), configured: z.boolean() })
  .default({ enabled: true, configured: true });
const percent = z.number().min(0).max(100);

/** What an organisation has set for itself; absent means the product's default, so that older rows stay valid. */
export const organisationSettings = z.object({
  /** Options in force when a request names none. */
  options: partialOptions.default({}),
  integrations: z
    .object({
      idVerification: integration,
      faceMatch: integration,
      /** Hosted sessions; the biometric check runs under it as well. */
      sessionValidation: integration,
      biometricSession: integration,
    })
    .prefault({}),
  review: z
    .object({
      /** Overrides of the engine's outcome wait for a second person. */
      fourEyes: z.boolean().default(false),
      /** Hours after which a case that waits for a person is late. */
      dueHours: z
        .number()
        .positive()
        .max(24 * 365)
        .default(24),
    })
    .prefault({}),
  /** Numbers of the sandbox table decide validations by themselves. */
  sandbox: z.boolean().default(false),
  /** Score from which two faces match when a request names none. */
  faceMatchThreshold: percent.optional(),
  /** Matching scores under this one are put in review; absent: there is no such band. */
  faceMatchReviewThreshold: percent.optional(),
  /** Score from which a face matches the stored ones of a person. */
  biometricMatchThreshold: percent.optional(),
});
export type OrganisationSettings = z.infer<typeof organisationSettings>;
export type IntegrationName = keyof OrganisationSettings["integrations"];

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
