import { and, eq, isNull } from "drizzle-orm";
import { type EntityId, type OrgId, type VerificationId, verificationId } from "../contract";
import { lockCase } from "./reviews";
import { idVerification } from "./schema";
import { withOrg } from "./with-org";

/** `attached`: every run of the case now belongs to the entity. `taken`: the case had one already; nothing changed. */
export type AttachResult = "attached" | "taken" | "unknown";

/** Attach an entity to a case without one, once. Throws DatabaseError when the entity is not of this organisation. */
export async function attachEntity(org: OrgId, id: VerificationId, entity: EntityId): Promise<AttachResult> {
  return withOrg(org, async (tx) => {
    const v = idVerification;
    const [record] = await tx.select({ caseId: v.caseId }).from(v).where(eq(v.id, id));
    if (record === undefined) return "unknown";
    // A run that is being stored is not among the rows of the update, and would stay without the entity.
    await lockCase(org, verificationId.parse(record.caseId));
    const changed = await tx
      .update(v)
      .set({ entityId: entity })
      .where(and(eq(v.caseId, record.caseId), isNull(v.entityId)))
      .returning({ id: v.id });
    return changed.length > 0 ? "attached" : "taken";
  });
}
