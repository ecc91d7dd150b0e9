"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useHydrated } from "@/components/hooks/use-hydrated";
import { useWords } from "@/components/text";
import { cn } from "@/lib/utils";

const CHOICES = [
  { value: "light", icon: Sun, label: "themeLight" },
  { value: "dark", icon: Moon, label: "themeDark" },
  { value: "system", icon: Monitor, label: "themeSystem" },
] as const;

/** Three small buttons: light, dark, as the system. */
export function ThemeChoice() {
  const text = useWords("desk");
  const hydrated = useHydrated();
  const { theme, setTheme } = useTheme();
  return (
    <fieldset className="flex items-center gap-0.5 rounded-md bg-muted p-0.5">
      <legend className="sr-only">{text.shell.theme}</legend>
      {CHOICES.map(({ value, icon: Icon, label }) => {
        const chosen = hydrated && theme === value;
        return (
          <button
            key={value}
            type="button"
            aria-pressed={chosen}
            aria-label={text.shell[label]}
            title={text.shell[label]}
            onClick={() => setTheme(value)}
            className={cn(
              "inline-flex h-6 flex-1 items-center justify-center rounded-sm px-2 text-muted-foreground hover:text-foreground",
              chosen && "bg-surface text-foreground shadow-raised",
            )}
          >
            <Icon aria-hidden className="size-3.5" />
          </button>
        );
      })}
    </fieldset>
  );
}
