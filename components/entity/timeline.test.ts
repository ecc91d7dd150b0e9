import { describe, expect, it } from "vitest";
import { detailOf } from "@/components/verification/testing";
import {
  biometricSessionRecord,
  type FaceMatchRecord,
  faceMatchRecord,
  type ValidationRecord,
  validationRecord,
} from "@/lib/contract";
import { timelineOf } from "./timeline";

const ID = "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6b";
const OTHER = "018f4e2a-7b7c-7d4e-8a7b-1c2d3e4f5a6c";

const faceMatchOf = (given: Partial<FaceMatchRecord>): FaceMatchRecord =>
  faceMatchRecord.parse({
    id: ID,
    organizationId: ID,
    entityId: ID,
    status: "declined",
    match: false,
    score: 41,
    requestId: null,
    vendorData: null,
    errorMessage: null,
    triggeredByUserId: null,
    createdAt: "2026-03-02T10:00:00.000Z",
    documentStoragePath: null,
    selfieStoragePath: null,
    storageProvider: null,
    threshold: 30,
    thresholdOrigin: "default",
    reviewThreshold: null,
    warnings: [],
    warningDetails: [],
    engineVersion: null,
    durationMs: null,
    entityName: null,
    ...given,
  });

const validationOf = (given: Partial<ValidationRecord>): ValidationRecord =>
  validationRecord.parse({
    id: OTHER,
    entityId: ID,
    organizationId: ID,
    sessionId: OTHER,
    validationSessionId: OTHER,
    status: "rejected",
    provider: "built-in",
    providerSessionUrl: null,
    decision: null,
    documentsVerified: [],
    biometricResult: null,
    riskAssessment: null,
    verifiedFields: [],
    extractedData: null,
    warnings: [],
    isCurrent: false,
    expiresAt: null,
    verifiedAt: null,
    metadata: {},
    createdAt: "2026-03-03T10:00:00.000Z",
    updatedAt: "2026-03-05T10:00:00.000Z",
    entityName: null,
    omittedWarnings: [],
    warningDetails: [],
    automaticStatus: "approved",
    manualDecision: {
      by: "Ana Duarte",
      at: "2026-03-05T10:00:00.000Z",
      reason: "The registry knows another face.",
      from: "approved",
      to: "rejected",
    },
    idVerificationId: null,
    ...given,
  });

const NOTHING = { verifications: [], faceMatches: [], biometricChecks: [], validations: [], biometricSessions: [] };

describe("a person's timeline", () => {
  it("mixes all kinds, newest first, with decisions as entries of their own", () => {
    const entries = timelineOf({
      ...NOTHING,
      verifications: [detailOf([], { createdAt: "2026-03-01T10:00:00.000Z" })],
      faceMatches: [faceMatchOf({})],
      validations: [validationOf({})],
    });
    expect(entries.map((entry) => entry.kind)).toEqual(["decision", "validation", "face-match", "verification"]);
  });

  it("a session that was approved and later rejected shows both, and by whom", () => {
    const [decision, session] = timelineOf({ ...NOTHING, validations: [validationOf({})] });
    expect(decision).toMatchObject({ status: "rejected", by: "Ana Duarte", href: `/validations/${OTHER}` });
    expect(session).toMatchObject({ status: "approved" });
  });

  it("an embedded session leads to its own page and says with which code it was rejected", () => {
    const session = biometricSessionRecord.parse({
      id: ID,
      entityId: OTHER,
      organizationId: ID,
      status: "rejected",
      mode: "face_match",
      sessionUrl: null,
      hostedSessionId: OTHER,
      iframeAllow: "camera",
      rejectionCode: "FACE_MATCH_SCORE_LOW",
      rejectionMessage: null,
      createdAt: "2026-03-04T10:00:00.000Z",
      updatedAt: "2026-03-04T10:00:00.000Z",
      completedAt: null,
      entityName: null,
      validationId: OTHER,
      score: 31,
    });
    const entries = timelineOf({ ...NOTHING, validations: [validationOf({})], biometricSessions: [session] });
    expect(entries.map(({ kind }) => kind)).toEqual(["decision", "biometric-session", "validation"]);
    expect(entries[1]).toMatchObject({
      href: `/biometric/sessions/${ID}`,
      status: "rejected",
      score: 31,
      rejectionCode: "FACE_MATCH_SCORE_LOW",
    });
  });

  it("no whole document number travels with it", () => {
    const record = detailOf([], { extractedData: { documentNumber: "UT4829163", documentType: "Passport" } });
    const [entry] = timelineOf({ ...NOTHING, verifications: [record] });
    expect([entry?.documentType, entry?.about]).toEqual(["Passport", "••••9163"]);
  });
});
