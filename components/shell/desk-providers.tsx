"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useEffect, useState } from "react";
import { useLanguage } from "@/components/text";
import { loadAllWords } from "@/lib/i18n";
import { LiveProvider } from "./live";

/** What the signed-in pages share: query cache, URL state and the one event stream. Not loaded on the sign-in page. */
export function DeskProviders({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // Live events say when something changed; without them the data may be half a minute old.
          queries: { staleTime: 30_000, refetchOnWindowFocus: true, retry: 1 },
        },
      }),
  );
  return (
    <QueryClientProvider client={client}>
      <WarmWords />
      <NuqsAdapter>
        <LiveProvider url="/api/events">{children}</LiveProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}

/**
 * Brings the words that no part of the first page needed, once somebody moves: a part that is drawn at a click would
 * otherwise wait for its own, and blank the page around it meanwhile.
 */
function WarmWords() {
  const language = useLanguage();
  useEffect(() => {
    // One that does not arrive is asked for again by the part that needs it.
    const warm = () => void loadAllWords(language).catch(() => undefined);
    const moves = ["pointermove", "pointerdown", "keydown"];
    for (const move of moves) window.addEventListener(move, warm, { once: true, passive: true });
    return () => {
      for (const move of moves) window.removeEventListener(move, warm);
    };
  }, [language]);
  return null;
}
