import { cookies, headers } from "next/headers";
import { cache } from "react";
import { isLanguage, type Language, loadWords, preferredLanguage, type WordGroup, type Words } from "@/lib/i18n";
import { LANGUAGE_COOKIE } from "./language-cookie";

/** The language of the person who reads this page: the one they chose, else the browser's. */
export const pageLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return isLanguage(chosen) ? chosen : preferredLanguage((await headers()).get("accept-language") ?? "");
});

/** One group of words in the reader's language, for pages and other parts that the server renders. */
export async function wordsOf<G extends WordGroup>(group: G): Promise<Words[G]> {
  return loadWords(await pageLanguage(), group);
}
