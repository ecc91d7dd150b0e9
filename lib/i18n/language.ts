export const LANGUAGES = ["en", "es", "pt"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each language in its own words: whoever looks for theirs may read no other. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", es: "Español", pt: "Português" };

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((known) => known === value);

/** The first of a browser's `Accept-Language` that we speak; English when it names none. */
export function preferredLanguage(acceptLanguage: string): Language {
  const wanted = acceptLanguage
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
      const weight = rest.map((r) => r.trim()).find((r) => r.startsWith("q="));
      return { language: tag.split("-")[0], weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .sort((a, b) => b.weight - a.weight);
  return wanted.map(({ language }) => language).find(isLanguage) ?? "en";
}
