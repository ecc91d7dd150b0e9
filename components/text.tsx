"use client";

import { createContext, type ReactNode, use, useContext } from "react";
import { type Language, loadAllWords, loadWords, type WordGroup, type Words } from "@/lib/i18n";

const LanguageContext = createContext<Language>("en");

interface LanguageProviderProps {
  language: Language;
  children: ReactNode;
}

/** Tells everything below which language to speak. */
export function LanguageProvider({ language, children }: LanguageProviderProps) {
  // On the server all groups are read before anything below is drawn: a page without scripts never shows a part that
  // still waits for its words. The browser waits for the groups its page uses, with the server's page in place.
  if (typeof window === "undefined") use(loadAllWords(language));
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export const useLanguage = (): Language => useContext(LanguageContext);

/** One group of words in the reader's language. The first use on a page waits for the file that holds them. */
export const useWords = <G extends WordGroup>(group: G): Words[G] => use(loadWords(useLanguage(), group));
