"use client";

import { useLanguage, useWords } from "@/components/text";
import { LANGUAGE_NAMES, LANGUAGES } from "@/lib/i18n";
import { cn } from "@/lib/utils";

interface LanguageChoiceProps {
  /** A server action, so that choosing works without scripts too. */
  choose: (form: FormData) => Promise<void>;
}

/** One button a language, each named in that language. */
export function LanguageChoice({ choose }: LanguageChoiceProps) {
  const { shell } = useWords("desk");
  const language = useLanguage();
  return (
    <form action={choose}>
      <fieldset className="flex items-center gap-0.5 rounded-md bg-muted p-0.5">
        <legend className="sr-only">{shell.language}</legend>
        {LANGUAGES.map((known) => (
          <button
            key={known}
            type="submit"
            name="language"
            value={known}
            lang={known}
            aria-pressed={known === language}
            className={cn(
              "inline-flex h-6 flex-1 items-center justify-center rounded-sm px-2 text-muted-foreground text-xs hover:text-foreground",
              known === language && "bg-surface text-foreground shadow-raised",
            )}
          >
            {LANGUAGE_NAMES[known]}
          </button>
        ))}
      </fieldset>
    </form>
  );
}
