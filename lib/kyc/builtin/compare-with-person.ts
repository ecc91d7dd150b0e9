import type { EntityId, FaceComparison, OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import { compareTemplates, decodeTemplate, meanTemplate } from "@/lib/engine/face-match";
import type { FaceTemplate } from "@/lib/engine/face-reading";
import { toldComparison } from "./told-comparison";

/** A validation of the person that was approved once, with the likeness of its most similar stored face. */
interface ComparedValidation extends Omit<db.TemplateOwner, "templateId"> {
  comparison: FaceComparison;
}

export interface PersonComparison {
  validations: ComparedValidation[];
  /** With the mean of the selfies of validations that stand approved today; null when there are fewer than two. */
  mean: FaceComparison | null;
  /** Faces are stored, but all were measured by another model and say nothing. */
  incomparable: boolean;
}

/** Compare a face with every stored face of a person's validations that were approved once. */
export async function compareWithPerson(org: OrgId, probe: FaceTemplate, entity: EntityId): Promise<PersonComparison> {
  const stored = (await db.listTemplatesOfEntity(org, entity)).map(({ bytes, ...owner }) => ({
    owner,
    template: decodeTemplate(bytes),
  }));
  const usable = stored.filter(({ template }) => template.modelId === probe.modelId);
  const best = new Map<string, ComparedValidation>();
  for (const { owner, template } of usable) {
    const comparison = toldComparison(compareTemplates(probe, template));
    const known = best.get(owner.validationId);
    if (known !== undefined && known.comparison.score >= comparison.score) continue;
    const { templateId: _, ...rest } = owner;
    best.set(owner.validationId, { ...rest, comparison });
  }
  // Rejected sessions may show somebody else: they must not colour what the person looks like.
  const selfies = usable.filter(({ owner, template }) => owner.status === "approved" && template.kind === "selfie");
  const mean = selfies.length < 2 ? null : meanTemplate(selfies.map(({ template }) => template));
  return {
    validations: [...best.values()],
    mean: mean === null ? null : toldComparison(compareTemplates(probe, mean)),
    incomparable: stored.length > 0 && usable.length === 0,
  };
}
