import {
  DOCUMENT_TYPE_TEXT,
  type ExtractedData,
  type FaceComparison,
  type ValidationDecision,
  type WarningDetail,
} from "@/lib/contract";
import type { StoredValidation, ValidationDetails } from "@/lib/db";
import type { SessionDecision } from "@/lib/policy";
import { percent, riskOf, wordOf } from "../decision-parts";
import type { CheckOutcome } from "../run-check";
import type { SessionState } from "./session-state";

interface Facts {
  decision: SessionDecision;
  state: SessionState;
  comparison: FaceComparison | null;
  document: { outcome: CheckOutcome; verificationId: string | null };
  extractedData: ExtractedData | null;
  before: StoredValidation;
}

/** Everything a finished validation says, in the API's words. */
export function recordOf(facts: Facts): Partial<ValidationDetails> {
  const { decision, state, comparison, document, extractedData, before } = facts;
  const { reading } = document.outcome;
  return {
    decision: decisionOf(facts),
    documentsVerified: reading?.recognised
      ? [
          {
            type: DOCUMENT_TYPE_TEXT[reading.documentType],
            issuingState: reading.issuingState,
            status: wordOf(document.outcome.status),
            verificationId: document.verificationId,
          },
        ]
      : [],
    biometricResult:
      state.selfie === null
        ? null
        : {
            match: comparison?.band === "match",
            score: comparison?.score ?? null,
            liveness: state.selfie.finding.liveness?.zone ?? null,
            livenessScore: percent(state.selfie.finding.liveness?.score ?? null),
            challengePassed: state.challenge?.passed ?? null,
          },
    verifiedFields: (reading?.fields ?? []).filter(({ level }) => level !== "needs-eyes").map(({ field }) => field),
    extractedData,
    warningDetails: decision.found,
    portraitFace: state.portrait?.finding ?? null,
    selfieFace: state.selfie?.finding ?? null,
    comparison,
    challenge: state.challenge,
    metadata: { ...before.metadata, ...registryOf(decision) },
  };
}

/** Both spellings that the API knows: an object, and a list of one. */
function decisionOf(facts: Facts): ValidationDecision {
  const { decision, state, comparison, document, extractedData } = facts;
  const of = (...features: WarningDetail["feature"][]) =>
    decision.found.filter(({ feature }) => features.includes(feature)).map(riskOf);
  const identity = {
    status: wordOf(document.outcome.status),
    document_type: extractedData?.documentType ?? null,
    document_number: extractedData?.documentNumber ?? null,
    first_name: extractedData?.firstName ?? null,
    last_name: extractedData?.lastName ?? null,
    full_name: extractedData?.fullName ?? null,
    date_of_birth: extractedData?.dateOfBirth ?? null,
    expiration_date: extractedData?.expirationDate ?? null,
    issuing_state: extractedData?.issuingState ?? null,
    nationality: extractedData?.nationality ?? null,
    verification_id: document.verificationId,
    warnings: of("document", "data", "security"),
  };
  const { selfie, challenge } = state;
  const liveness =
    selfie === null
      ? null
      : {
          status: wordOf(partStatus(decision, ["liveness"])),
          method: "ACTIVE_TURN",
          score: percent(selfie.finding.liveness?.score ?? null),
          challenge_passed: challenge?.passed ?? false,
          warnings: of("liveness"),
        };
  const match =
    comparison === null
      ? null
      : { status: wordOf(partStatus(decision, ["face"])), score: comparison.score, warnings: of("face") };
  return {
    status: wordOf(decision.automaticStatus),
    features: ["id_verification", "liveness", "face_match"],
    id_verification: identity,
    id_verifications: [identity],
    liveness,
    liveness_checks: liveness === null ? [] : [liveness],
    face_match: match,
    face_matches: match === null ? [] : [match],
  };
}

function partStatus(decision: SessionDecision, features: WarningDetail["feature"][]): string {
  const part = decision.counted.filter(({ feature }) => features.includes(feature));
  if (part.some(({ severity }) => severity === "error")) return "rejected";
  return part.some(({ severity }) => severity === "warning") ? "in_review" : "approved";
}

function registryOf({ found }: SessionDecision): Record<string, unknown> {
  const code = found.find(({ feature }) => feature === "registry")?.code;
  if (code === undefined) return {};
  const renaper = { status: "unavailable", checkedAt: new Date().toISOString(), errorCode: code };
  return { responseDoubleChecks: { renaper }, warnings: [code] };
}
