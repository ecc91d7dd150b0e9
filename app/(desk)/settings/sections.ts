import type { Route } from "next";
import type { Permission } from "@/lib/auth";
import type { Words } from "@/lib/i18n";

export interface SettingsSection {
  href: Route;
  label: keyof Words["settings"]["sections"];
  /** Decides only whether the section is offered; its pages ask for themselves. */
  needs: Permission;
}

/** The sections of the settings, in the order in which they are offered. A new one is a line here and a word. */
const SECTIONS: readonly SettingsSection[] = [
  { href: "/settings/policy", label: "policy", needs: "settings:read" },
  { href: "/settings/users", label: "users", needs: "user:manage" },
  { href: "/settings/keys", label: "keys", needs: "key:manage" },
  { href: "/settings/webhooks", label: "webhooks", needs: "webhook:manage" },
  { href: "/settings/retention", label: "retention", needs: "settings:read" },
  { href: "/settings/backend", label: "backend", needs: "settings:read" },
];

export const sectionsFor = (permissions: ReadonlySet<Permission>): SettingsSection[] =>
  SECTIONS.filter(({ needs }) => permissions.has(needs));
