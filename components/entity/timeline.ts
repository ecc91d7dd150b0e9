import { leadingFinding } from "@/components/verification/leading-finding";
import type {
  BiometricCheckRecord,
  BiometricSessionRecord,
  FaceMatchRecord,
  ValidationRecord,
  VerificationRecord,
} from "@/lib/contract";
import { maskNumber } from "@/lib/format";

/** One thing that happened with a person. Numbers are masked here, so that whole ones never travel with the timeline. */
export interface TimelineEntry {
  key: string;
  at: string;
  href: `/verifications/${string}` | `/face-matches/${string}` | `/biometric/${string}` | `/validations/${string}`;
  kind: "verification" | "face-match" | "biometric-check" | "validation" | "biometric-session" | "decision";
  status: string;
  /** Document type and masked number, or a reference. */
  /** As the API says it: in English. */
  documentType: string | null;
  about: string | null;
  score: number | null;
  runNumber: number;
  errorMessage: string | null;
  headline: string | null;
  otherFindings: number;
  /** Code with which a biometric session was rejected. */
  rejectionCode: string | null;
  /** Who decided, and why, where a person did. */
  by: string | null;
  reason: string | null;
}

interface Everything {
  verifications: readonly VerificationRecord[];
  faceMatches: readonly FaceMatchRecord[];
  biometricChecks: readonly BiometricCheckRecord[];
  validations: readonly ValidationRecord[];
  biometricSessions: readonly BiometricSessionRecord[];
}

const blank = {
  documentType: null,
  about: null,
  score: null,
  runNumber: 1,
  errorMessage: null,
  headline: null,
  otherFindings: 0,
  rejectionCode: null,
  by: null,
  reason: null,
} as const;

/** Checks, sessions and decisions of a person as one list, newest first. */
export function timelineOf(everything: Everything): TimelineEntry[] {
  const entries = [
    ...everything.verifications.flatMap(ofVerification),
    ...everything.faceMatches.map(ofFaceMatch),
    ...everything.biometricChecks.map(ofBiometricCheck),
    ...everything.validations.flatMap(ofValidation),
    ...everything.biometricSessions.map(ofBiometricSession),
  ];
  return entries.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function ofVerification(record: VerificationRecord): TimelineEntry[] {
  const { documentType, documentNumber } = record.extractedData;
  const check: TimelineEntry = {
    ...blank,
    key: record.id,
    at: record.createdAt,
    href: `/verifications/${record.id}`,
    kind: "verification",
    status: record.status,
    documentType: documentType || null,
    about: documentNumber ? maskNumber(documentNumber) : null,
    runNumber: record.runNumber,
    errorMessage: record.errorMessage,
    headline: record.headline,
    otherFindings: Math.max(0, record.warnings.length - (record.headline ? 1 : 0)),
  };
  const { manualDecision: manual } = record;
  // A review that waits for its second pair of eyes, or was refused, decided nothing.
  if (manual === null || manual.state !== "final" || manual.outcome === null) return [check];
  return [decision(check, { status: manual.outcome, at: manual.at, by: manual.byName, reason: manual.reason }), check];
}

function ofFaceMatch(record: FaceMatchRecord): TimelineEntry {
  return {
    ...blank,
    key: record.id,
    at: record.createdAt,
    href: `/face-matches/${record.id}`,
    kind: "face-match",
    status: record.status,
    about: record.vendorData,
    score: record.score,
    errorMessage: record.errorMessage,
    ...leadingFinding(record.warningDetails, record.warnings),
  };
}

function ofBiometricCheck(record: BiometricCheckRecord): TimelineEntry {
  return {
    ...blank,
    key: record.id,
    at: record.createdAt,
    href: `/biometric/${record.id}`,
    kind: "biometric-check",
    status: record.status,
    score: record.score,
    errorMessage: record.errorMessage,
    ...leadingFinding(record.warningDetails, record.warnings),
  };
}

function ofValidation(record: ValidationRecord): TimelineEntry[] {
  const session: TimelineEntry = {
    ...blank,
    key: record.id,
    at: record.createdAt,
    href: `/validations/${record.id}`,
    kind: "validation",
    status: record.automaticStatus ?? record.status,
    documentType: record.extractedData?.documentType || null,
    ...leadingFinding(record.warningDetails, record.warnings),
  };
  const { manualDecision: manual } = record;
  if (manual === null) return [{ ...session, status: record.status }];
  return [decision(session, { status: manual.to, at: manual.at, by: manual.by, reason: manual.reason }), session];
}

const ofBiometricSession = (record: BiometricSessionRecord): TimelineEntry => ({
  ...blank,
  key: record.id,
  at: record.createdAt,
  href: `/biometric/sessions/${record.id}`,
  kind: "biometric-session",
  status: record.status,
  score: record.score,
  rejectionCode: record.rejectionCode,
});

const decision = (
  of: TimelineEntry,
  made: { status: string; at: string; by: string | null; reason: string },
): TimelineEntry => ({ ...blank, ...made, key: `${of.key}-decision`, href: of.href, kind: "decision" });
