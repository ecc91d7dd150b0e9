/** Turns what was seen plus the caller's options into approved or declined and warnings. Pure: no clock, file or network. */
export { ageOn, isRealDay } from "./calendar";
export { type Decision, decide } from "./decide";
export { type DeclaredPerson, FIELD_LABELS, type PolicyContext } from "./rule";
export { taxIdProblem } from "./tax-id";
