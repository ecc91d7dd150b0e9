"use client";

import { useCallback, useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useLiveEvents } from "@/components/shell/live";
import { useText } from "@/components/text";
import type { VerificationRow } from "@/components/verification/record-view";

const GLOW_MS = 6000;

/** Which rows arrived while the list was open; each glows for a few seconds and is announced. */
export function useFreshRows(): (row: VerificationRow) => boolean {
  const text = useText();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useLiveEvents((event) => {
    if (event.type !== "verification") return;
    const id: string = event.verificationId;
    setFresh((known) => new Set([...known, id]));
    announce(text.list.arrived(1));
    setTimeout(() => setFresh((known) => new Set([...known].filter((other) => other !== id))), GLOW_MS);
  });
  return useCallback((row) => fresh.has(row.id), [fresh]);
}
