"use client";

import { useCallback, useState } from "react";
import { announce } from "@/components/shell/announcer";
import { useLiveEvents } from "@/components/shell/live";
import { useWords } from "@/components/text";
import type { DeskEvent } from "@/lib/contract";

const GLOW_MS = 6000;

/** Which rows arrived or changed while the list was open; each glows for a few seconds and is announced. */
export function useFreshRows(idOf: (event: DeskEvent) => string | null): (row: { id: string }) => boolean {
  const text = useWords("desk");
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  useLiveEvents((event) => {
    const id = idOf(event);
    if (id === null) return;
    setFresh((known) => new Set([...known, id]));
    announce(text.list.arrived(1));
    setTimeout(() => setFresh((known) => new Set([...known].filter((other) => other !== id))), GLOW_MS);
  });
  return useCallback((row) => fresh.has(row.id), [fresh]);
}
