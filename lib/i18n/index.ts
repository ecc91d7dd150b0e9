/** The words people read, as typed dictionaries by language. Holds no logic and never imports React, Next or a server room. */

export { ALPHA2_CODES, ALPHA3_CODES, countryName } from "./countries";
export { decisionTextFor } from "./decision-text-for";
export type { DecisionDictionary } from "./en/decisions";
export { type Dictionary, en } from "./en/desk";
export type { FaceDictionary } from "./en/faces";
export type { OversightDictionary } from "./en/oversight";
export type { PolicyDictionary } from "./en/policy";
export type { ReviewDictionary } from "./en/reviews";
export type { SessionDictionary } from "./en/sessions";
export type { SettingsDictionary } from "./en/settings";
export type { WebhookDictionary } from "./en/webhooks";
export { faceTextFor } from "./face-text-for";
export type { HostedText } from "./hosted/en";
export {
  HOSTED_LANGUAGES,
  type HostedLanguage,
  hostedTextFor,
  preferredHostedLanguage,
} from "./hosted/hosted-text-for";
export { LIVENESS_LIMITS } from "./hosted/limits";
export { optionHelpFor } from "./option-help-for";
export { oversightTextFor } from "./oversight-text-for";
export { policyTextFor } from "./policy-text-for";
export { reviewTextFor } from "./review-text-for";
export { sessionTextFor } from "./session-text-for";
export { settingsTextFor } from "./settings-text-for";
export { LANGUAGES, type Language, textFor } from "./text-for";
export { warningLabel } from "./warning-label";
export { webhookTextFor } from "./webhook-text-for";
export { loadAllWords, loadWords, WORD_GROUPS, type WordGroup, type Words } from "./words";
