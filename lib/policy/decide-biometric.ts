import { type FaceComparison, headlineOf, type WarningDetail } from "@/lib/contract";
import { REVIEW_SCORE } from "@/lib/engine/face-match";
import type { SelfieLiveness } from "@/lib/engine/face-reading";
import { type DuplicateFace, duplicateFaceWarnings } from "./duplicates";
import { faceLivenessWarnings } from "./face-liveness";
import { faceQualityWarnings, type SeenFace } from "./face-quality";
import { pairsOf, rateInWords, toldScore } from "./face-threshold";
import { declining } from "./rule";

/** A validation of the person that was approved once, with the likeness of its best stored face. */
export interface OwnValidation {
  validationId: string;
  sessionId: string;
  /** Stands approved today. */
  approved: boolean;
  comparison: FaceComparison;
}

interface BiometricContext {
  face: SeenFace;
  liveness: SelfieLiveness | null;
  own: readonly OwnValidation[];
  /** Against the mean of the stored faces of the validations that stand approved today; null for none. */
  mean: FaceComparison | null;
  /** Other people's approved validations that this face looks like. */
  others: readonly DuplicateFace[];
  /** Score from which a face is the person's. */
  threshold: number;
}

export interface BiometricDecision {
  match: boolean;
  /** Best score against this person; null where there was nothing to compare with. */
  score: number | null;
  /** Validations whose face this is, whatever was decided later. */
  matching: OwnValidation[];
  /** Of those, the ones that stand approved: a match rests on them alone. */
  approved: OwnValidation[];
  warnings: WarningDetail[];
  headline: string | null;
}

/**
 * Whether a face is that of a person whose validations stand approved. Pure.
 *
 * The mean of several stored faces is missed seven times less often than one alone, so it lifts a validation that stands
 * in the look band by itself. It never lifts one below: a mean over two different people looks like both of them.
 */
export function decideBiometric(context: BiometricContext): BiometricDecision {
  const { own, mean, others, threshold } = context;
  const lifted = mean !== null && toldScore(mean.score) >= threshold;
  const least = lifted ? Math.min(REVIEW_SCORE, threshold) : threshold;
  const matching = own.filter(({ comparison }) => toldScore(comparison.score) >= least);
  const approved = matching.filter((validation) => validation.approved);
  const best = bestOf([...own.map(({ comparison }) => comparison), ...(mean === null ? [] : [mean])]);
  const warnings = [
    ...(best !== null && matching.length === 0 ? [notThisPerson(best, threshold)] : []),
    ...duplicateFaceWarnings(others),
    ...faceLivenessWarnings(context.liveness),
    ...faceQualityWarnings(context.face, "picture"),
  ];
  return {
    match: approved.length > 0,
    score: best === null ? null : toldScore(best.score),
    matching,
    approved,
    warnings,
    headline: headlineOf(warnings)?.code ?? null,
  };
}

const bestOf = (all: readonly FaceComparison[]): FaceComparison | null =>
  all.reduce<FaceComparison | null>((best, each) => (best === null || each.score > best.score ? each : best), null);

/** The picture shows no face; the check has then failed and is not decided. */
export const noFaceDetected = (): WarningDetail =>
  declining({
    code: "NO_FACE_DETECTED",
    feature: "face",
    says: { sentence: "none", values: {} },
    text: "No face was found on the picture.",
    clearedBy: "A picture that shows the whole face, sharp, lit and not too small.",
  });

/** All stored faces of the person were measured by another model: nothing could be compared. */
export const faceNotComputed = (): WarningDetail =>
  declining({
    code: "FACE_MATCH_NOT_COMPUTED",
    feature: "face",
    says: { sentence: "otherModel", values: {} },
    text: "The person's stored faces were measured by an earlier model and cannot be compared with this one.",
    clearedBy: "A new validation of the person.",
  });

function notThisPerson(best: FaceComparison, threshold: number): WarningDetail {
  const score = String(toldScore(best.score));
  return declining({
    code: "LOW_FACE_MATCH_SIMILARITY",
    feature: "face",
    says: {
      sentence: "ofSessions",
      values: { score, threshold: String(threshold), pairs: pairsOf(best.falseMatchRate) },
    },
    text: `The face scores ${score} of 100 against the person's approved sessions, under the threshold of ${threshold}; ${rateInWords(best.falseMatchRate)} reach that score.`,
    compared: [
      { label: "Best similarity", source: "engine", value: score },
      { label: "Threshold", source: "policy", value: String(threshold) },
    ],
    threshold: `score from ${threshold}`,
    clearedBy: "A picture of the person of the approved session.",
  });
}
