import type { Language } from "./language";

/**
 * The desk's words in groups, one file a group and language; English is the shape that the others fill. A browser loads
 * the groups that its page uses, in its reader's language, and nothing else.
 */
const SOURCES = {
  account: inLanguages(
    async () => (await import("./en/account")).account,
    async () => (await import("./es/account")).account,
    async () => (await import("./pt/account")).account,
  ),
  backend: inLanguages(
    async () => (await import("./en/backend")).backend,
    async () => (await import("./es/backend")).backend,
    async () => (await import("./pt/backend")).backend,
  ),
  corrections: inLanguages(
    async () => (await import("./en/corrections")).corrections,
    async () => (await import("./es/corrections")).corrections,
    async () => (await import("./pt/corrections")).corrections,
  ),
  decisions: inLanguages(
    async () => (await import("./en/decisions")).decisions,
    async () => (await import("./es/decisions")).decisions,
    async () => (await import("./pt/decisions")).decisions,
  ),
  desk: inLanguages(
    async () => (await import("./en/desk")).desk,
    async () => (await import("./es/desk")).desk,
    async () => (await import("./pt/desk")).desk,
  ),
  developers: inLanguages(
    async () => (await import("./en/developers")).developers,
    async () => (await import("./es/developers")).developers,
    async () => (await import("./pt/developers")).developers,
  ),
  document: inLanguages(
    async () => (await import("./en/document")).document,
    async () => (await import("./es/document")).document,
    async () => (await import("./pt/document")).document,
  ),
  entities: inLanguages(
    async () => (await import("./en/entities")).entities,
    async () => (await import("./es/entities")).entities,
    async () => (await import("./pt/entities")).entities,
  ),
  evidence: inLanguages(
    async () => (await import("./en/evidence")).evidence,
    async () => (await import("./es/evidence")).evidence,
    async () => (await import("./pt/evidence")).evidence,
  ),
  explain: inLanguages(
    async () => (await import("./en/explain")).explain,
    async () => (await import("./es/explain")).explain,
    async () => (await import("./pt/explain")).explain,
  ),
  exporting: inLanguages(
    async () => (await import("./en/exporting")).exporting,
    async () => (await import("./es/exporting")).exporting,
    async () => (await import("./pt/exporting")).exporting,
  ),
  findings: inLanguages(
    async () => (await import("./en/findings")).findings,
    async () => (await import("./es/findings")).findings,
    async () => (await import("./pt/findings")).findings,
  ),
  faces: inLanguages(
    async () => (await import("./en/faces")).faces,
    async () => (await import("./es/faces")).faces,
    async () => (await import("./pt/faces")).faces,
  ),
  keys: inLanguages(
    async () => (await import("./en/keys")).keys,
    async () => (await import("./es/keys")).keys,
    async () => (await import("./pt/keys")).keys,
  ),
  newCheck: inLanguages(
    async () => (await import("./en/new-check")).newCheck,
    async () => (await import("./es/new-check")).newCheck,
    async () => (await import("./pt/new-check")).newCheck,
  ),
  oversight: inLanguages(
    async () => (await import("./en/oversight")).oversight,
    async () => (await import("./es/oversight")).oversight,
    async () => (await import("./pt/oversight")).oversight,
  ),
  palette: inLanguages(
    async () => (await import("./en/palette")).palette,
    async () => (await import("./es/palette")).palette,
    async () => (await import("./pt/palette")).palette,
  ),
  policy: inLanguages(
    async () => (await import("./en/policy")).policy,
    async () => (await import("./es/policy")).policy,
    async () => (await import("./pt/policy")).policy,
  ),
  retention: inLanguages(
    async () => (await import("./en/retention")).retention,
    async () => (await import("./es/retention")).retention,
    async () => (await import("./pt/retention")).retention,
  ),
  report: inLanguages(
    async () => (await import("./en/report")).report,
    async () => (await import("./es/report")).report,
    async () => (await import("./pt/report")).report,
  ),
  reviews: inLanguages(
    async () => (await import("./en/reviews")).reviews,
    async () => (await import("./es/reviews")).reviews,
    async () => (await import("./pt/reviews")).reviews,
  ),
  sessions: inLanguages(
    async () => (await import("./en/sessions")).sessions,
    async () => (await import("./es/sessions")).sessions,
    async () => (await import("./pt/sessions")).sessions,
  ),
  settings: inLanguages(
    async () => (await import("./en/settings")).settings,
    async () => (await import("./es/settings")).settings,
    async () => (await import("./pt/settings")).settings,
  ),
  signIn: inLanguages(
    async () => (await import("./en/sign-in")).signIn,
    async () => (await import("./es/sign-in")).signIn,
    async () => (await import("./pt/sign-in")).signIn,
  ),
  users: inLanguages(
    async () => (await import("./en/users")).users,
    async () => (await import("./es/users")).users,
    async () => (await import("./pt/users")).users,
  ),
  webhooks: inLanguages(
    async () => (await import("./en/webhooks")).webhooks,
    async () => (await import("./es/webhooks")).webhooks,
    async () => (await import("./pt/webhooks")).webhooks,
  ),
};

export type WordGroup = keyof typeof SOURCES;
export type Words = { [G in WordGroup]: Awaited<ReturnType<(typeof SOURCES)[G]["en"]>> };

/** A group's words in a language. The same promise every time, and read without waiting by React once it is there. */
export function loadWords<G extends WordGroup>(language: Language, group: G): Promise<Words[G]>;
export function loadWords(language: Language, group: WordGroup): Promise<Words[WordGroup]> {
  return SOURCES[group][language]();
}

/** All groups of a language by their names, so that rendering needs not wait for any. */
export const loadAllWords = (language: Language): Promise<Record<string, unknown>> => everything[language]();

const everything: Record<Language, () => Promise<Record<string, unknown>>> = {
  en: once(() => all("en")),
  es: once(() => all("es")),
  pt: once(() => all("pt")),
};

async function all(language: Language): Promise<Record<string, unknown>> {
  const groups = Object.entries(SOURCES).map(async ([group, source]) => [group, await source[language]()] as const);
  return Object.fromEntries(await Promise.all(groups));
}

/** One group in every language. English gives the shape, so that the others can lack nothing. */
function inLanguages<T>(
  en: () => Promise<T>,
  es: () => Promise<NoInfer<T>>,
  pt: () => Promise<NoInfer<T>>,
): Record<Language, () => Promise<T>> {
  return { en: once(en), es: once(es), pt: once(pt) };
}

/**
 * Loads once, and again after a failure. React reads a settled promise at once when it carries `status` and `value`,
 * instead of suspending: without them a part drawn late would blank the page around it for a moment.
 */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let words: Promise<T> | undefined;
  return () => {
    if (words) return words;
    const loading = load().then(
      (value) => {
        Object.assign(loading, { status: "fulfilled", value });
        return value;
      },
      (reason: unknown) => {
        words = undefined;
        throw reason;
      },
    );
    words = loading;
    return loading;
  };
}
