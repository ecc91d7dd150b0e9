import { Plus } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { BackendFeature } from "@/lib/contract";
import type { Words } from "@/lib/i18n";
import { AccountMenu } from "./account-menu";
import { Announcer } from "./announcer";
import { Logo } from "./logo";
import { NavLinks, type PageLink } from "./nav-links";
import { ShellKeys } from "./shell-keys";

interface DeskShellProps {
  text: Words["desk"];
  account: { email: string; role: string; pages: readonly PageLink[] };
  /** Whether this role may run checks: decides only if the button is shown, never access. */
  mayRunChecks: boolean;
  chooseLanguage: (form: FormData) => Promise<void>;
  /** What the backend in force does not offer: `globals.css` hides its links and filters. */
  missing: readonly BackendFeature[];
  signOut: () => Promise<void>;
  signOutEverywhere: () => Promise<void>;
  children: ReactNode;
}

/** The frame of the signed-in pages: one bar on top, so that the review page keeps the full width of a laptop. */
export function DeskShell({
  text,
  account,
  chooseLanguage,
  mayRunChecks,
  missing,
  signOut,
  signOutEverywhere,
  children,
}: DeskShellProps) {
  const check: PageLink = { href: "/verifications/new", label: text.shell.newCheck, key: "n" };
  const goals: readonly PageLink[] = [
    { href: "/verifications?tab=review", label: text.list.tabs.review, key: "r" },
    ...(mayRunChecks ? [check] : []),
    ...account.pages,
  ];
  return (
    <div data-missing={missing.join(" ") || undefined} className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-accent-foreground focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {text.shell.skip}
      </a>
      <header className="sticky top-0 z-30 flex h-12 items-center gap-2 border-b bg-surface px-3 sm:gap-4 sm:px-4">
        <Link href="/verifications" prefetch={false} className="flex items-center gap-2 rounded-md">
          <Logo />
          <span className="whitespace-nowrap font-semibold tracking-tight max-md:sr-only">
            {text.common.productName}
          </span>
        </Link>
        <nav aria-label={text.shell.navigation}>
          <NavLinks />
        </nav>
        <div className="ml-auto flex items-center gap-1.5">
          {mayRunChecks ? (
            <Button asChild variant="primary">
              <Link href="/verifications/new" prefetch={false}>
                <Plus aria-hidden />
                <span className="max-sm:sr-only">{text.shell.newCheck}</span>
              </Link>
            </Button>
          ) : null}
          <AccountMenu
            {...account}
            chooseLanguage={chooseLanguage}
            signOut={signOut}
            signOutEverywhere={signOutEverywhere}
          />
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex min-w-0 flex-1 flex-col outline-none">
        {children}
      </main>
      <ShellKeys pages={goals} />
      <Announcer />
    </div>
  );
}
