import { type Dictionary, en } from "./en/desk";

export const LANGUAGES = ["en"] as const;
export type Language = (typeof LANGUAGES)[number];

const dictionaries: Record<Language, Dictionary> = { en };

/** The dictionary of a language. */
export const textFor = (language: Language): Dictionary => dictionaries[language];
