import { z } from "zod";
import {
  type DocumentReading,
  documentReading,
  type EntityId,
  type ExtractedData,
  effectiveOptions,
  entityId,
  extractedData,
  type FieldCorrection,
  type ObjectId,
  type OrgId,
  objectId,
  policyCheck,
  type VerificationRecord,
  type VerificationStatus,
  verificationId,
  verificationStatus,
  warningDetail,
} from "../contract";
import { newDataKey, openWith, sealWith, vault } from "../vault";
import type { StoredCase } from "./review-cases";
import type { StoredReview } from "./reviews";
import type { idVerification } from "./schema";
import { searchTextOf } from "./search-text";

/** What the desk shows of a person in a list without opening anything sealed. */
interface ListFacts {
  personName: string | null;
  /** The engine's word: `passport`, `identity-card` … */
  documentType: string | null;
  /** ISO 3166 alpha-3. */
  issuingCountry: string | null;
  /** All but the last four characters replaced by dots. */
  documentNumberMasked: string | null;
}

/** The stored pictures of a record; null where there is none. */
export interface VerificationImages {
  frontOriginal: ObjectId | null;
  frontCanonical: ObjectId | null;
  backOriginal: ObjectId | null;
  backCanonical: ObjectId | null;
  portrait: ObjectId | null;
}

/**
 * The wire record plus what only this house knows, and the newest review as it is stored: what it makes of the case is for
 * the rules to say.
 */
export interface StoredVerification extends Omit<VerificationRecord, "manualDecision" | "status">, ListFacts {
  status: VerificationStatus;
  review: StoredReview | null;
  errorCode: string | null;
  isLatest: boolean;
  images: VerificationImages;
}

type VerificationRow = typeof idVerification.$inferSelect;

/** A row with what its joins bring. */
export interface JoinedRow {
  row: Omit<VerificationRow, "readingSealed" | "searchText">;
  runCount: number;
  entityName: string | null;
  frontKey: string | null;
  backKey: string | null;
  provider: string | null;
}

/** What people added to a run; asked for beside the row. */
interface Additions {
  review: StoredReview | null;
  corrections: FieldCorrection[];
  place: StoredCase | null;
}

const binding = (org: OrgId, id: string) => ({ org, object: id, kind: "verification" });

/** What a list shows but never filters by: warnings quote the values they compare, so they are sealed as well. */
const details = z.object({
  extractedData,
  warningDetails: z.array(warningDetail),
  checks: z.array(policyCheck),
});
type SealedDetails = z.infer<typeof details>;

/** Seal the personal parts of a record under one key of its own. */
export function sealParts(
  org: OrgId,
  id: string,
  parts: { details: SealedDetails; reading: DocumentReading | null },
): { wrappedKey: Buffer; detailsSealed: Buffer; readingSealed: Buffer | null } {
  const wrappedKey = newDataKey(vault(), binding(org, id));
  const sealPart = (part: string, value: unknown) =>
    sealWith(vault(), wrappedKey, binding(org, id), part, Buffer.from(JSON.stringify(value)));
  return {
    wrappedKey,
    detailsSealed: sealPart("details", parts.details),
    readingSealed: parts.reading === null ? null : sealPart("reading", parts.reading),
  };
}

type KeyedRow = Pick<VerificationRow, "id" | "wrappedKey">;

/** Throws SealError when the row was changed or the key is another one. */
function openPart(org: OrgId, row: KeyedRow, part: "details" | "reading", sealed: Buffer): unknown {
  return JSON.parse(openWith(vault(), row.wrappedKey, binding(org, row.id), part, sealed).toString());
}

export const openReading = (org: OrgId, row: KeyedRow, sealed: Buffer): DocumentReading =>
  documentReading.parse(openPart(org, row, "reading", sealed));

const SHOWN_CHARACTERS = 4;

/** `AB1234567` → `•••••4567`; numbers of four characters or fewer are hidden whole. */
export function maskNumber(number: string): string {
  const shown = number.length > SHOWN_CHARACTERS ? number.slice(-SHOWN_CHARACTERS) : "";
  return "•".repeat(number.length - shown.length) + shown;
}

/** A document number compared without case and punctuation: letters and digits of every script, in one form of each. */
export const normaliseNumber = (number: string): string =>
  number
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "");

/** The document's number as it was stored; null when none was read. */
export const openNumber = (org: OrgId, row: KeyedRow, sealed: Buffer): string | null =>
  details.parse(openPart(org, row, "details", sealed)).extractedData.documentNumber ?? null;

/** The clear columns that a list filters, searches and shows. */
export function clearColumns(input: {
  extracted: ExtractedData;
  documentType: string | null;
  vendorData: string | null;
  requestId: string;
}) {
  const { fullName, firstName, lastName, documentNumber, personalNumber, issuingState } = input.extracted;
  const parts = [firstName, lastName].filter((part) => part != null && part !== "");
  return {
    personName: fullName ?? (parts.length > 0 ? parts.join(" ") : null),
    documentType: input.documentType,
    issuingCountry: issuingState ?? null,
    documentNumberMasked: documentNumber == null ? null : maskNumber(documentNumber),
    documentNumberLast4: documentNumber == null ? null : documentNumber.slice(-SHOWN_CHARACTERS),
    searchText: searchTextOf([
      fullName,
      firstName,
      lastName,
      documentNumber,
      personalNumber,
      input.vendorData,
      input.requestId,
    ]),
  };
}

const objectOrNull = (id: string | null): ObjectId | null => (id === null ? null : objectId.parse(id));
const entityOrNull = (id: string | null): EntityId | null => (id === null ? null : entityId.parse(id));

/** Columns → record; what is sealed is opened, what is JSON is parsed. */
export function toVerification(
  org: OrgId,
  { row, ...joined }: JoinedRow,
  { review, corrections, place }: Additions,
): StoredVerification {
  return {
    review,
    corrections,
    queue: place?.verificationId === row.id ? place : null,
    ...details.parse(openPart(org, row, "details", row.detailsSealed)),
    id: verificationId.parse(row.id),
    organizationId: row.organizationId,
    entityId: entityOrNull(row.entityId),
    status: verificationStatus.parse(row.status),
    requestId: row.requestId,
    vendorData: row.vendorData,
    errorCode: row.errorCode,
    errorMessage: row.errorMessage,
    warnings: row.warnings,
    createdAt: row.createdAt.toISOString(),
    ...(row.erasedAt === null ? {} : { erasedAt: row.erasedAt.toISOString() }),
    documentFrontStoragePath: joined.frontKey,
    documentBackStoragePath: joined.backKey,
    storageProvider: z.enum(["s3", "local"]).nullable().parse(joined.provider),
    triggeredByUserId: row.triggeredByUserId,
    options: effectiveOptions.nullable().parse(row.options),
    headline: row.headline,
    engineVersion: row.engineVersion,
    durationMs: row.durationMs,
    recheckOf: row.recheckOf === null ? null : verificationId.parse(row.recheckOf),
    caseId: verificationId.parse(row.caseId),
    runNumber: row.runNumber,
    runCount: joined.runCount,
    entityName: joined.entityName,
    personName: row.personName,
    documentType: row.documentType,
    issuingCountry: row.issuingCountry,
    documentNumberMasked: row.documentNumberMasked,
    isLatest: row.isLatest,
    images: {
      frontOriginal: objectOrNull(row.frontOriginalId),
      frontCanonical: objectOrNull(row.frontCanonicalId),
      backOriginal: objectOrNull(row.backOriginalId),
      backCanonical: objectOrNull(row.backCanonicalId),
      portrait: objectOrNull(row.portraitId),
    },
  };
}
