"use client";

import { ChevronDown, LogOut, UserRound } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { useRef } from "react";
import { useClosingMenu } from "@/components/hooks/use-closing-menu";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { LanguageChoice } from "./language-choice";
import { ThemeChoice } from "./theme-choice";

interface AccountMenuProps {
  email: string;
  role: string;
  /** Pages that belong to the desk itself, as far as this role may see them. */
  pages: ReadonlyArray<{ href: Route; label: string }>;
  /** Server actions, so that these work without scripts too. */
  chooseLanguage: (form: FormData) => Promise<void>;
  signOut: () => Promise<void>;
  signOutEverywhere: () => Promise<void>;
}

/** Who is signed in, colour theme, and the ways out. A native `details`: opens before scripts have arrived. */
export function AccountMenu({ email, role, pages, chooseLanguage, signOut, signOutEverywhere }: AccountMenuProps) {
  const text = useWords("desk");
  const ref = useRef<HTMLDetailsElement>(null);

  useClosingMenu(ref);

  return (
    <details ref={ref} className="relative">
      <summary
        aria-label={`${text.shell.account}: ${email}`}
        className="flex h-8 list-none items-center gap-1 rounded-md px-1.5 text-muted-foreground text-sm hover:bg-muted hover:text-foreground"
      >
        <UserRound aria-hidden className="size-4" />
        <span className="max-w-28 truncate max-lg:hidden 2xl:max-w-40">{email}</span>
        <ChevronDown aria-hidden className="size-3.5" />
      </summary>
      <div className="absolute right-0 z-40 mt-1 flex w-64 flex-col gap-2 rounded-lg border bg-surface-raised p-2 shadow-overlay">
        <div className="px-2 pt-1">
          <p className="truncate font-medium text-sm">{email}</p>
          <p className="text-muted-foreground text-xs">{text.shell.roles[role] ?? role}</p>
        </div>
        <ThemeChoice />
        <LanguageChoice choose={chooseLanguage} />
        {pages.length > 0 ? (
          <ul className="flex flex-col border-t pt-1">
            {pages.map(({ href, label }) => (
              <li key={href}>
                <Button asChild variant="ghost" className="w-full justify-start">
                  <Link href={{ pathname: href }} prefetch={false}>
                    {label}
                  </Link>
                </Button>
              </li>
            ))}
          </ul>
        ) : null}
        <div className="flex flex-col border-t pt-1">
          <form action={signOut}>
            <Button type="submit" variant="ghost" className="w-full justify-start">
              <LogOut aria-hidden /> {text.shell.signOut}
            </Button>
          </form>
          <form action={signOutEverywhere}>
            <Button type="submit" variant="ghost" className="w-full justify-start">
              <LogOut aria-hidden /> {text.shell.signOutEverywhere}
            </Button>
          </form>
        </div>
      </div>
    </details>
  );
}
