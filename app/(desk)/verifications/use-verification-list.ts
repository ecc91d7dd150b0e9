"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useCallback } from "react";
import { fetchVerifications } from "../_data/api";
import { listPageOf } from "./list-query";
import { type ListState, listKey, listParsers, sane, toApiQuery } from "./search-params";

/** The list's state in the URL and the page of records it asks for. */
export function useVerificationList() {
  const [raw, setRaw] = useQueryStates(listParsers, { history: "push", shallow: true });
  const state = sane(raw);
  const query = toApiQuery(state);
  const result = useQuery({
    queryKey: listKey(query),
    queryFn: async ({ signal }) => listPageOf(await fetchVerifications(query, signal)),
    placeholderData: keepPreviousData,
  });
  /** Change some of the state; everything but a page change goes back to the first page. */
  const change = useCallback(
    (part: Partial<ListState>, history: "push" | "replace" = "push") => void setRaw({ page: 1, ...part }, { history }),
    [setRaw],
  );
  return { state, change, result };
}
