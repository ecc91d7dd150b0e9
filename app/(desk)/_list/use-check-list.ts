"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useCallback } from "react";
import { type ChangeList, type ListKind, type ListPage, listKey, listParsers, sane, toApiQuery } from "./list-state";

/** The list's state in the URL and the page of records it asks for. */
export function useCheckList<Row>(
  kind: ListKind,
  fetchPage: (query: string, signal: AbortSignal) => Promise<ListPage<Row>>,
) {
  const [raw, setRaw] = useQueryStates(listParsers, { history: "push", shallow: true });
  const state = sane(raw, kind);
  const query = toApiQuery(state, kind);
  const result = useQuery({
    queryKey: listKey(kind, query),
    queryFn: ({ signal }) => fetchPage(query, signal),
    placeholderData: keepPreviousData,
  });
  /** Change some of the state; everything but a page change goes back to the first page. */
  const change: ChangeList = useCallback(
    (part, history = "push") => void setRaw({ page: 1, ...part }, { history }),
    [setRaw],
  );
  return { state, change, result };
}
