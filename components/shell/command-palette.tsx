"use client";

import type { Route } from "next";
import { lazy, Suspense, useEffect, useState } from "react";

interface CommandPaletteProps {
  /** Pages to go to beside those of the menu. */
  pages: ReadonlyArray<{ href: Route; label: string }>;
}

/** Comes to the browser when it is first called: no page's first paint waits for it. */
const PaletteDialog = lazy(async () => ({ default: (await import("./palette-dialog")).PaletteDialog }));

/** Ctrl+K anywhere opens the palette. */
export function CommandPalette({ pages }: CommandPaletteProps) {
  const [state, setState] = useState<"never-opened" | "open" | "closed">("never-opened");
  const open = state === "open";
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      // Another dialog holds the page: one question at a time.
      if (document.querySelector("dialog[open]") && !open) return;
      event.preventDefault();
      setState(open ? "closed" : "open");
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [open]);
  if (state === "never-opened") return null;
  return (
    <Suspense fallback={null}>
      <PaletteDialog open={open} pages={pages} close={() => setState("closed")} />
    </Suspense>
  );
}
