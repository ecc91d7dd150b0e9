import type { decisions } from "./en/decisions";
import type { desk, en } from "./en/desk";
import type { developers } from "./en/developers";
import type { document } from "./en/document";
import type { entities } from "./en/entities";
import type { evidence } from "./en/evidence";
import type { explain } from "./en/explain";
import type { faces } from "./en/faces";
import type { keys } from "./en/keys";
import type { newCheck } from "./en/new-check";
import type { oversight } from "./en/oversight";
import type { palette } from "./en/palette";
import type { policy } from "./en/policy";
import type { reviews } from "./en/reviews";
import type { sessions } from "./en/sessions";
import type { settings } from "./en/settings";
import type { signIn } from "./en/sign-in";
import type { users } from "./en/users";
import type { webhooks } from "./en/webhooks";
import type { Language } from "./language";

/**
 * The desk's words in groups, one file a group and language; English is the shape that the others fill. A browser loads
 * the groups that its page uses, in its reader's language, and nothing else.
 */
export interface Words {
  desk: typeof desk;
  decisions: typeof decisions;
  document: typeof document;
  entities: typeof entities;
  evidence: typeof evidence;
  newCheck: typeof newCheck;
  palette: typeof palette;
  signIn: typeof signIn;
  developers: typeof developers;
  explain: typeof explain;
  faces: typeof faces;
  keys: typeof keys;
  oversight: typeof oversight;
  policy: typeof policy;
  reviews: typeof reviews;
  sessions: typeof sessions;
  settings: typeof settings;
  users: typeof users;
  webhooks: typeof webhooks;
}

export type WordGroup = keyof Words;

export const WORD_GROUPS: readonly WordGroup[] = [
  "desk",
  "decisions",
  "document",
  "entities",
  "evidence",
  "newCheck",
  "palette",
  "signIn",
  "developers",
  "explain",
  "faces",
  "keys",
  "oversight",
  "policy",
  "reviews",
  "sessions",
  "settings",
  "users",
  "webhooks",
];

type Sources = { [L in Language]: { [G in WordGroup]: () => Promise<Words[G]> } };

const sources: Sources = {
  en: {
    desk: once(async () => (await import("./en/desk")).desk),
    decisions: once(async () => (await import("./en/decisions")).decisions),
    document: once(async () => (await import("./en/document")).document),
    entities: once(async () => (await import("./en/entities")).entities),
    evidence: once(async () => (await import("./en/evidence")).evidence),
    newCheck: once(async () => (await import("./en/new-check")).newCheck),
    palette: once(async () => (await import("./en/palette")).palette),
    signIn: once(async () => (await import("./en/sign-in")).signIn),
    developers: once(async () => (await import("./en/developers")).developers),
    explain: once(async () => (await import("./en/explain")).explain),
    faces: once(async () => (await import("./en/faces")).faces),
    keys: once(async () => (await import("./en/keys")).keys),
    oversight: once(async () => (await import("./en/oversight")).oversight),
    policy: once(async () => (await import("./en/policy")).policy),
    reviews: once(async () => (await import("./en/reviews")).reviews),
    sessions: once(async () => (await import("./en/sessions")).sessions),
    settings: once(async () => (await import("./en/settings")).settings),
    users: once(async () => (await import("./en/users")).users),
    webhooks: once(async () => (await import("./en/webhooks")).webhooks),
  },
};

/** A group's words in a language. The same promise every time, and read without waiting by React once it is there. */
export function loadWords<G extends WordGroup>(language: Language, group: G): Promise<Words[G]> {
  return sources[language][group]();
}

/** All groups of a language, so that rendering needs not wait for any. */
export const loadAllWords = (language: Language): Promise<unknown> => everything[language]();

const all = (language: Language) =>
  once(() => Promise.all(WORD_GROUPS.map((group): Promise<unknown> => loadWords(language, group))));
const everything: Record<Language, () => Promise<unknown>> = { en: all("en") };

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
