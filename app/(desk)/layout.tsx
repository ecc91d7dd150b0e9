import type { Route } from "next";
import type { ReactNode } from "react";
import { DeskProviders } from "@/components/shell/desk-providers";
import { DeskShell } from "@/components/shell/desk-shell";
import { type Permission, requireActor } from "@/lib/auth";
import { oversightTextFor, settingsTextFor } from "@/lib/i18n";
import { PendingDecisions } from "./_review/pending-decisions";
import { leave, leaveEverywhere } from "./actions";

/** Frame and navigation. It decides no access: every page and action asks for itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <DeskProviders>
      <DeskShell
        language="en"
        account={{ email: actor.email, role: actor.role, pages: pagesFor(actor.permissions) }}
        mayRunChecks={actor.permissions.has("verification:create")}
        signOut={leave}
        signOutEverywhere={leaveEverywhere}
      >
        <PendingDecisions>{children}</PendingDecisions>
      </DeskShell>
    </DeskProviders>
  );
}

const words = oversightTextFor("en");
/** What the account menu offers; the pages themselves ask again. */
const PAGES: ReadonlyArray<{ href: Route; label: string; needs: Permission }> = [
  { href: "/accuracy", label: words.accuracy.title, needs: "verification:read" },
  { href: "/audit", label: words.audit.title, needs: "audit:read" },
  { href: "/settings", label: settingsTextFor("en").title, needs: "settings:read" },
];

const pagesFor = (permissions: ReadonlySet<Permission>) => PAGES.filter(({ needs }) => permissions.has(needs));
