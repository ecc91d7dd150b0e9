import { type FaceComparison, headlineOf, type WarningDetail } from "@/lib/contract";
import { faceQualityWarnings, type SeenFace } from "./face-quality";
import { pairsOf, rateInWords, type ThresholdInForce, toldScore } from "./face-threshold";
import { declining, noting } from "./rule";

/** All that decides a face match. A face is null when none was found on its picture; then there is no comparison. */
export interface FaceMatchContext {
  document: SeenFace | null;
  selfie: SeenFace | null;
  comparison: FaceComparison | null;
  threshold: ThresholdInForce;
  /** Matching scores under this one are in review; null for no such band. */
  reviewThreshold: number | null;
}

export interface FaceMatchDecision {
  status: "approved" | "declined" | "in_review";
  match: boolean;
  /** 0–100; null where there was nothing to compare, which is no score of zero. */
  score: number | null;
  warnings: WarningDetail[];
  headline: string | null;
}

/**
 * Turn two faces and their likeness into approved, declined or in review. Pure. The score on the threshold matches (API
 * page: "at or above"). Quality never changes the outcome: it says what to ask for.
 */
export function decideFaceMatch(context: FaceMatchContext): FaceMatchDecision {
  const { document, selfie, comparison, threshold, reviewThreshold } = context;
  const quality = [
    ...(document === null ? [] : faceQualityWarnings(document, "reference")),
    ...(selfie === null ? [] : faceQualityWarnings(selfie, "selfie")),
  ];
  if (comparison === null) return decided("declined", null, [...missing(document, selfie), ...quality]);
  const score = toldScore(comparison.score);
  if (score < threshold.value) return decided("declined", score, [tooDifferent(comparison, threshold), ...quality]);
  if (reviewThreshold === null || score >= reviewThreshold) return decided("approved", score, quality);
  return decided("in_review", score, [toBeLookedAt(comparison, threshold, reviewThreshold), ...quality]);
}

function decided(
  status: FaceMatchDecision["status"],
  score: number | null,
  warnings: WarningDetail[],
): FaceMatchDecision {
  return { status, match: status !== "declined", score, warnings, headline: headlineOf(warnings)?.code ?? null };
}

function missing(document: SeenFace | null, selfie: SeenFace | null): WarningDetail[] {
  const clearedBy = "A picture that shows the whole face, sharp, lit and not too small.";
  return [
    document === null
      ? declining({
          code: "NO_REFERENCE_IMAGE",
          feature: "face",
          says: { sentence: "none", values: {} },
          text: "No face was found on the reference picture.",
          clearedBy,
        })
      : null,
    selfie === null
      ? declining({
          code: "NO_FACE_IN_SELFIE",
          says: { sentence: "none", values: {} },
          feature: "face",
          text: "No face was found on the selfie.",
          clearedBy,
        })
      : null,
  ].filter((warning) => warning !== null);
}

const ORIGINS = {
  request: "set by the request",
  organization: "set by the organisation",
  default: "the product's default",
} as const;

const number = (value: number) => String(toldScore(value));

const compared = (comparison: FaceComparison, marks: WarningDetail["compared"]): WarningDetail["compared"] => [
  { label: "Similarity", source: "engine", value: number(comparison.score) },
  ...marks,
];

function tooDifferent(comparison: FaceComparison, threshold: ThresholdInForce): WarningDetail {
  return declining({
    code: "LOW_FACE_MATCH_SIMILARITY",
    feature: "face",
    says: {
      sentence: "different",
      values: {
        score: number(comparison.score),
        threshold: number(threshold.value),
        pairs: pairsOf(comparison.falseMatchRate),
      },
    },
    text: `The faces score ${number(comparison.score)} of 100, under the threshold of ${number(threshold.value)}; ${rateInWords(comparison.falseMatchRate)} reach that score.`,
    compared: compared(comparison, [
      { label: `Threshold, ${ORIGINS[threshold.origin]}`, source: "policy", value: number(threshold.value) },
    ]),
    threshold: `score from ${number(threshold.value)}`,
    clearedBy: "Pictures of the same person that reach the threshold.",
  });
}

function toBeLookedAt(comparison: FaceComparison, threshold: ThresholdInForce, review: number): WarningDetail {
  return noting("warning", {
    code: "LOW_FACE_MATCH_SIMILARITY",
    feature: "face",
    says: {
      sentence: "underReview",
      values: { score: number(comparison.score), review: number(review), pairs: pairsOf(comparison.falseMatchRate) },
    },
    text: `The faces score ${number(comparison.score)} of 100: a match, but under ${number(review)}, from which nobody needs to look; ${rateInWords(comparison.falseMatchRate)} reach that score.`,
    compared: compared(comparison, [
      { label: `Threshold, ${ORIGINS[threshold.origin]}`, source: "policy", value: number(threshold.value) },
      { label: "Review below", source: "policy", value: number(review) },
    ]),
    threshold: `score from ${number(review)}`,
    clearedBy: "A person who compares the two faces, or pictures that score higher.",
  });
}
