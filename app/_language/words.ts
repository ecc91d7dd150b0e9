import { cache } from "react";
import { type Language, loadWords, type WordGroup, type Words } from "@/lib/i18n";

/** The language of the person who reads this page. */
export const pageLanguage = cache(async (): Promise<Language> => "en");

/** One group of words in the reader's language, for pages and other parts that the server renders. */
export async function wordsOf<G extends WordGroup>(group: G): Promise<Words[G]> {
  return loadWords(await pageLanguage(), group);
}
