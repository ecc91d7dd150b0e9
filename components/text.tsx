"use client";

import { createContext, type ReactNode, use, useContext } from "react";
import { type Dictionary, type Language, loadWords, textFor, type WordGroup, type Words } from "@/lib/i18n";

const LanguageContext = createContext<Language>("en");

interface LanguageProviderProps {
  language: Language;
  children: ReactNode;
}

/** Tells everything below which language to speak. */
export function LanguageProvider({ language, children }: LanguageProviderProps) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useLanguage = (): Language => useContext(LanguageContext);

/** The dictionary of the reader's language. */
export const useText = (): Dictionary => textFor(useLanguage());

/** One group of words in the reader's language. The first use on a page waits for the file that holds them. */
export const useWords = <G extends WordGroup>(group: G): Words[G] => use(loadWords(useLanguage(), group));
