"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { usePathname, useRouter } from "next/navigation";
import { useState } from "react";
import { type CaseRecord, caseQuery } from "./fetch-case";
import type { Neighbour } from "./use-neighbours";

const idIn = (path: string): string | null => /^\/verifications\/([0-9a-f-]{36})$/.exec(path)?.[1] ?? null;

/**
 * Which run is on view: the one the page came with, or one moved on to since. What was fetched ahead is shown in the same
 * turn as the key: a navigation through the server would be the slowest part of an analyst's day. Null while it loads.
 */
export function useCaseOnView(first: CaseRecord, mayReadEntities: boolean) {
  const client = useQueryClient();
  const router = useRouter();
  const path = usePathname();
  // The router learns of a new address a moment later than the page.
  const [ahead, setAhead] = useState<string | null>(null);
  const [seenPath, setSeenPath] = useState(path);
  if (path !== seenPath) {
    setSeenPath(path);
    setAhead(null);
  }
  const id = ahead ?? idIn(path) ?? first.detail.id;
  const came = id === first.detail.id;
  // The case that the page was opened with, which is rendered whole.
  const [entry] = useState(id);
  const later = useQuery({ ...caseQuery(client, id, mayReadEntities), enabled: !came, throwOnError: true });

  const go = (to: Neighbour) => {
    const url = `/verifications/${to.id}?${to.list}` as const;
    const known = to.id === first.detail.id || client.getQueryData(["case", to.id]) !== undefined;
    if (!known) {
      router.push(url);
      return;
    }
    setAhead(to.id);
    window.history.pushState(null, "", url);
  };
  return { record: came ? first : (later.data ?? null), moved: id !== entry, go };
}
