import { type PolicyDictionary, policy } from "./en/policy";
import type { Language } from "./text-for";

const dictionaries: Record<Language, PolicyDictionary> = { en: policy };

/** The words of the policy page. Apart from the main dictionary, which every page loads. */
export const policyTextFor = (language: Language): PolicyDictionary => dictionaries[language];
