/** Turns what was seen plus the caller's options into approved or declined and warnings. Pure: no clock, file or network. */
export { ageOn, isRealDay } from "./calendar";
export { documentRetakes, selfieRetakes } from "./capture-retakes";
export { chosenDocumentWarnings } from "./chosen-document";
export { decide } from "./decide";
export { type BiometricDecision, decideBiometric, faceNotComputed, noFaceDetected } from "./decide-biometric";
export { decideFaceMatch, type FaceMatchDecision } from "./decide-face-match";
export { decideSession, type SessionDecision, type SessionFacts } from "./decide-session";
export { duplicateFaceWarnings, sameDocumentRule } from "./duplicates";
export { explain } from "./explain";
export { faceMatchThreshold, type ThresholdInForce, toldScore } from "./face-threshold";
export { type ChallengeJudgement, judgeChallenge } from "./judge-challenge";
export { isOmittable, sortWarnings } from "./omit-warnings";
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
export type { DeclaredPerson, PolicyContext } from "./rule";
export { type SandboxOutcome, sandboxOutcome } from "./sandbox-numbers";
export { taxIdProblem } from "./tax-id";
export { endsBeingCurrent, isFinal, type MovedBy, sourcesOf } from "./validation-status";
