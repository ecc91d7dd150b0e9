import { type BiometricCandidate, headlineOf, KycError, type WarningDetail } from "@/lib/contract";
import type { FaceReading, FoundFace } from "@/lib/engine/face-reading";
import { type BiometricDecision, decideBiometric, faceNotComputed, noFaceDetected } from "@/lib/policy";
import type { PersonComparison } from "./compare-with-person";
import { seenFace } from "./face-picture";
import type { FoundDuplicate } from "./find-duplicate-faces";

/** What came of looking and comparing: everything a record says besides pictures and ids. */
export interface BiometricOutcome {
  decision: BiometricDecision | null;
  /** The error to answer with; null when there is a verdict. */
  failure: KycError | null;
  reading: FaceReading | null;
  warnings: WarningDetail[];
  headline: string | null;
  candidates: BiometricCandidate[];
  /** Validations of anybody whose face this is. */
  totalMatches: number;
}

const nothing = { decision: null, candidates: [], totalMatches: 0 };

function failed(failure: KycError): BiometricOutcome {
  return { ...nothing, failure, reading: null, warnings: [], headline: null };
}

/** An error and not "no match": that would say that the picture shows somebody else. */
function withoutFace(reading: FaceReading): BiometricOutcome {
  const warning = noFaceDetected();
  const failure = new KycError(
    "VERIFICATION_FAILED",
    `${warning.text} Take another one that shows the whole face, sharp, lit and not too small.`,
  );
  return { ...nothing, failure, reading, warnings: [warning], headline: headlineOf([warning])?.code ?? null };
}

interface Compared {
  reading: FaceReading;
  face: FoundFace;
  person: PersonComparison;
  others: FoundDuplicate[];
  threshold: number;
}

function decided({ reading, face, person, others, threshold }: Compared): BiometricOutcome {
  const seen = seenFace(reading);
  if (seen === null) return withoutFace(reading);
  const decision = decideBiometric({
    face: seen,
    liveness: face.liveness,
    own: person.validations.map((each) => ({ ...each, approved: each.status === "approved" })),
    mean: person.mean,
    others,
    threshold,
  });
  const warnings = person.incomparable ? [...decision.warnings, faceNotComputed()] : decision.warnings;
  const strangers = others.filter(({ comparison }) => comparison.score >= threshold).length;
  return {
    decision,
    failure: null,
    reading,
    warnings,
    headline: headlineOf(warnings)?.code ?? null,
    candidates: [
      ...person.validations.map((each) => candidate(each, true)),
      ...others.map((each) => candidate(each, false)),
    ],
    totalMatches: decision.matching.length + strangers,
  };
}

function candidate(found: FoundDuplicate, ofEntity: boolean): BiometricCandidate {
  const { status, expiresAt, ...rest } = found;
  const validationExpired = status === "approved" && expiresAt !== null && expiresAt.getTime() < Date.now();
  return { ...rest, ofEntity, validationStatus: status, validationExpired };
}

export const biometricOutcome = { failed, withoutFace, decided };
