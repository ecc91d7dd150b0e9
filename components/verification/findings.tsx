"use client";

import { CircleCheck, CircleDashed } from "lucide-react";
import { useWords } from "@/components/text";
import type { WarningDetail } from "@/lib/contract";
import { cn } from "@/lib/utils";
import { WarningCard } from "./warning-card";

interface FindingsProps {
  warnings: readonly WarningDetail[];
  /** Said when there are none. */
  none: string;
  /** Nothing has been looked at, or not to the end: then no findings are no good sign. */
  unfinished?: boolean;
}

/** All findings of a record, as cards under "Why". */
export function Findings({ warnings, none, unfinished = false }: FindingsProps) {
  const Icon = unfinished ? CircleDashed : CircleCheck;
  const { why } = useWords("evidence");
  return (
    <section aria-labelledby="why" className="rounded-lg border bg-surface">
      <h2 id="why" className="flex min-h-9 items-center px-3 font-semibold text-sm">
        {why.title}
      </h2>
      {warnings.length === 0 ? (
        <p className="flex gap-2 border-t px-3 py-2.5 text-muted-foreground text-sm">
          <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", !unfinished && "text-good")} />
          {none}
        </p>
      ) : (
        <ul>
          {warnings.map((warning) => (
            <li key={`${warning.code}-${warning.field ?? ""}`} className="border-t">
              <WarningCard warning={warning} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
