"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type Dictionary, type Language, textFor } from "@/lib/i18n";

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
