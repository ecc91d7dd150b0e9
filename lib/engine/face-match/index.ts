/**
 * Says how alike two face templates are and what that is worth, and judges head turns; pure. Never runs a model or opens a picture.
 */
export {
  bandOf,
  compareTemplates,
  cosineOf,
  type FaceComparison,
  type MatchBand,
} from "./compare-templates";
export { decodeTemplate, encodeTemplate } from "./encode-template";
export { findSimilar, type SimilarFace } from "./find-similar";
export {
  judgeTurn,
  TURN_FAILURES,
  type Turn,
  type TurnFailure,
  type TurnFrame,
  type TurnJudgement,
  type TurnStep,
} from "./judge-turn";
export { meanTemplate } from "./mean-template";
export { falseMatchRateOf, scoreOf } from "./score-of";
export {
  CALIBRATED_MODEL,
  CALIBRATION,
  MATCH_SCORE,
  REVIEW_SCORE,
  TURN_ASYMMETRY,
  TURN_DEGREES,
} from "./thresholds";
