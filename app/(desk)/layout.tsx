import type { ReactNode } from "react";
import { chooseLanguage } from "@/app/_language/choose-language";
import { wordsOf } from "@/app/_language/words";
import { DeskProviders } from "@/components/shell/desk-providers";
import { DeskShell } from "@/components/shell/desk-shell";
import type { PageLink } from "@/components/shell/nav-links";
import { type Permission, requireActor } from "@/lib/auth";
import { readOffer } from "@/lib/kyc";
import { PendingDecisions } from "./_review/pending-decisions";
import { leave, leaveEverywhere } from "./actions";

/** Frame and navigation. It decides no access: every page and action asks for itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <DeskProviders>
      <DeskShell
        text={await wordsOf("desk")}
        account={{ email: actor.email, role: actor.role, pages: await pagesFor(actor.permissions) }}
        missing={(await readOffer(actor)).missing}
        mayRunChecks={actor.permissions.has("verification:create")}
        chooseLanguage={chooseLanguage}
        signOut={leave}
        signOutEverywhere={leaveEverywhere}
      >
        <PendingDecisions>{children}</PendingDecisions>
      </DeskShell>
    </DeskProviders>
  );
}

/** What the account menu offers; the pages themselves ask again. */
async function pagesFor(permissions: ReadonlySet<Permission>): Promise<readonly PageLink[]> {
  const { accuracy, audit } = await wordsOf("oversight");
  const settings = await wordsOf("settings");
  const { title } = await wordsOf("account");
  const developers = await wordsOf("developers");
  const pages: ReadonlyArray<PageLink & { needs: Permission | null }> = [
    { href: "/account", label: title, key: "m", needs: null },
    { href: "/accuracy", label: accuracy.title, key: "y", needs: "verification:read" },
    { href: "/audit", label: audit.title, key: "a", needs: "audit:read" },
    { href: "/developers", label: developers.title, key: "d", needs: "verification:read" },
    { href: "/settings", label: settings.title, key: "s", needs: "settings:read" },
  ];
  return pages
    .filter(({ needs }) => needs === null || permissions.has(needs))
    .map(({ href, label, key }) => ({ href, label, key }));
}
