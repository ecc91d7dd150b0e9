import type { ReactNode } from "react";
import { requireActor } from "@/lib/auth";
import { sectionsFor } from "./sections";
import { SettingsNav } from "./settings-nav";

/** The frame of the settings. It decides no access: every page asks for itself. */
export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const sections = sectionsFor(actor.permissions).map(({ href, label }) => ({ href, label }));
  return (
    <div className="flex min-w-0 flex-1 flex-col md:flex-row">
      <SettingsNav sections={sections} />
      <div className="flex min-w-0 flex-1 flex-col">{children}</div>
    </div>
  );
}
