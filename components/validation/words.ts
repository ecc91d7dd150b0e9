"use client";

import { useLanguage } from "@/components/text";
import { type SessionDictionary, sessionTextFor } from "@/lib/i18n";

/** The reader's words about hosted sessions. */
export const useSessionText = (): SessionDictionary => sessionTextFor(useLanguage());
