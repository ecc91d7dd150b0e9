import type { Language } from "../language";
import { type HostedText, hostedEn } from "./en";
import { hostedEs } from "./es";
import { hostedPt } from "./pt";

const dictionaries: Record<Language, HostedText> = { en: hostedEn, es: hostedEs, pt: hostedPt };

/** The words of the page `/verify/[token]` in a language. */
export const hostedTextFor = (language: Language): HostedText => dictionaries[language];
