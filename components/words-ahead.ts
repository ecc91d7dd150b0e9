"use client";

import { isLanguage, loadWords, type WordGroup } from "@/lib/i18n";

/**
 * Starts loading a page's groups of words all at once, as soon as the page's file is there. Otherwise each is asked for
 * only when the part before it has its own: React waits with the rest of a page where one part waits for its words.
 */
export function wordsAhead(...groups: readonly WordGroup[]): void {
  if (typeof document === "undefined") return;
  const { lang } = document.documentElement;
  if (!isLanguage(lang)) return;
  // One that does not arrive is asked for again by the part that needs it, which tells of it.
  for (const group of groups) loadWords(lang, group).catch(() => undefined);
}
