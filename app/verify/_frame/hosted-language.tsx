"use client";

import { createContext, type ReactNode, useContext, useEffect } from "react";
import { type HostedLanguage, type HostedText, hostedTextFor } from "@/lib/i18n";

const HostedLanguageContext = createContext<HostedLanguage>("en");

/** Tells everything below which language to speak, and the document itself, so that screen readers pronounce it rightly. */
export function HostedLanguageProvider({ language, children }: { language: HostedLanguage; children: ReactNode }) {
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = hostedTextFor(language).title;
  }, [language]);
  return <HostedLanguageContext value={language}>{children}</HostedLanguageContext>;
}

export const useHostedLanguage = (): HostedLanguage => useContext(HostedLanguageContext);
export const useHostedText = (): HostedText => hostedTextFor(useContext(HostedLanguageContext));
