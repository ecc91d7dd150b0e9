import { type ReviewDictionary, reviews } from "./en/reviews";
import type { Language } from "./text-for";

const dictionaries: Record<Language, ReviewDictionary> = { en: reviews };

/** The words of human review. Apart from the main dictionary, which every page loads. */
export const reviewTextFor = (language: Language): ReviewDictionary => dictionaries[language];
