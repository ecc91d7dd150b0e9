"use client";

import { CircleCheck, TriangleAlert } from "lucide-react";
import { useWords } from "@/components/text";
import type { RetakeReason } from "@/lib/contract";
import { humanise } from "@/lib/format";

/** Why another picture would be better, in plain words with what to do; or that this one is good. */
export function RetakeList({ reasons }: { reasons: readonly RetakeReason[] }) {
  const words = useWords("faces");
  const known: Record<string, string> = words.retake;
  if (reasons.length === 0) {
    return (
      <p className="flex gap-1 text-muted-foreground text-xs">
        <CircleCheck aria-hidden className="mt-px size-3.5 shrink-0 text-good" />
        {words.quality.good}
      </p>
    );
  }
  return (
    <ul className="flex flex-col gap-1 text-xs">
      {reasons.map((reason) => (
        <li key={reason} className="flex gap-1">
          <TriangleAlert aria-hidden className="mt-px size-3.5 shrink-0 text-care" />
          <span>{known[reason] ?? humanise(reason)}</span>
        </li>
      ))}
    </ul>
  );
}
