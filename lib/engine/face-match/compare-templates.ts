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
  const [u, v] = [a.vector, b.vector];
  // Four sums side by side: one alone waits for itself at every step, and a search takes five million steps.
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  for (let i = 0; i < u.length; i += 4) {
    s0 += (u[i] ?? 0) * (v[i] ?? 0);
    s1 += (u[i + 1] ?? 0) * (v[i + 1] ?? 0);
    s2 += (u[i + 2] ?? 0) * (v[i + 2] ?? 0);
    s3 += (u[i + 3] ?? 0) * (v[i + 3] ?? 0);
  }
  return Math.min(1, Math.max(-1, s0 + s1 + s2 + s3));
}
