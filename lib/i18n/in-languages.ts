import type { Language } from "./language";

/** One group in every language. English gives the shape, so that the others can lack nothing. */
export function inLanguages<T>(
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
export function once<T>(load: () => Promise<T>): () => Promise<T> {
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
