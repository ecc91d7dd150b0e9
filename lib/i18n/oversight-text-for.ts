import { type OversightDictionary, oversight } from "./en/oversight";
import type { Language } from "./text-for";

const dictionaries: Record<Language, OversightDictionary> = { en: oversight };

/** The words of audit and accuracy. Apart from the main dictionary, which every page loads. */
export const oversightTextFor = (language: Language): OversightDictionary => dictionaries[language];
