import { and, gte, isNotNull } from "drizzle-orm";
import type { BiometricCheckId, EntityId, FaceMatchId, OrgId, ValidationId } from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";
import { faceTemplate } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { withOrg } from "./with-org";

/** The one check a template comes from. Those of validations are searched, the others are kept for the audit. */
export type TemplateSource =
  | { validationId: ValidationId }
  | { faceMatchId: FaceMatchId }
  | { biometricCheckId: BiometricCheckId };

export interface NewFaceTemplate {
  of: TemplateSource;
  entityId: EntityId | null;
  kind: "selfie" | "document";
  modelId: string;
  /** As the engine encodes it; sealed here. */
  bytes: Uint8Array;
}

/** What a sealed template belongs to. */
export const templateBinding = (org: OrgId, id: string) => ({ org, object: id, kind: "face-template" });
const binding = templateBinding;

/** Part of the transaction that stores the check. */
export async function insertFaceTemplate(org: OrgId, input: NewFaceTemplate): Promise<string> {
  const id = uuidV7();
  const { of, entityId, kind, modelId, bytes } = input;
  await withOrg(org, async (tx) => {
    await tx.insert(faceTemplate).values({
      id,
      organizationId: org,
      entityId,
      ...of,
      kind,
      modelId,
      templateSealed: sealEnvelope(vault(), binding(org, id), bytes),
      createdAt: new Date(),
    });
  });
  return id;
}

export interface StoredTemplate {
  id: string;
  createdAt: Date;
  /** As the engine encoded it. */
  bytes: Uint8Array;
}

/**
 * Templates of validations, whatever became of them, made at `since` or later; all of them for null. For an index in
 * memory: who they belong to and whether they count today is asked of `findTemplateOwners`.
 */
export async function listSearchedTemplates(org: OrgId, since: Date | null): Promise<StoredTemplate[]> {
  const { id, createdAt, templateSealed } = faceTemplate;
  const rows = await withOrg(org, (tx) =>
    tx
      .select({ id, createdAt, templateSealed })
      .from(faceTemplate)
      .where(and(isNotNull(faceTemplate.validationId), since === null ? undefined : gte(createdAt, since)))
      .orderBy(createdAt, id),
  );
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt,
    bytes: openEnvelope(vault(), binding(org, row.id), row.templateSealed),
  }));
}
