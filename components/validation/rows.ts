import { leadingFinding } from "@/components/verification/leading-finding";
import type { BiometricSessionRecord, ValidationRecord } from "@/lib/contract";

/** What a list row shows of a validation. */
export interface ValidationRow {
  id: string;
  createdAt: string;
  status: ValidationRecord["status"];
  entityId: string;
  entityName: string | null;
  documentType: string | null;
  issuingState: string | null;
  isCurrent: boolean;
  verifiedAt: string | null;
  decidedByHand: boolean;
  /** Whether the session reached its own end: before that, no findings mean nothing. */
  finished: boolean;
  errorMessage: null;
  headline: string | null;
  otherFindings: number;
}

export const validationRowOf = (record: ValidationRecord): ValidationRow => ({
  id: record.id,
  createdAt: record.createdAt,
  status: record.status,
  entityId: record.entityId,
  entityName: record.entityName,
  documentType: record.extractedData?.documentType ?? null,
  issuingState: record.extractedData?.issuingState ?? null,
  isCurrent: record.isCurrent,
  verifiedAt: record.verifiedAt,
  decidedByHand: record.manualDecision !== null,
  finished: record.automaticStatus !== null,
  errorMessage: null,
  ...leadingFinding(record.warningDetails, record.warnings),
});

/** What a list row shows of an embedded biometric session. */
export interface FaceSessionRow {
  id: string;
  createdAt: string;
  completedAt: string | null;
  status: BiometricSessionRecord["status"];
  entityId: string;
  entityName: string | null;
  score: number | null;
  rejectionCode: string | null;
}

export const faceSessionRowOf = (record: BiometricSessionRecord): FaceSessionRow => ({
  id: record.id,
  createdAt: record.createdAt,
  completedAt: record.completedAt,
  status: record.status,
  entityId: record.entityId,
  entityName: record.entityName,
  score: record.score,
  rejectionCode: record.rejectionCode,
});
