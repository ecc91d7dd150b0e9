"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useWords } from "@/components/text";
import { cn } from "@/lib/utils";
import type { SettingsSection } from "./sections";

/** Beside the page on a wide window, above it on a phone. */
export function SettingsNav({ sections }: { sections: ReadonlyArray<Pick<SettingsSection, "href" | "label">> }) {
  const words = useWords("settings");
  const pathname = usePathname();
  const list = useRef<HTMLUListElement>(null);
  // On a phone the strip is wider than the window: the section that is open must not hide beyond its edge.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address marks another link
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [pathname]);
  return (
    <nav
      aria-label={words.navigation}
      className="shrink-0 overflow-x-auto border-b bg-surface px-2 py-1.5 md:w-48 md:border-r md:border-b-0 md:p-3"
    >
      <p className="px-2.5 pb-1.5 font-semibold text-muted-foreground text-xs max-md:sr-only">{words.title}</p>
      <ul ref={list} className="flex gap-0.5 md:flex-col">
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
