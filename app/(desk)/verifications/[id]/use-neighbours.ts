"use client";

import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { fetchVerifications } from "../../_data/api";
import { listPageOf } from "../list-query";
import { type ListState, listKey, listParsers, sane, serialiseListState, toApiQuery } from "../search-params";

export interface Neighbour {
  id: string;
  /** Query string of the list this case was opened from, without the question mark. */
  list: string;
}
export interface Neighbours {
  previous: Neighbour | null;
  next: Neighbour | null;
  list: string;
}

/** The page of the list with its own key, so that coming from the list costs no request. */
function useListPage(state: ListState, enabled: boolean) {
  const query = toApiQuery(state);
  return useQuery({
    queryKey: listKey(query),
    queryFn: async ({ signal }) => listPageOf(await fetchVerifications(query, signal)),
    enabled,
  });
}

/** The cases before and after this one in the list it was opened from, whose state stands in this page's own address. */
export function useNeighbours(caseId: string): Neighbours {
  const [raw] = useQueryStates(listParsers);
  const state = sane(raw);
  const page = useListPage(state, true);
  const rows = page.data?.rows ?? [];
  const at = rows.findIndex((row) => row.caseId === caseId);
  const first = at === 0 && state.page > 1;
  const last = at >= 0 && at === rows.length - 1 && state.page * state.size < (page.data?.total ?? 0);
  const before = useListPage({ ...state, page: state.page - 1 }, first).data?.rows.at(-1);
  const after = useListPage({ ...state, page: state.page + 1 }, last).data?.rows[0];

  const neighbour = (id: string | undefined, onPage: number): Neighbour | null =>
    id === undefined ? null : { id, list: serialiseListState({ ...state, page: onPage }).slice(1) };
  return {
    previous: at > 0 ? neighbour(rows[at - 1]?.id, state.page) : first ? neighbour(before?.id, state.page - 1) : null,
    next: at < 0 ? null : last ? neighbour(after?.id, state.page + 1) : neighbour(rows[at + 1]?.id, state.page),
    list: serialiseListState(state).slice(1),
  };
}
