import { eq, getTableColumns } from "drizzle-orm";
import { z } from "zod";
import {
  type BiometricCheckDetail,
  type BiometricCheckId,
  type BiometricCheckListQuery,
  biometricCandidate,
  biometricCheckId,
  biometricCheckStatus,
  entityId,
  faceFinding,
  type ObjectId,
  type OrgId,
  validationId,
  warningDetail,
} from "../contract";
import {
  firstOf,
  objectOrNull,
  openDetails,
  providerOrNull,
  sealDetails,
  type Trigger,
  triggerColumns,
} from "./face-check-mapping";
import type { Page } from "./list-verifications";
import { commonConditions, countOf, newestFirst, pageOfIds } from "./page-of-checks";
import { biometricCheck, entity, storedObject } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { type Tx, withOrg } from "./with-org";

export interface BiometricImages {
  original: ObjectId | null;
  canonical: ObjectId | null;
  face: ObjectId | null;
}

const details = z.object({
  warningDetails: z.array(warningDetail),
  face: faceFinding.nullable(),
  candidates: z.array(biometricCandidate),
});

type Recorded = Pick<
  BiometricCheckDetail,
  | "entityId"
  | "status"
  | "match"
  | "score"
  | "approvedSessionIds"
  | "errorMessage"
  | "threshold"
  | "warnings"
  | "engineVersion"
  | "durationMs"
>;
export interface NewBiometricCheck extends Recorded, z.infer<typeof details> {
  matchedKycValidationIds: readonly string[];
  requestId: string;
  errorCode: string | null;
  headline: string | null;
  images: BiometricImages;
  triggeredBy: Trigger;
}

/** The wire record plus what only this house knows; `biometricCheckDetail.parse` cuts it down to the wire. */
export interface StoredBiometricCheck extends BiometricCheckDetail {
  errorCode: string | null;
  headline: string | null;
  images: BiometricImages;
}

export const newBiometricCheckId = (): BiometricCheckId => biometricCheckId.parse(uuidV7());

/** Throws when `entityId` or a picture is not of this organisation. */
export async function insertBiometricCheck(org: OrgId, id: BiometricCheckId, input: NewBiometricCheck): Promise<void> {
  const { images, triggeredBy, warningDetails, face, candidates, matchedKycValidationIds, ...columns } = input;
  await withOrg(org, async (tx) => {
    await tx.insert(biometricCheck).values({
      ...columns,
      id,
      organizationId: org,
      matchedValidationIds: [...matchedKycValidationIds],
      ...sealDetails(org, id, "biometric-check", details.parse({ warningDetails, face, candidates })),
      imageOriginalId: images.original,
      imageCanonicalId: images.canonical,
      faceId: images.face,
      ...triggerColumns(triggeredBy),
      createdAt: new Date(),
    });
  });
}

/** Null when unknown or of another organisation. */
export async function findBiometricCheck(org: OrgId, id: BiometricCheckId): Promise<StoredBiometricCheck | null> {
  const [row] = await withOrg(org, (tx) => joined(tx).where(eq(biometricCheck.id, id)));
  return row === undefined ? null : toBiometricCheck(org, row);
}

export type BiometricCheckFilter = Omit<BiometricCheckListQuery, "limit" | "offset">;

/** Newest first; `total` counts all rows that match, exactly. */
export async function listBiometricChecks(
  org: OrgId,
  filter: BiometricCheckFilter,
  page: Page,
): Promise<{ biometricChecks: StoredBiometricCheck[]; total: number }> {
  const [rows, counted] = await Promise.all([
    withOrg(org, (tx) => biometricCheckPage(tx, filter, page)),
    withOrg(org, (tx) => biometricCheckCount(tx, filter)),
  ]);
  return { biometricChecks: rows.map((row) => toBiometricCheck(org, row)), total: counted[0]?.n ?? 0 };
}

export function biometricCheckPage(tx: Tx, filter: BiometricCheckFilter, page: Page) {
  const wanted = pageOfIds(tx, biometricCheck, commonConditions(biometricCheck, filter), page);
  return joined(tx)
    .innerJoin(wanted, eq(wanted.id, biometricCheck.id))
    .orderBy(...newestFirst(biometricCheck));
}

export const biometricCheckCount = (tx: Tx, filter: BiometricCheckFilter) =>
  countOf(tx, biometricCheck, commonConditions(biometricCheck, filter));

function joined(tx: Tx) {
  const { imageOriginalId, imageCanonicalId } = biometricCheck;
  return tx
    .select({
      row: getTableColumns(biometricCheck),
      entityName: entity.name,
      imageKey: storedObject.storageKey,
      provider: storedObject.provider,
    })
    .from(biometricCheck)
    .leftJoin(entity, eq(entity.id, biometricCheck.entityId))
    .leftJoin(storedObject, eq(storedObject.id, firstOf(imageOriginalId, imageCanonicalId)))
    .$dynamic();
}

type Joined = Awaited<ReturnType<typeof joined>>[number];

function toBiometricCheck(org: OrgId, { row, ...joins }: Joined): StoredBiometricCheck {
  return {
    ...openDetails(org, "biometric-check", row, details),
    id: biometricCheckId.parse(row.id),
    organizationId: row.organizationId,
    entityId: entityId.nullable().parse(row.entityId),
    status: biometricCheckStatus.parse(row.status),
    match: row.match,
    score: row.score,
    approvedSessionIds: row.approvedSessionIds,
    matchedKycValidationIds: row.matchedValidationIds.map((id) => validationId.parse(id)),
    requestId: row.requestId,
    errorCode: row.errorCode,
    errorMessage: row.errorMessage,
    triggeredByUserId: row.triggeredByUserId,
    createdAt: row.createdAt.toISOString(),
    imageStoragePath: joins.imageKey,
    storageProvider: providerOrNull(joins.provider),
    threshold: row.threshold,
    warnings: row.warnings,
    headline: row.headline,
    engineVersion: row.engineVersion,
    durationMs: row.durationMs,
    entityName: joins.entityName,
    images: {
      original: objectOrNull(row.imageOriginalId),
      canonical: objectOrNull(row.imageCanonicalId),
      face: objectOrNull(row.faceId),
    },
  };
}
