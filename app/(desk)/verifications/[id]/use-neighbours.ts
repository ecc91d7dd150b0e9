"use client";

import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useEffect, useState } from "react";
import type { VerificationRow } from "@/components/verification/record-view";
import { fetchVerifications } from "../../_data/api";
import { listPageOf } from "../list-query";
import { type ListState, listKey, listParsers, sane, serialiseListState, toApiQuery } from "../search-params";

export interface Neighbour {
  id: string;
  /** Query string of the list this case was opened from, without the question mark. */
  list: string;
  /** Which sides have a stored picture. */
  pictures: { front: boolean; back: boolean };
}
export interface Neighbours {
  previous: Neighbour | null;
  next: Neighbour | null;
  list: string;
  /** The case was opened from the queue of reviews. */
  fromQueue: boolean;
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

  const neighbour = (row: VerificationRow | undefined, onPage: number): Neighbour | null =>
    row === undefined || row.caseId === caseId
      ? null
      : { id: row.id, list: serialiseListState({ ...state, page: onPage }).slice(1), pictures: row.pictures };
  const here: Neighbours = {
    previous: at > 0 ? neighbour(rows[at - 1], state.page) : first ? neighbour(before, state.page - 1) : null,
    next: at < 0 ? null : last ? neighbour(after, state.page + 1) : neighbour(rows[at + 1], state.page),
    list: serialiseListState(state).slice(1),
    fromQueue: state.tab === "review",
  };
  const known = useLastKnown(here, at >= 0);
  if (at >= 0) return here;
  // Decided, a case leaves the queue: what stood after it there is still next, and else whatever is first now.
  const stillThere = known?.next && rows.some((row) => row.id === known.next?.id) ? known.next : null;
  const next = stillThere ?? (here.fromQueue ? neighbour(rows[0], state.page) : (known?.next ?? null));
  return { ...here, previous: known?.previous ?? null, next };
}

/** The neighbours as they were while the case still stood in the list. */
function useLastKnown(here: Neighbours, listed: boolean): Neighbours | null {
  const [known, setKnown] = useState<Neighbours | null>(null);
  const next = here.next?.id;
  const previous = here.previous?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the neighbours are new objects each time; their ids say when they change
  useEffect(() => {
    if (listed) setKnown(here);
  }, [listed, next, previous]);
  return known;
}
