"use client";

import { useLanguage } from "@/components/text";
import { type FaceDictionary, faceTextFor } from "@/lib/i18n";

/** The reader's words about faces. */
export const useFaceText = (): FaceDictionary => faceTextFor(useLanguage());
