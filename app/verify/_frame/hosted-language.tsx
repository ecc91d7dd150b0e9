"use client";

import { createContext, type ReactNode, useContext, useEffect } from "react";
import { type HostedText, hostedTextFor, type Language } from "@/lib/i18n";

const HostedLanguageContext = createContext<Language>("en");

/** Tells everything below which language to speak, and the document itself, so that screen readers pronounce it rightly. */
export function HostedLanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = hostedTextFor(language).title;
  }, [language]);
  return <HostedLanguageContext value={language}>{children}</HostedLanguageContext>;
}

export const useHostedLanguage = (): Language => useContext(HostedLanguageContext);
export const useHostedText = (): HostedText => hostedTextFor(useContext(HostedLanguageContext));
