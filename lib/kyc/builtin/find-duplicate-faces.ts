import type { EntityId, FaceComparison, OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import { REVIEW_SCORE } from "@/lib/engine/face-match";
import type { FaceTemplate } from "@/lib/engine/face-reading";
import { findLookAlikes } from "./face-index";
import { toldComparison } from "./told-comparison";

/** A validation of another person that was approved once and shows this face. */
export interface FoundDuplicate extends Omit<db.TemplateOwner, "templateId"> {
  /** With the validation's most similar stored face. */
  comparison: FaceComparison;
}

/**
 * Validations of other people that were approved once and whose face looks like this one (from the look band upwards),
 * best first, each once. `duplicateFaceWarnings` of lib/policy turns them into the warning.
 */
export async function findDuplicateFaces(
  org: OrgId,
  template: FaceTemplate,
  exceptEntity: EntityId | null,
): Promise<FoundDuplicate[]> {
  const alike = await findLookAlikes(org, template, REVIEW_SCORE);
  const owners = new Map(
    (
      await db.findTemplateOwners(
        org,
        alike.map(({ id }) => id),
      )
    ).map((owner) => [owner.templateId, owner]),
  );
  const found = new Map<string, FoundDuplicate>();
  for (const { id, comparison } of alike) {
    const owner = owners.get(id);
    if (owner === undefined || owner.entityId === exceptEntity || found.has(owner.validationId)) continue;
    const { templateId: _, ...rest } = owner;
    found.set(owner.validationId, { ...rest, comparison: toldComparison(comparison) });
  }
  return [...found.values()];
}
