import { leadingFinding } from "@/components/verification/leading-finding";
import type { BiometricCheckRecord, FaceMatchRecord } from "@/lib/contract";

/** What a list row shows of a face match. */
export interface FaceMatchRow {
  id: string;
  createdAt: string;
  status: FaceMatchRecord["status"];
  entityId: string | null;
  entityName: string | null;
  vendorData: string | null;
  score: number | null;
  threshold: number | null;
  errorMessage: string | null;
  headline: string | null;
  otherFindings: number;
}

export const faceMatchRowOf = (record: FaceMatchRecord): FaceMatchRow => ({
  id: record.id,
  createdAt: record.createdAt,
  status: record.status,
  entityId: record.entityId,
  entityName: record.entityName,
  vendorData: record.vendorData,
  score: record.score,
  threshold: record.threshold,
  errorMessage: record.errorMessage,
  ...leadingFinding(record.warningDetails, record.warnings),
});

/** What a list row shows of a biometric check. */
export interface BiometricRow {
  id: string;
  createdAt: string;
  status: BiometricCheckRecord["status"];
  entityId: string | null;
  entityName: string | null;
  score: number | null;
  /** Sessions with this face that stand approved today, and those the check itself had once approved. */
  matched: number;
  everApproved: number;
  errorMessage: string | null;
  headline: string | null;
  otherFindings: number;
}

export const biometricRowOf = (record: BiometricCheckRecord): BiometricRow => ({
  id: record.id,
  createdAt: record.createdAt,
  status: record.status,
  entityId: record.entityId,
  entityName: record.entityName,
  score: record.score,
  matched: record.matchedKycValidationIds.length,
  everApproved: record.approvedSessionIds.length,
  errorMessage: record.errorMessage,
  ...leadingFinding(record.warningDetails, record.warnings),
});
