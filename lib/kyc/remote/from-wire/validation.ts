import { z } from "zod";
import {
  type BiometricSessionDetail,
  type BiometricSessionRecord,
  biometricSessionDetail,
  biometricSessionId,
  biometricSessionRecord,
  biometricSessionStatus,
  type CurrentBiometricSession,
  currentBiometricSession,
  type EntityKycStatus,
  entityId,
  entityKycStatus,
  faceComparison,
  faceFinding,
  sessionChallenge,
  VALIDATION_STATUSES,
  type ValidationDetail,
  type ValidationRecord,
  validationDetail,
  validationId,
  validationRecord,
  verificationId,
} from "@/lib/contract";
import { codes, flag, instant, isWire, list, number, open, pick, statusWord, text, type Wire } from "../wire";
import { findingsOf } from "./findings";
import { additive, dataOf, idOf, idOrNull } from "./parts";

/** The names upstream has for the same states (API page, life cycle). */
const RENAMED: Readonly<Record<string, string>> = {
  not_started: "pending",
  resubmitted: "in_progress",
  awaiting_user: "in_progress",
  declined: "rejected",
  kyc_expired: "approved",
  deleted: "cancelled",
};

const objectOrNull = (wire: Wire, name: string) => (isWire(pick(wire, name)) ? open(wire, name) : null);
const SINGULAR = {
  id_verifications: "id_verification",
  liveness_checks: "liveness",
  face_matches: "face_match",
} as const;

/** `decision` has both spellings, the object and the array of one: either fills the other (API page, object). */
function decisionOf(wire: Wire) {
  const given = pick(wire, "decision");
  if (!isWire(given)) return null;
  const steps = Object.entries(SINGULAR).flatMap(([many, one]) => {
    const rows = list(given, many).filter(isWire);
    const single = isWire(given[one]) ? given[one] : (rows[0] ?? null);
    return [
      [many, rows.length > 0 ? rows : single === null ? [] : [single]],
      [one, single],
    ];
  });
  return {
    ...given,
    status: text(given, "status") ?? "",
    features: codes(given, "features"),
    ...Object.fromEntries(steps),
  };
}

export function validationOf(wire: Wire): ValidationRecord {
  const status = statusWord(wire, VALIDATION_STATUSES, RENAMED);
  const session = text(wire, "validationSessionId", "sessionId", "session") ?? "";
  const { warnings, warningDetails } = findingsOf(wire, status === "rejected");
  const shape = validationRecord.shape;
  return validationRecord.parse({
    id: idOf(validationId, wire, "id", "validationId"),
    entityId: idOf(entityId, wire, "entityId"),
    organizationId: text(wire, "organizationId") ?? "",
    sessionId: session,
    validationSessionId: session,
    status,
    provider: text(wire, "provider") ?? "kyc_provider",
    providerSessionUrl: sessionUrl(wire, "providerSessionUrl", "sessionUrl", "url"),
    decision: decisionOf(wire),
    documentsVerified: list(wire, "documentsVerified").filter(isWire),
    biometricResult: objectOrNull(wire, "biometricResult"),
    riskAssessment: objectOrNull(wire, "riskAssessment"),
    verifiedFields: codes(wire, "verifiedFields"),
    extractedData: isWire(pick(wire, "extractedData")) ? dataOf(wire) : null,
    warnings,
    isCurrent: flag(wire, "isCurrent", "current") ?? false,
    expiresAt: instant(wire, "expiresAt"),
    verifiedAt: instant(wire, "verifiedAt"),
    metadata: open(wire, "metadata"),
    createdAt: instant(wire, "createdAt") ?? "",
    updatedAt: instant(wire, "updatedAt", "createdAt") ?? "",
    entityName: text(wire, "entityName"),
    omittedWarnings: codes(wire, "omittedWarnings"),
    warningDetails,
    automaticStatus: additive(shape.automaticStatus, wire, "automaticStatus"),
    manualDecision: additive(shape.manualDecision, wire, "manualDecision"),
    idVerificationId: idOrNull(verificationId, wire, "idVerificationId"),
  });
}

