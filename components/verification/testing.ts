import {
  type EntityRecord,
  entityRecord,
  type FieldEvidence,
  type FieldRead,
  type Quad,
  resolveOptions,
  type VerificationDetail,
  verificationDetail,
} from "@/lib/contract";

/** Records of invented people for tests, parsed by the contract so that they cannot drift from it. */
const ID = "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6b";
const QUAD: Quad = [
  [10, 10],
  [110, 10],
  [110, 30],
  [10, 30],
];

export const readOf = (field: string, source: FieldRead["source"], value: string): FieldRead => ({
  field,
  value,
  raw: value,
  source,
  confidence: 0.97,
  check: "none",
  corrected: false,
  side: "front",
  quad: QUAD,
});

export function evidenceOf(field: string, reads: FieldRead[], given: Partial<FieldEvidence> = {}): FieldEvidence {
  const [first] = reads;
  return {
    field,
    value: first?.value ?? "",
    source: first?.source ?? "printed",
    level: "read",
    agreement: reads.length > 1 ? "agree" : "single",
    reason: null,
    reads,
    ...given,
  };
}

export function detailOf(fields: FieldEvidence[], given: Partial<VerificationDetail> = {}): VerificationDetail {
  return verificationDetail.parse({
    id: ID,
    organizationId: ID,
    entityId: null,
    status: "approved",
    requestId: null,
    vendorData: null,
    errorMessage: null,
    warnings: [],
    extractedData: {},
    createdAt: "2026-03-01T10:00:00.000Z",
    documentFrontStoragePath: null,
    documentBackStoragePath: null,
    storageProvider: null,
    triggeredByUserId: null,
    options: resolveOptions({}, {}),
    checks: [],
    warningDetails: [],
    headline: null,
    engineVersion: "1.0.0",
    durationMs: 900,
    recheckOf: null,
    caseId: ID,
    runNumber: 1,
    runCount: 1,
    entityName: null,
    manualDecision: null,
    queue: null,
    corrections: [],
    reading: {
      engineVersion: "1.0.0",
      recognised: true,
      documentType: "passport",
      issuingState: "UTO",
      images: [],
      fields,
      mrz: null,
      mrzExpected: false,
      barcodes: [],
      barcodeExpected: false,
      lines: [],
      portrait: null,
      portraitExpected: false,
      liveness: null,
      timings: [],
    },
    ...given,
  });
}

export function entityOf(given: Partial<EntityRecord> = {}): EntityRecord {
  return entityRecord.parse({
    id: ID,
    externalId: null,
    organizationId: ID,
    type: "person",
    name: "Anna María Eriksson",
    taxId: null,
    countryCode: "SE",
    nationality: null,
    riskScore: null,
    riskFactors: [],
    status: "active",
    kycVerified: false,
    kycProvider: null,
    kycData: null,
    entityData: {},
    attributes: {},
    currentEvaluation: null,
    createdAt: "2026-03-01T10:00:00.000Z",
    updatedAt: "2026-03-01T10:00:00.000Z",
    deletedAt: null,
    ...given,
  });
}
