"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useWords } from "@/components/text";
import { cn } from "@/lib/utils";
import type { SettingsSection } from "./sections";

/** Beside the page on a wide window, above it on a phone. */
export function SettingsNav({ sections }: { sections: ReadonlyArray<Pick<SettingsSection, "href" | "label">> }) {
  const words = useWords("settings");
  const pathname = usePathname();
  return (
    <nav
      aria-label={words.navigation}
      className="shrink-0 overflow-x-auto border-b bg-surface px-2 py-1.5 md:w-48 md:border-r md:border-b-0 md:p-3"
    >
      <p className="px-2.5 pb-1.5 font-semibold text-muted-foreground text-xs max-md:sr-only">{words.title}</p>
      <ul className="flex gap-0.5 md:flex-col">
        {sections.map(({ href, label }) => {
          const here = pathname === href || pathname.startsWith(`${href}/`);
          return (
            <li key={href}>
              <Link
                href={{ pathname: href }}
                prefetch={false}
                aria-current={here ? "page" : undefined}
                className={cn(
                  "flex h-8 items-center whitespace-nowrap rounded-md px-2.5 font-medium text-muted-foreground text-sm hover:bg-muted hover:text-foreground",
                  here && "bg-muted text-foreground",
                )}
              >
                {words.sections[label]}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