export const validationDetailOf = (wire: Wire): ValidationDetail =>
  validationDetail.parse({
    ...validationOf(wire),
    portraitFace: additive(faceFinding, wire, "portraitFace"),
    selfieFace: additive(faceFinding, wire, "selfieFace"),
    comparison: additive(faceComparison, wire, "comparison"),
    challenge: additive(sessionChallenge, wire, "challenge"),
    events: additive(validationDetail.shape.events, wire, "events") ?? [],
    sidesAsked: additive(validationDetail.shape.sidesAsked, wire, "sidesAsked"),
  });

/** A link to show to an analyst: plain web addresses alone, so that nothing else can be clicked. */
function sessionUrl(wire: Wire, ...names: string[]): string | null {
  return z.url({ protocol: /^https?$/ }).safeParse(text(wire, ...names)).data ?? null;
}

export function kycStatusOf(wire: Wire, of: string): EntityKycStatus {
  const current = pick(wire, "currentValidation");
  return entityKycStatus.parse({
    entityId: idOrNull(entityId, wire, "entityId") ?? of,
    hasKyc: flag(wire, "hasKyc") ?? isWire(current),
    isVerified: flag(wire, "isVerified") ?? false,
    currentValidation: isWire(current)
      ? {
          id: idOf(validationId, current, "id"),
          status: statusWord(current, VALIDATION_STATUSES, RENAMED),
          metadata: open(current, "metadata"),
          verifiedAt: instant(current, "verifiedAt"),
        }
      : null,
    lastVerifiedAt: instant(wire, "lastVerifiedAt"),
    expiresAt: instant(wire, "expiresAt"),
    needsReverification: flag(wire, "needsReverification") ?? false,
  });
}

export function biometricSessionOf(wire: Wire): BiometricSessionRecord {
  return biometricSessionRecord.parse({
    id: idOf(biometricSessionId, wire, "id", "sessionId"),
    entityId: idOf(entityId, wire, "entityId"),
    organizationId: text(wire, "organizationId") ?? "",
    status: statusWord(wire, biometricSessionStatus.options, RENAMED),
    mode: "face_match",
    sessionUrl: sessionUrl(wire, "sessionUrl", "url"),
    hostedSessionId: text(wire, "hostedSessionId", "validationSessionId") ?? "",
    iframeAllow: text(wire, "iframeAllow") ?? "camera",
    rejectionCode: text(wire, "rejectionCode")?.slice(0, 80) ?? null,
    rejectionMessage: text(wire, "rejectionMessage"),
    createdAt: instant(wire, "createdAt") ?? "",
    updatedAt: instant(wire, "updatedAt", "createdAt") ?? "",
    completedAt: instant(wire, "completedAt"),
    entityName: text(wire, "entityName"),
    validationId: idOrNull(validationId, wire, "validationId", "kycValidationId"),
    score: number(wire, "score", "faceMatchScore"),
  });
}

export const currentBiometricSessionOf = (wire: Wire): CurrentBiometricSession =>
  currentBiometricSession.parse({ ...biometricSessionOf(wire), decision: decisionOf(wire) });

export function biometricSessionDetailOf(wire: Wire): BiometricSessionDetail {
  const { shape } = biometricSessionDetail;
  return biometricSessionDetail.parse({
    ...currentBiometricSessionOf(wire),
    comparison: additive(faceComparison, wire, "comparison"),
    selfieFace: additive(faceFinding, wire, "selfieFace"),
    challenge: additive(sessionChallenge, wire, "challenge"),
    crossEntity: additive(shape.crossEntity, wire, "crossEntity"),
    events: additive(shape.events, wire, "events") ?? [],
  });
}
