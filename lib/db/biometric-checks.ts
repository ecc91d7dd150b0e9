import { eq, getTableColumns } from "drizzle-orm";
import { z } from "zod";
import {
  type BiometricCheckDetail,
  type BiometricCheckId,
  type BiometricCheckListQuery,
  biometricCandidate,
  biometricCheckId,
  biometricCheckStatus,
  faceFinding,
  type ObjectId,
  type OrgId,
  validationId,
  warningDetail,
} from "../contract";
import {
  firstOf,
  type NewFaceCheck,
  newCheckColumns,
  objectOrNull,
  openDetails,
  sealDetails,
  sharedFacts,
} from "./face-check-mapping";
import { commonConditions, countOf, newestFirst, type Page, pageAndTotal, pageOfIds } from "./page-of-checks";
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
export interface NewBiometricCheck extends Recorded, NewFaceCheck, z.infer<typeof details> {
  matchedKycValidationIds: readonly string[];
  images: BiometricImages;
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
      ...newCheckColumns(org, triggeredBy),
      matchedValidationIds: [...matchedKycValidationIds],
      ...sealDetails(org, id, "biometric-check", details.parse({ warningDetails, face, candidates })),
      imageOriginalId: images.original,
      imageCanonicalId: images.canonical,
      faceId: images.face,
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
  const { rows, total } = await pageAndTotal(
    org,
    (tx) => biometricCheckPage(tx, filter, page),
    (tx) => biometricCheckCount(tx, filter),
  );
  return { biometricChecks: rows.map((row) => toBiometricCheck(org, row)), total };
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

function toBiometricCheck(org: OrgId, found: Joined): StoredBiometricCheck {
  const { row } = found;
  return {
    ...openDetails(org, "biometric-check", row, details),
    ...sharedFacts(found),
    id: biometricCheckId.parse(row.id),
    status: biometricCheckStatus.parse(row.status),
    approvedSessionIds: row.approvedSessionIds,
    matchedKycValidationIds: row.matchedValidationIds.map((id) => validationId.parse(id)),
    imageStoragePath: found.imageKey,
    images: {
      original: objectOrNull(row.imageOriginalId),
      canonical: objectOrNull(row.imageCanonicalId),
      face: objectOrNull(row.faceId),
    },
  };
}
