import { z } from "zod";
import {
  type BiometricAnswer,
  type BiometricCheckDetail,
  type BiometricCheckRecord,
  biometricAnswer,
  biometricCandidate,
  biometricCheckDetail,
  biometricCheckId,
  biometricCheckRecord,
  biometricCheckStatus,
  entityId,
  type FaceMatchAnswer,
  type FaceMatchDetail,
  type FaceMatchRecord,
  faceComparison,
  faceFinding,
  faceMatchAnswer,
  faceMatchDetail,
  faceMatchId,
  faceMatchRecord,
  faceMatchStatus,
  thresholdOrigin,
  validationId,
} from "@/lib/contract";
import { codes, flag, instant, NotUnderstood, number, open, statusWord, text, type Wire } from "../wire";
import { findingsOf } from "./findings";
import { additive, idOf, idOrNull } from "./parts";

const RENAMED = { rejected: "declined", error: "failed" } as const;

/** What every record of a check has. */
const common = (wire: Wire, declined: boolean) => ({
  organizationId: text(wire, "organizationId", "organisationId", "orgId") ?? "",
  entityId: idOrNull(entityId, wire, "entityId"),
  score: number(wire, "score", "similarity"),
  requestId: text(wire, "requestId"),
  errorMessage: text(wire, "errorMessage"),
  triggeredByUserId: text(wire, "triggeredByUserId"),
  createdAt: instant(wire, "createdAt", "date") ?? "",
  storageProvider: additive(z.enum(["s3", "local"]), wire, "storageProvider"),
  threshold: number(wire, "threshold", "scoreDeclineThreshold"),
  warnings: findingsOf(wire, declined).warnings,
  warningDetails: findingsOf(wire, declined).warningDetails,
  engineVersion: text(wire, "engineVersion"),
  durationMs: number(wire, "durationMs"),
  entityName: text(wire, "entityName"),
});

export function faceMatchOf(wire: Wire): FaceMatchRecord {
  const status = statusWord(wire, faceMatchStatus.options, RENAMED);
  return faceMatchRecord.parse({
    ...common(wire, status === "declined"),
    id: idOf(faceMatchId, wire, "id", "verificationId"),
    status,
    match: flag(wire, "match", "isMatch") ?? status === "approved",
    vendorData: text(wire, "vendorData"),
    documentStoragePath: text(wire, "documentStoragePath", "documentImage") === null ? null : "remote",
    selfieStoragePath: text(wire, "selfieStoragePath", "selfieImage") === null ? null : "remote",
    thresholdOrigin: additive(thresholdOrigin, wire, "thresholdOrigin"),
    reviewThreshold: number(wire, "reviewThreshold"),
  });
}

export const faceMatchDetailOf = (wire: Wire): FaceMatchDetail =>
  faceMatchDetail.parse({
    ...faceMatchOf(wire),
    documentFace: additive(faceFinding, wire, "documentFace"),
    selfieFace: additive(faceFinding, wire, "selfieFace"),
    comparison: additive(faceComparison, wire, "comparison"),
  });

export function faceMatchAnswerOf(wire: Wire, requestId: string): FaceMatchAnswer {
  const id = idOrNull(faceMatchId, wire, "verificationId", "id");
  const status = statusWord(wire, ["approved", "declined", "in_review"], RENAMED);
  return faceMatchAnswer.parse({
    match: flag(wire, "match", "isMatch") ?? status === "approved",
    // No face to compare: the API's answer has 0 there, the record null.
    score: number(wire, "score", "similarity") ?? 0,
    status,
    ...(id === null ? {} : { verificationId: id }),
    scoreDeclineThreshold: number(wire, "scoreDeclineThreshold", "threshold") ?? 30,
    requestId: text(wire, "requestId") ?? requestId,
    warnings: findingsOf(wire, false).warnings,
  });
}

const matchedIds = (wire: Wire) =>
  codes(wire, "matchedKycValidationIds", "matchedValidationIds").filter((id) => validationId.safeParse(id).success);

export function biometricOf(wire: Wire): BiometricCheckRecord {
  const match = flag(wire, "match") ?? false;
  const said = text(wire, "status") === null ? { status: match ? "matched" : "not_matched" } : wire;
  const status = statusWord(said, biometricCheckStatus.options, { error: "failed" });
  return biometricCheckRecord.parse({
    ...common(wire, false),
    id: idOf(biometricCheckId, wire, "id", "verificationId"),
    status,
    match,
    approvedSessionIds: codes(wire, "approvedSessionIds"),
    matchedKycValidationIds: matchedIds(wire),
    imageStoragePath: text(wire, "imageStoragePath") === null ? null : "remote",
  });
}

export const biometricDetailOf = (wire: Wire): BiometricCheckDetail =>
  biometricCheckDetail.parse({
    ...biometricOf(wire),
    face: additive(faceFinding, wire, "face"),
    candidates: additive(z.array(biometricCandidate), wire, "candidates") ?? [],
  });

/** `match` alone is the verdict, so an answer without it is none. */
export function biometricAnswerOf(wire: Wire, requestId: string): BiometricAnswer {
  const match = flag(wire, "match");
  if (match === null) throw new NotUnderstood("match is missing");
  const id = idOrNull(biometricCheckId, wire, "verificationId");
  const search = open(wire, "faceSearch");
  const approved = codes(wire, "approvedSessionIds");
  return biometricAnswer.parse({
    match,
    approvedSessionIds: approved,
    matchedKycValidationIds: matchedIds(wire),
    faceSearch: {
      status: text(search, "status") ?? "Approved",
      totalMatches: number(search, "totalMatches") ?? approved.length,
      approvedMatchesCount: number(search, "approvedMatchesCount") ?? approved.length,
      requestId: text(search, "requestId") ?? requestId,
    },
    ...(id === null ? {} : { verificationId: id }),
  });
}
