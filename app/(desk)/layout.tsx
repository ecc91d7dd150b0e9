import type { ReactNode } from "react";
import { DeskProviders } from "@/components/shell/desk-providers";
import { DeskShell } from "@/components/shell/desk-shell";
import { requireActor } from "@/lib/auth";
import { leave, leaveEverywhere } from "./actions";

/** Frame and navigation. It decides no access: every page and action asks for itself. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  return (
    <DeskProviders>
      <DeskShell
        language="en"
        account={{ email: actor.email, role: actor.role }}
        mayRunChecks={actor.permissions.has("verification:create")}
        signOut={leave}
        signOutEverywhere={leaveEverywhere}
      >
        {children}
      </DeskShell>
    </DeskProviders>
  );
}
