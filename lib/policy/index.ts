/** Turns what was seen plus the caller's options into approved or declined and warnings. Pure: no clock, file or network. */
export { ageOn, isRealDay } from "./calendar";
export { type Decision, decide } from "./decide";
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
