import { and, eq, getTableColumns, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import {
  type FaceMatchDetail,
  type FaceMatchId,
  type FaceMatchListQuery,
  faceComparison,
  faceFinding,
  faceMatchId,
  faceMatchStatus,
  type ObjectId,
  type OrgId,
  thresholdOrigin,
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
import { entity, faceMatch, storedObject } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { type Tx, withOrg } from "./with-org";

export interface FaceMatchImages {
  documentOriginal: ObjectId | null;
  documentCanonical: ObjectId | null;
  documentFace: ObjectId | null;
  selfieOriginal: ObjectId | null;
  selfieCanonical: ObjectId | null;
  selfieFace: ObjectId | null;
}

const details = z.object({
  warningDetails: z.array(warningDetail),
  documentFace: faceFinding.nullable(),
  selfieFace: faceFinding.nullable(),
  comparison: faceComparison.nullable(),
});

type Recorded = Pick<
  FaceMatchDetail,
  | "entityId"
  | "status"
  | "match"
  | "score"
  | "vendorData"
  | "errorMessage"
  | "threshold"
  | "thresholdOrigin"
  | "reviewThreshold"
  | "warnings"
  | "engineVersion"
  | "durationMs"
>;
export interface NewFaceMatch extends Recorded, NewFaceCheck, z.infer<typeof details> {
  images: FaceMatchImages;
}

/** The wire record plus what only this house knows; `faceMatchDetail.parse` cuts it down to the wire. */
export interface StoredFaceMatch extends FaceMatchDetail {
  errorCode: string | null;
  headline: string | null;
  images: FaceMatchImages;
}

export const newFaceMatchId = (): FaceMatchId => faceMatchId.parse(uuidV7());

/** Throws when `entityId` or a picture is not of this organisation. */
export async function insertFaceMatch(org: OrgId, id: FaceMatchId, input: NewFaceMatch): Promise<void> {
  const { images, triggeredBy, warningDetails, documentFace, selfieFace, comparison, ...columns } = input;
  await withOrg(org, async (tx) => {
    await tx.insert(faceMatch).values({
      ...columns,
      id,
      ...newCheckColumns(org, triggeredBy),
      ...sealDetails(org, id, "face-match", details.parse({ warningDetails, documentFace, selfieFace, comparison })),
      documentOriginalId: images.documentOriginal,
      documentCanonicalId: images.documentCanonical,
      documentFaceId: images.documentFace,
      selfieOriginalId: images.selfieOriginal,
      selfieCanonicalId: images.selfieCanonical,
      selfieFaceId: images.selfieFace,
    });
  });
}

/** Null when unknown or of another organisation. */
export async function findFaceMatch(org: OrgId, id: FaceMatchId): Promise<StoredFaceMatch | null> {
  const [row] = await withOrg(org, (tx) => joined(tx).where(eq(faceMatch.id, id)));
  return row === undefined ? null : toFaceMatch(org, row);
}

export type FaceMatchFilter = Omit<FaceMatchListQuery, "limit" | "offset">;

/** Newest first; `total` counts all rows that match, exactly. */
export async function listFaceMatches(
  org: OrgId,
  filter: FaceMatchFilter,
  page: Page,
): Promise<{ faceMatches: StoredFaceMatch[]; total: number }> {
  const { rows, total } = await pageAndTotal(
    org,
    (tx) => faceMatchPage(tx, filter, page),
    (tx) => faceMatchCount(tx, filter),
  );
  return { faceMatches: rows.map((row) => toFaceMatch(org, row)), total };
}

export function faceMatchPage(tx: Tx, filter: FaceMatchFilter, page: Page) {
  const wanted = pageOfIds(tx, faceMatch, conditionsOf(filter), page);
  return joined(tx)
    .innerJoin(wanted, eq(wanted.id, faceMatch.id))
    .orderBy(...newestFirst(faceMatch));
}

export const faceMatchCount = (tx: Tx, filter: FaceMatchFilter) => countOf(tx, faceMatch, conditionsOf(filter));

const conditionsOf = (filter: FaceMatchFilter) =>
  and(commonConditions(faceMatch, filter), filter.withoutEntity ? isNull(faceMatch.entityId) : undefined);

const document = alias(storedObject, "document");
const selfie = alias(storedObject, "selfie");

function joined(tx: Tx) {
  const { documentOriginalId, documentCanonicalId, selfieOriginalId, selfieCanonicalId } = faceMatch;
  return tx
    .select({
      row: getTableColumns(faceMatch),
      entityName: entity.name,
      documentKey: document.storageKey,
      selfieKey: selfie.storageKey,
      provider: selfie.provider,
    })
    .from(faceMatch)
    .leftJoin(entity, eq(entity.id, faceMatch.entityId))
    .leftJoin(document, eq(document.id, firstOf(documentOriginalId, documentCanonicalId)))
    .leftJoin(selfie, eq(selfie.id, firstOf(selfieOriginalId, selfieCanonicalId)))
    .$dynamic();
}

type Joined = Awaited<ReturnType<typeof joined>>[number];

function toFaceMatch(org: OrgId, found: Joined): StoredFaceMatch {
  const { row } = found;
  return {
    ...openDetails(org, "face-match", row, details),
    ...sharedFacts(found),
    id: faceMatchId.parse(row.id),
    status: faceMatchStatus.parse(row.status),
    vendorData: row.vendorData,
    documentStoragePath: found.documentKey,
    selfieStoragePath: found.selfieKey,
    thresholdOrigin: thresholdOrigin.nullable().parse(row.thresholdOrigin),
    reviewThreshold: row.reviewThreshold,
    images: {
      documentOriginal: objectOrNull(row.documentOriginalId),
      documentCanonical: objectOrNull(row.documentCanonicalId),
      documentFace: objectOrNull(row.documentFaceId),
      selfieOriginal: objectOrNull(row.selfieOriginalId),
      selfieCanonical: objectOrNull(row.selfieCanonicalId),
      selfieFace: objectOrNull(row.selfieFaceId),
    },
  };
}
