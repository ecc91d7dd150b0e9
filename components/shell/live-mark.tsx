"use client";

import { useWords } from "@/components/text";
import { cn } from "@/lib/utils";
import { useLiveConnected } from "./live";

/** Says whether new results appear by themselves. */
export function LiveMark() {
  const text = useWords("desk");
  const connected = useLiveConnected();
  return (
    <span
      title={text.list.liveHelp}
      className={cn(
        "ml-auto inline-flex items-center gap-1.5 text-xs",
        connected ? "text-good" : "text-muted-foreground",
      )}
    >
      {/* The sign alone: words that fade are hard to read. */}
      <span aria-hidden className={cn("size-2 rounded-full bg-current", !connected && "motion-safe:animate-pulse")} />
      {connected ? text.list.live : text.list.liveOff}
    </span>
  );
}
