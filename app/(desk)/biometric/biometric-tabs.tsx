"use client";

import Link from "next/link";
import { useWords } from "@/components/text";
import { cn } from "@/lib/utils";

interface BiometricTabsProps {
  here: "checks" | "sessions";
}

const TABS = [
  { name: "checks", href: "/biometric" },
  { name: "sessions", href: "/biometric/sessions" },
] as const;

/** The two ways a face is held against approved validations: by a picture, and live. Links, not ARIA tabs. */
export function BiometricTabs({ here }: BiometricTabsProps) {
  const { tabs } = useWords("faceSessions");
  return (
    <nav aria-label={tabs.label} className="-mb-1 min-w-0 overflow-x-auto">
      <ul className="flex gap-4">
        {TABS.map(({ name, href }) => (
          <li key={name}>
            <Link
              href={href}
              prefetch={false}
              aria-current={name === here ? "page" : undefined}
              className={cn(
                "inline-flex h-8 items-center whitespace-nowrap border-transparent border-b-2 text-muted-foreground text-sm hover:text-foreground",
                name === here && "border-accent font-medium text-foreground",
              )}
            >
              {tabs[name]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
