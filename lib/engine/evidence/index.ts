/**
 * Weighs what several sources say of one field: which value to show and how far to trust it.
 * Prohibition: it never calls a value proven on one source alone, but for digits under their own check digit.
 */
export { sameValue } from "./compare-values";
export { weigh, type ZoneFacts } from "./weigh";
