/** The words people read, as typed dictionaries by language. Holds no logic and never imports React, Next or a server room. */

export { ALPHA2_CODES, ALPHA3_CODES, alpha3Of, countryName } from "./countries";
export type { HostedText } from "./hosted/en";
export {
  HOSTED_LANGUAGES,
  type HostedLanguage,
  hostedTextFor,
  preferredHostedLanguage,
} from "./hosted/hosted-text-for";
export { LIVENESS_LIMITS } from "./hosted/limits";
export { LANGUAGES, type Language } from "./language";
export { warningLabel } from "./warning-label";
export { loadAllWords, loadWords, type WordGroup, type Words } from "./words";
