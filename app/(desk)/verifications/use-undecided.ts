"use client";

import { useEffect, useRef } from "react";
import { useWords } from "@/components/text";
import { usePendingDecisions } from "../_review/pending-decisions";
import type { UndecidedBatch } from "./undecided-batch";

/** Tells of what a batch left undone, wherever the analyst is by then, once the part that sent it is not on view to say so. */
export function useUndecided(): (batch: Omit<UndecidedBatch, "key">) => void {
  // The notice's words: they are here before it is needed, as its file is below.
  useWords("decisions");
  const { tellUndecided } = usePendingDecisions();
  const onView = useRef(true);
  useEffect(() => {
    onView.current = true;
    // Fetched ahead: the network that a batch fails for would bring no notice of it either.
    import("../_review/pending-toasts").catch(() => undefined);
    return () => {
      onView.current = false;
    };
  }, []);
  return (batch) => {
    if (!onView.current) tellUndecided({ ...batch, key: crypto.randomUUID() });
  };
}
