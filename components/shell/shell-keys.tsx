"use client";

import { useRouter } from "next/navigation";
import { lazy, Suspense, useEffect, useState } from "react";
import { useKeys } from "@/components/hooks/use-keys";
import { useWords } from "@/components/text";
import { LINKS, type PageLink } from "./nav-links";
import { onKeyHelp } from "./open-key-help";

// They come to the browser when first called: no page's first paint waits for them.
const PaletteDialog = lazy(async () => ({ default: (await import("./palette-dialog")).PaletteDialog }));
const KeyHelp = lazy(async () => ({ default: (await import("./key-help")).KeyHelp }));

type Shown = "palette" | "search" | "help";

/** What keys do on every page of the desk: all commands, search, the list of keys, and `g` with a letter to a page. */
export function ShellKeys({ pages }: { pages: readonly PageLink[] }) {
  const text = useWords("desk");
  const router = useRouter();
  const [shown, setShown] = useState<Shown | null>(null);
  // What was called once stays, closed: a dialog gives the focus back when it closes.
  const [called, setCalled] = useState<readonly Shown[]>([]);
  const show = (wanted: Shown) => {
    setShown(wanted);
    setCalled((before) => [...before, wanted]);
  };
  const close = () => setShown(null);
  const goals = [...LINKS.map(({ href, label, key }) => ({ href, key, label: text.shell[label] })), ...pages];

  useKeys(
    {
      "/": { does: "search", run: () => show("search") },
      "?": { does: "help", run: () => show("help") },
      "Ctrl+K": { does: "commands" },
      ...Object.fromEntries(
        goals.map(({ href, key, label }) => [`g ${key}`, { does: "goTo", to: label, run: () => router.push(href) }]),
      ),
    },
    "everywhere",
  );
  useEffect(() => onKeyHelp(() => show("help")));
  const open = shown === "palette" || shown === "search";
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      // Another dialog holds the page: one question at a time.
      if (document.querySelector("dialog[open]") && !open) return;
      event.preventDefault();
      if (open) close();
      else show("palette");
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
  return (
    <Suspense fallback={null}>
      {called.some((each) => each !== "help") ? (
        <PaletteDialog open={open} first={shown === "search" ? "search" : "commands"} goals={goals} close={close} />
      ) : null}
      {called.includes("help") ? <KeyHelp open={shown === "help"} close={close} /> : null}
    </Suspense>
  );
}
