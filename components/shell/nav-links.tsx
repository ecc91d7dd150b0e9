"use client";

import { ChevronDown, IdCard, type LucideIcon, Menu, ScanFace, ShieldCheck, UserCheck, Users } from "lucide-react";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { useClosingMenu } from "@/components/hooks/use-closing-menu";
import { useWords } from "@/components/text";
import { cn } from "@/lib/utils";

/** A page of the desk, and the letter that leads to it after `g`. */
export interface PageLink {
  href: Route;
  label: string;
  key: string;
}

/** The kinds of records, in the order of the menu. */
export const LINKS = [
  { href: "/verifications", icon: IdCard, label: "verifications", key: "v" },
  { href: "/biometric", icon: UserCheck, label: "biometric", key: "b" },
  { href: "/face-matches", icon: ScanFace, label: "faceMatches", key: "f" },
  { href: "/validations", icon: ShieldCheck, label: "validations", key: "i" },
  { href: "/entities", icon: Users, label: "entities", key: "e" },
] as const;

/** In a row where there is room for it, behind one button that names the present page where there is not. */
export function NavLinks() {
  const text = useWords("desk");
  const pathname = usePathname();
  const menu = useRef<HTMLDetailsElement>(null);
  useClosingMenu(menu);
  const isHere = (href: string): boolean => pathname === href || pathname.startsWith(`${href}/`);
  const here = LINKS.find(({ href }) => isHere(href));
  const Icon = here?.icon ?? Menu;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu that led to it
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [pathname]);

  return (
    <>
      <ul className="flex items-center gap-0.5 max-lg:hidden">
        {LINKS.map((link) => (
          <NavLink key={link.href} link={link} label={text.shell[link.label]} here={link === here} />
        ))}
      </ul>
      <details ref={menu} className="relative lg:hidden">
        <summary className="flex h-8 list-none items-center gap-1.5 rounded-md px-1.5 font-medium text-sm hover:bg-muted">
          <Icon aria-hidden className="size-4" />
          {here ? text.shell[here.label] : text.shell.menu}
          <ChevronDown aria-hidden className="size-3.5 text-muted-foreground" />
        </summary>
        <ul className="absolute left-0 z-40 mt-1 flex w-52 flex-col gap-0.5 rounded-lg border bg-surface-raised p-1.5 shadow-overlay">
          {LINKS.map((link) => (
            <NavLink key={link.href} link={link} label={text.shell[link.label]} here={link === here} />
          ))}
        </ul>
      </details>
    </>
  );
}

interface NavLinkProps {
  link: { href: (typeof LINKS)[number]["href"]; icon: LucideIcon };
  label: string;
  here: boolean;
}

function NavLink({ link: { href, icon: Icon }, label, here }: NavLinkProps) {
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-current={here ? "page" : undefined}
        className={cn(
          "flex h-8 items-center gap-1.5 whitespace-nowrap rounded-md px-2.5 font-medium text-muted-foreground text-sm hover:bg-muted hover:text-foreground lg:px-2 xl:px-2.5",
          here && "bg-muted text-foreground",
        )}
      >
        <Icon aria-hidden className="size-4" />
        {label}
      </Link>
    </li>
  );
}
