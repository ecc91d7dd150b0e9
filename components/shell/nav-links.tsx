"use client";

import { IdCard, Users } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useText } from "@/components/text";
import { cn } from "@/lib/utils";

const LINKS = [
  { href: "/verifications", icon: IdCard, label: "verifications" },
  { href: "/entities", icon: Users, label: "entities" },
] as const;

export function NavLinks() {
  const text = useText();
  const pathname = usePathname();
  return (
    <ul className="flex items-center gap-0.5">
      {LINKS.map(({ href, icon: Icon, label }) => {
        const here = pathname === href || pathname.startsWith(`${href}/`);
        return (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={here ? "page" : undefined}
              className={cn(
                "flex h-8 items-center gap-1.5 rounded-md px-2.5 font-medium text-muted-foreground text-sm hover:bg-muted hover:text-foreground",
                here && "bg-muted text-foreground",
              )}
            >
              <Icon aria-hidden className="size-4" />
              <span className="max-sm:sr-only">{text.shell[label]}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
