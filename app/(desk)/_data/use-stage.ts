"use client";

import { useState } from "react";
import { useLiveEvents } from "@/components/shell/live";
import type { Stage } from "@/lib/contract";

/** The stage a running check of this tab has reached; null while none runs or before its first. */
export function useStage(progressId: string | null): Stage | null {
  const [seen, setSeen] = useState<{ progressId: string; stage: Stage } | null>(null);
  useLiveEvents((event) => {
    if (event.type === "stage" && event.progressId === progressId) {
      setSeen({ progressId: event.progressId, stage: event.stage });
    }
  });
  return seen !== null && seen.progressId === progressId ? seen.stage : null;
}
