import { type HostedText, hostedEn } from "./en";
import { hostedEs } from "./es";
import { hostedPt } from "./pt";

export const HOSTED_LANGUAGES = ["en", "es", "pt"] as const;
export type HostedLanguage = (typeof HOSTED_LANGUAGES)[number];

const dictionaries: Record<HostedLanguage, HostedText> = { en: hostedEn, es: hostedEs, pt: hostedPt };

/** The words of the page `/verify/[token]` in a language. */
export const hostedTextFor = (language: HostedLanguage): HostedText => dictionaries[language];

/** The first of a browser's `Accept-Language` that we speak; English when it names none. */
export function preferredHostedLanguage(acceptLanguage: string): HostedLanguage {
  const wanted = acceptLanguage
    .split(",")
    .map((part) => {
      const [tag = "", ...rest] = part.trim().toLowerCase().split(";");
      const weight = rest.map((r) => r.trim()).find((r) => r.startsWith("q="));
      return { language: tag.split("-")[0], weight: weight ? Number(weight.slice(2)) : 1 };
    })
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of wanted) {
    const spoken = HOSTED_LANGUAGES.find((known) => known === language);
    if (spoken) return spoken;
  }
  return "en";
}
