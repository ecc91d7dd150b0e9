import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

interface RowLinkProps<T extends string> {
  href: Route<T>;
  children: ReactNode;
}

/** A row's one link, which stretches over the whole row. */
export function RowLink<T extends string>({ href, children }: RowLinkProps<T>) {
  return (
    <Link
      href={href}
      prefetch={false}
      data-row-link
      className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-sm focus-visible:after:outline-2 focus-visible:after:outline-ring focus-visible:after:-outline-offset-2"
    >
      {children}
    </Link>
  );
}
