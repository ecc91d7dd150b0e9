import { type SessionDictionary, sessions } from "./en/sessions";
import type { Language } from "./text-for";

const dictionaries: Record<Language, SessionDictionary> = { en: sessions };

/** The words about hosted sessions. Apart from the main dictionary, which every page loads. */
export const sessionTextFor = (language: Language): SessionDictionary => dictionaries[language];
