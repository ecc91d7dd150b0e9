import type { EntityId, OrgId } from "@/lib/contract";
import * as db from "@/lib/db";
import { encodeTemplate } from "@/lib/engine/face-match";
import type { FaceTemplate } from "@/lib/engine/face-reading";

/** Part of the transaction that stores the check: each face's numbers, sealed, in rows of their own. */
export async function storeTemplates(
  org: OrgId,
  source: db.TemplateSource & { entityId: EntityId | null },
  faces: ReadonlyArray<{ template: FaceTemplate }>,
): Promise<void> {
  const { entityId, ...of } = source;
  const templates = faces.map(({ template }) => {
    const { kind, modelId } = template;
    return { of, entityId, kind, modelId, bytes: encodeTemplate(template) };
  });
  await db.insertFaceTemplates(org, templates);
}
