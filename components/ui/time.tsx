"use client";

import { useWords } from "@/components/text";
import { formatDateTime } from "@/lib/format";
import { useHydrated } from "../hooks/use-hydrated";

interface TimeProps {
  iso: string;
  /** Show seconds too. */
  seconds?: "short" | "full";
  className?: string;
}

/** A moment in the reader's zone with UTC on hover. The server does not know the zone, so the first paint is UTC in the same width. */
export function Time({ iso, seconds = "short", className }: TimeProps) {
  const text = useWords("desk");
  const hydrated = useHydrated();
  return (
    <time
      dateTime={iso}
      title={text.common.utc(formatDateTime(iso, text.language, "UTC", "full"))}
      className={className}
    >
      {formatDateTime(iso, text.language, hydrated ? undefined : "UTC", seconds)}
    </time>
  );
}
