import { EngineError } from "../error";
import type { FaceTemplate } from "../face-reading";
import { falseMatchRateOf, scoreOf } from "./score-of";
import { MATCH_SCORE, REVIEW_SCORE } from "./thresholds";

/** What people are shown: a match, something to look at by hand, or no match. */
export type MatchBand = "match" | "review" | "no-match";

export interface FaceComparison {
  /** −1 to 1. */
  cosine: number;
  /** 0–100, calibrated. */
  score: number;
  /** Share of pairs of different people that come this close: the error of calling this a match. */
  falseMatchRate: number;
  band: MatchBand;
  modelId: string;
}

/**
 * How alike two faces are. Throws EngineError NOT_COMPARABLE for templates of different models, and for two portraits
 * of documents: copies of one style scored as a match in 14 % of strangers at a threshold meant for selfies.
 */
export function compareTemplates(a: FaceTemplate, b: FaceTemplate): FaceComparison {
  if (a.kind === "document" && b.kind === "document") {
    throw new EngineError("NOT_COMPARABLE", "Two portraits of documents cannot be compared with each other.");
  }
  const cosine = cosineOf(a, b);
  const score = scoreOf(cosine);
  return { cosine, score, falseMatchRate: falseMatchRateOf(cosine), band: bandOf(score), modelId: a.modelId };
}

/** Both limits count as reached. `limits` for an organisation's own thresholds. */
export function bandOf(score: number, limits = { match: MATCH_SCORE, review: REVIEW_SCORE }): MatchBand {
  if (score >= limits.match) return "match";
  return score >= limits.review ? "review" : "no-match";
}

/** The bare cosine, of any kinds. Throws EngineError NOT_COMPARABLE for templates of different models. */
export function cosineOf(a: FaceTemplate, b: FaceTemplate): number {
  if (a.modelId !== b.modelId || a.vector.length !== b.vector.length) {
    throw new EngineError("NOT_COMPARABLE", "The two faces were measured by different models.");
  }
  let sum = 0;
  for (let i = 0; i < a.vector.length; i++) sum += (a.vector[i] ?? 0) * (b.vector[i] ?? 0);
  return Math.min(1, Math.max(-1, sum));
}
