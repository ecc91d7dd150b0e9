"use client";

import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { type ReactNode, useState } from "react";
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
      <NuqsAdapter>
        <LiveProvider url="/api/events">{children}</LiveProvider>
      </NuqsAdapter>
    </QueryClientProvider>
  );
}
