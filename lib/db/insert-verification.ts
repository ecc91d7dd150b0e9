import { and, eq, sql } from "drizzle-orm";
import {
  type Attention,
  type DocumentReading,
  type EffectiveOptions,
  type EntityId,
  type ExtractedData,
  type OrgId,
  type PolicyCheck,
  type VerificationId,
  type VerificationStatus,
  verificationId,
  type WarningDetail,
} from "../contract";
import { blindIndex, vault } from "../vault";
import { type AskedBy, keyOf, userOf } from "./asked-by";
import { placeInQueue } from "./review-cases";
import { idVerification, verificationWarning } from "./schema";
import { uuidV7 } from "./uuid-v7";
import { clearColumns, normaliseNumber, sealParts, type VerificationImages } from "./verification-mapping";
import { type Tx, withOrg } from "./with-org";

export interface NewVerification {
  entityId: EntityId | null;
  /** The record whose images are checked again; null for a first run. */
  recheckOf: VerificationId | null;
  status: VerificationStatus;
  requestId: string;
  vendorData: string | null;
  errorCode: string | null;
  errorMessage: string | null;
  warnings: string[];
  warningDetails: WarningDetail[];
  /** Code of the warning to show first. */
  headline: string | null;
  /** Null for requests that were refused before options were settled. */
  options: EffectiveOptions | null;
  checks: PolicyCheck[];
  extractedData: ExtractedData;
  reading: DocumentReading | null;
  durationMs: number | null;
  images: VerificationImages;
  triggeredBy: AskedBy | null;
  /** How much the run asks for a person, and until when; null for one that asks for none. */
  attention: { level: Attention; dueAt: Date } | null;
}

export const newVerificationId = (): VerificationId => verificationId.parse(uuidV7());

/**
 * Store one run. A re-check joins the case of the record it names, becomes its newest run and inherits its entity.
 * Throws when `recheckOf` or `entityId` is not of this organisation.
 */
export async function insertVerification(
  org: OrgId,
  input: NewVerification,
  id: VerificationId = newVerificationId(),
): Promise<{ id: VerificationId; caseId: VerificationId; runNumber: number }> {
  return withOrg(org, async (tx) => {
    const family = await placeInCase(tx, id, input.recheckOf);
    const createdAt = new Date();
    await tx.insert(idVerification).values(rowOf(org, id, input, { ...family, createdAt }));
    const codes = [...new Set(input.warnings)];
    if (codes.length > 0) {
      await tx
        .insert(verificationWarning)
        .values(codes.map((code) => ({ organizationId: org, code, createdAt, verificationId: id })));
    }
    await placeInQueue(org, { ...input, id, caseId: verificationId.parse(family.caseId), at: createdAt });
    return { id, caseId: verificationId.parse(family.caseId), runNumber: family.runNumber };
  });
}

interface Place {
  caseId: string;
  runNumber: number;
  inheritedEntity: string | null;
}

async function placeInCase(tx: Tx, id: string, recheckOf: string | null): Promise<Place> {
  if (recheckOf === null) return { caseId: id, runNumber: 1, inheritedEntity: null };
  const [parent] = await tx
    .select({ caseId: idVerification.caseId })
    .from(idVerification)
    .where(eq(idVerification.id, recheckOf));
  if (parent === undefined) throw new Error("The record to check again does not exist.");
  // Two re-checks at once take turns on the first record, else both would become run number two.
  await tx.execute(sql`select 1 from id_verification where id = ${parent.caseId} for update`);
  const [newest] = await tx
    .update(idVerification)
    .set({ isLatest: false })
    .where(and(eq(idVerification.caseId, parent.caseId), eq(idVerification.isLatest, true)))
    .returning({ runNumber: idVerification.runNumber, entityId: idVerification.entityId });
  if (newest === undefined) throw new Error("The case has no newest run.");
  return { caseId: parent.caseId, runNumber: newest.runNumber + 1, inheritedEntity: newest.entityId };
}

function rowOf(
  org: OrgId,
  id: VerificationId,
  input: NewVerification,
  place: Place & { createdAt: Date },
): typeof idVerification.$inferInsert {
  const { extractedData, reading, images, triggeredBy } = input;
  const number = extractedData.documentNumber;
  return {
    id,
    organizationId: org,
    entityId: input.entityId ?? place.inheritedEntity,
    caseId: place.caseId,
    recheckOf: input.recheckOf,
    runNumber: place.runNumber,
    isLatest: true,
    status: input.status,
    requestId: input.requestId,
    vendorData: input.vendorData,
    errorCode: input.errorCode,
    errorMessage: input.errorMessage,
    warnings: input.warnings,
    headline: input.headline,
    options: input.options,
    quality: reading?.images ?? null,
    timings: reading?.timings ?? null,
    ...sealParts(org, id, {
      details: { extractedData, warningDetails: input.warningDetails, checks: input.checks },
      reading,
    }),
    engineVersion: reading?.engineVersion ?? null,
    durationMs: input.durationMs,
    frontOriginalId: images.frontOriginal,
    frontCanonicalId: images.frontCanonical,
    backOriginalId: images.backOriginal,
    backCanonicalId: images.backCanonical,
    portraitId: images.portrait,
    ...clearColumns({
      extracted: extractedData,
      documentType: reading?.documentType ?? null,
      vendorData: input.vendorData,
      requestId: input.requestId,
    }),
    documentNumberIndex: number == null ? null : blindIndex(vault(), org, "document-number", normaliseNumber(number)),
    triggeredByUserId: userOf(triggeredBy),
    triggeredByKeyId: keyOf(triggeredBy),
    createdAt: place.createdAt,
  };
}
