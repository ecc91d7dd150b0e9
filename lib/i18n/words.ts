import { inLanguages, once } from "./in-languages";
import type { Language } from "./language";
import type { PAGE_SOURCES } from "./page-words";

/**
 * The desk's words in groups, one file a group and language; English is the shape that the others fill. A browser loads
 * the groups that its page uses, in its reader's language. These stand on every page or on the list; all others are in
 * `page-words.ts`.
 */
const SHARED_SOURCES = {
  desk: inLanguages(
    async () => (await import("./en/desk")).desk,
    async () => (await import("./es/desk")).desk,
    async () => (await import("./pt/desk")).desk,
  ),
  reviews: inLanguages(
    async () => (await import("./en/reviews")).reviews,
    async () => (await import("./es/reviews")).reviews,
    async () => (await import("./pt/reviews")).reviews,
  ),
};

type Sources = typeof SHARED_SOURCES & typeof PAGE_SOURCES;
export type WordGroup = keyof Sources;
export type Words = { [G in WordGroup]: Awaited<ReturnType<Sources[G]["en"]>> };

const isShared = (group: WordGroup): group is keyof typeof SHARED_SOURCES => Object.hasOwn(SHARED_SOURCES, group);
const ofPages = new Map<string, () => Promise<Words[WordGroup]>>();

/** A group's words in a language. The same promise every time, and read without waiting by React once it is there. */
export function loadWords<G extends WordGroup>(language: Language, group: G): Promise<Words[G]>;
export function loadWords(language: Language, group: WordGroup): Promise<Words[WordGroup]> {
  if (isShared(group)) return SHARED_SOURCES[group][language]();
  const key = `${language} ${group}`;
  const known = ofPages.get(key) ?? once(async () => (await import("./page-words")).PAGE_SOURCES[group][language]());
  ofPages.set(key, known);
  return known();
}

/** All groups of a language by their names, so that rendering needs not wait for any. */
export const loadAllWords = (language: Language): Promise<Record<string, unknown>> => everything[language]();

const everything: Record<Language, () => Promise<Record<string, unknown>>> = {
  en: once(() => all("en")),
  es: once(() => all("es")),
  pt: once(() => all("pt")),
};

async function all(language: Language): Promise<Record<string, unknown>> {
  const sources = { ...SHARED_SOURCES, ...(await import("./page-words")).PAGE_SOURCES };
  const isGroup = (name: string): name is WordGroup => Object.hasOwn(sources, name);
  const groups = Object.keys(sources).filter(isGroup);
  return Object.fromEntries(await Promise.all(groups.map(async (group) => [group, await loadWords(language, group)])));
}
