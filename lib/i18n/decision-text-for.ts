import { type DecisionDictionary, decisions } from "./en/decisions";
import type { Language } from "./text-for";

const dictionaries: Record<Language, DecisionDictionary> = { en: decisions };

/** The words with which people decide. Apart from those of the queue, which the list loads. */
export const decisionTextFor = (language: Language): DecisionDictionary => dictionaries[language];
