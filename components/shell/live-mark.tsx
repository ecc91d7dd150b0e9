"use client";

import { Radio } from "lucide-react";
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
        "ml-auto inline-flex items-center gap-1 text-xs",
        connected ? "text-good" : "text-muted-foreground",
      )}
    >
      {/* The sign alone: words that fade are hard to read. */}
      <Radio aria-hidden className={cn("size-3.5", !connected && "motion-safe:animate-pulse")} />
      {connected ? text.list.live : text.list.liveOff}
    </span>
  );
}
