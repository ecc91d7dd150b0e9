import { type FaceDictionary, faces } from "./en/faces";
import type { Language } from "./text-for";

const dictionaries: Record<Language, FaceDictionary> = { en: faces };

/** The words about faces. Apart from the main dictionary, which every page loads. */
export const faceTextFor = (language: Language): FaceDictionary => dictionaries[language];
