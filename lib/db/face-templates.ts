import { setImmediate as breathe } from "node:timers/promises";
import { and, eq, gte, inArray, isNotNull, or, sql } from "drizzle-orm";
import {
  type BiometricCheckId,
  type EntityId,
  entityId,
  type FaceMatchId,
  type OrgId,
  type ValidationId,
  type ValidationStatus,
  validationId,
  validationStatus,
} from "../contract";
import { openEnvelope, sealEnvelope, vault } from "../vault";
import { entity, faceTemplate, validation } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { type Tx, withOrg } from "./with-org";

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

/** Part of the transaction that stores the check; the new ids, in the order of `inputs`. */
export async function insertFaceTemplates(org: OrgId, inputs: readonly NewFaceTemplate[]): Promise<string[]> {
  const createdAt = new Date();
  const rows = inputs.map(({ of, entityId, kind, modelId, bytes }) => {
    const id = uuidV7();
    const templateSealed = sealEnvelope(vault(), binding(org, id), bytes);
    return { id, organizationId: org, entityId, ...of, kind, modelId, templateSealed, createdAt };
  });
  if (rows.length > 0) await withOrg(org, (tx) => tx.insert(faceTemplate).values(rows));
  return rows.map(({ id }) => id);
}

export interface StoredTemplate {
  id: string;
  createdAt: Date;
  /** As the engine encoded it. */
  bytes: Uint8Array;
}

/**
 * Templates of validations, whatever became of them, made at `since` or later (all of them for null), without those in
 * `known`. For an index in memory: who they belong to and whether they count today is asked of `findTemplateOwners`.
 */
export async function listSearchedTemplates(
  org: OrgId,
  since: Date | null,
  known: readonly string[],
): Promise<StoredTemplate[]> {
  const { id, createdAt, templateSealed } = faceTemplate;
  const rows = await withOrg(org, (tx) =>
    tx
      .select({ id, createdAt, templateSealed })
      .from(faceTemplate)
      .where(
        and(
          isNotNull(faceTemplate.validationId),
          since === null ? undefined : gte(createdAt, since),
          known.length === 0 ? undefined : sql`${id} <> all (${sql.param(known)}::uuid[])`,
        ),
      )
      .orderBy(createdAt, id),
  );
  const opened: StoredTemplate[] = [];
  for (const { templateSealed: sealed, ...row } of rows) {
    opened.push({ ...row, bytes: openEnvelope(vault(), binding(org, row.id), sealed) });
    // Ten thousand at once would hold up every other request of the process.
    if (opened.length % OPENED_AT_ONCE === 0) await breathe();
  }
  return opened;
}

const OPENED_AT_ONCE = 100;

/** Whose face a template is, as far as it counts: its validation was approved once, by itself or by a person. */
export interface TemplateOwner {
  templateId: string;
  validationId: ValidationId;
  sessionId: string;
  entityId: EntityId;
  entityName: string | null;
  /** Today's. */
  status: ValidationStatus;
  expiresAt: Date | null;
}

/** Owners of these templates; those whose validation was never approved, or is gone, are missing from the answer. */
export async function findTemplateOwners(org: OrgId, ids: readonly string[]): Promise<TemplateOwner[]> {
  if (ids.length === 0) return [];
  const rows = await withOrg(org, (tx) => owners(tx).where(and(onceApproved, inArray(faceTemplate.id, [...ids]))));
  return rows.map(toOwner);
}

/** Every face of a person's validations that were approved once, oldest first. */
export async function listTemplatesOfEntity(
  org: OrgId,
  id: EntityId,
): Promise<Array<TemplateOwner & { bytes: Uint8Array }>> {
  const rows = await withOrg(org, (tx) =>
    owners(tx)
      .where(and(onceApproved, eq(validation.entityId, id)))
      .orderBy(faceTemplate.createdAt, faceTemplate.id),
  );
  return rows.map((row) => ({
    ...toOwner(row),
    bytes: openEnvelope(vault(), binding(org, row.templateId), row.templateSealed),
  }));
}

/**
 * Neither a session that failed nor one that is still open says who a face belongs to. The moment of approval outlives a
 * later rejection, so that a session a person approved and then revoked is still listed.
 */
const onceApproved = or(
  eq(validation.automaticStatus, "approved"),
  eq(validation.status, "approved"),
  isNotNull(validation.verifiedAt),
);

const owners = (tx: Tx) =>
  tx
    .select({
      templateId: faceTemplate.id,
      templateSealed: faceTemplate.templateSealed,
      validationId: validation.id,
      sessionId: validation.sessionId,
      entityId: validation.entityId,
      entityName: entity.name,
      status: validation.status,
      expiresAt: validation.expiresAt,
    })
    .from(faceTemplate)
    .innerJoin(
      validation,
      and(eq(validation.organizationId, faceTemplate.organizationId), eq(validation.id, faceTemplate.validationId)),
    )
    .leftJoin(entity, eq(entity.id, validation.entityId))
    .$dynamic();

type OwnerRow = Awaited<ReturnType<typeof owners>>[number];
const toOwner = (row: OwnerRow): TemplateOwner => ({
  templateId: row.templateId,
  validationId: validationId.parse(row.validationId),
  sessionId: row.sessionId,
  entityId: entityId.parse(row.entityId),
  entityName: row.entityName,
  status: validationStatus.parse(row.status),
  expiresAt: row.expiresAt,
});
