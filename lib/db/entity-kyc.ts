import { and, eq, isNull } from "drizzle-orm";
import type { EntityId, OrgId } from "../contract";
import { entity } from "./schema";
import { withOrg } from "./with-org";

/**
 * Take the entity for the rest of the transaction: whoever changes its validations takes it first, so that two of them
 * never wait for one another. False when it is unknown, deleted, or of another organisation.
 */
export async function lockEntity(org: OrgId, id: EntityId): Promise<boolean> {
  const rows = await withOrg(org, (tx) =>
    tx
      .select({ id: entity.id })
      .from(entity)
      .where(and(eq(entity.id, id), isNull(entity.deletedAt)))
      .for("update"),
  );
  return rows.length === 1;
}

/** What the entity says of its KYC; follows its current validation. */
export interface EntityKyc {
  kycVerified: boolean;
  kycProvider: string | null;
  kycData: Record<string, unknown> | null;
}

export async function setEntityKyc(org: OrgId, id: EntityId, kyc: EntityKyc): Promise<void> {
  await withOrg(org, async (tx) => {
    await tx
      .update(entity)
      .set({ ...kyc, updatedAt: new Date() })
      .where(eq(entity.id, id));
  });
}
