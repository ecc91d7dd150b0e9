"use client";

import Link from "next/link";
import { useEffect, useRef } from "react";
import { useWords } from "@/components/text";
import { cn } from "@/lib/utils";
import { CHECK_KINDS, type CheckKind } from "./check-kinds";

interface KindNavProps {
  kind: CheckKind;
  /** Kept when another kind is chosen. */
  entityId: string | null;
}

/** The choice of check. Links, not ARIA tabs: each is an address of its own and works without scripts. */
export function KindNav({ kind, entityId }: KindNavProps) {
  const { forms } = useWords("faces");
  const list = useRef<HTMLUListElement>(null);
  // A phone does not hold all three in every language: the chosen one is brought into view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the choice is what moves
  useEffect(() => {
    list.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [kind]);
  return (
    <nav aria-label={forms.kindsLabel} className="min-w-0 overflow-x-auto border-b">
      <ul ref={list} className="flex gap-4">
        {CHECK_KINDS.map((other) => (
          <li key={other}>
            <Link
              href={`/verifications/new?${new URLSearchParams({ check: other, ...(entityId ? { entity: entityId } : {}) })}`}
              prefetch={false}
              aria-current={other === kind ? "page" : undefined}
              className={cn(
                "-mb-px inline-flex h-9 items-center whitespace-nowrap border-transparent border-b-2 text-muted-foreground text-sm hover:text-foreground",
                other === kind && "border-accent font-medium text-foreground",
              )}
            >
              {forms.kinds[other]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
