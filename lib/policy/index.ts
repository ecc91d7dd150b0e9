/** Turns what was seen plus the caller's options into approved or declined and warnings. Pure: no clock, file or network. */
export { ageOn, isRealDay } from "./calendar";
export { documentRetakes, selfieRetakes } from "./capture-retakes";
export { type ChosenDocument, chosenDocumentWarnings } from "./chosen-document";
export { type Decision, decide } from "./decide";
export {
  type BiometricContext,
  type BiometricDecision,
  decideBiometric,
  faceNotComputed,
  noFaceDetected,
  type OwnValidation,
} from "./decide-biometric";
export { decideFaceMatch, type FaceMatchContext, type FaceMatchDecision } from "./decide-face-match";
export { decideSession, type SessionDecision, type SessionFacts } from "./decide-session";
export { type DuplicateFace, duplicateFaceWarnings, type SameDocument, sameDocumentRule } from "./duplicates";
export { explain } from "./explain";
export { faceLivenessWarnings } from "./face-liveness";
export { faceQualityWarnings, type SeenFace } from "./face-quality";
export { faceMatchThreshold, rateInWords, type ThresholdInForce, toldScore } from "./face-threshold";
export { type ChallengeJudgement, judgeChallenge } from "./judge-challenge";
export { isOmittable, OMITTABLE, sortWarnings } from "./omit-warnings";
export {
  attentionOf,
  needsSecond,
  possibleReviews,
  queueStateAfter,
  type ReviewFacts,
  reviewOutcomeOf,
  reviewStateOf,
  secondProblem,
} from "./review-rules";
export { type DeclaredPerson, FIELD_LABELS, type PolicyContext } from "./rule";
export { type SandboxOutcome, sandboxOutcome } from "./sandbox-numbers";
export { taxIdProblem } from "./tax-id";
export { endsBeingCurrent, isFinal, type MovedBy, sourcesOf, TRANSITIONS } from "./validation-status";
