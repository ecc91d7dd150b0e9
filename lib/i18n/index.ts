/** The words people read, as typed dictionaries by language. Holds no logic and never imports React, Next or a server room. */

export { ALPHA2_CODES, ALPHA3_CODES, alpha3Of, countryName } from "./countries";
export { engineSentence } from "./engine-sentence";
export { findingClearing, findingLabel, findingLimit, findingSentence, unjudgedReason } from "./finding-sentence";
export type { HostedText } from "./hosted/en";
export { hostedTextFor } from "./hosted/hosted-text-for";
export { isLanguage, LANGUAGE_NAMES, LANGUAGES, type Language, preferredLanguage } from "./language";
export { ruleFact } from "./rule-fact";
export { warningLabel } from "./warning-label";
export { loadAllWords, loadWords, type WordGroup, type Words } from "./words";
