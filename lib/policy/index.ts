/** Turns what was seen plus the caller's options into approved or declined and warnings. Pure: no clock, file or network. */
export { ageOn, isRealDay } from "./calendar";
export { type Decision, decide } from "./decide";
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
export { taxIdProblem } from "./tax-id";
