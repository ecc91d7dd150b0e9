"use client";

import { type ReactNode, useEffect, useRef } from "react";
import type { ShownRows } from "@/components/check-table/check-table";
import { Pager } from "@/components/data-table/pager";
import { useRowKeys } from "@/components/data-table/use-row-keys";
import { announce } from "@/components/shell/announcer";
import { LiveMark } from "@/components/shell/live-mark";
import { useWords } from "@/components/text";
import type { DeskEvent } from "@/lib/contract";
import { formatCount } from "@/lib/format";
import { CheckFilters, type FilterWords } from "./check-filters";
import { ListFailed } from "./list-failed";
import { activeFilters, CLEAR, type ListKind, type ListPage, PAGE_SIZES, serialiseListState } from "./list-state";
import { NothingHere } from "./nothing-here";
import { useCheckList } from "./use-check-list";
import { useFreshRows } from "./use-fresh-rows";

interface CheckListProps<Row> {
  kind: ListKind;
  words: { title: string; emptyTitle: string; emptyText: string; filters: FilterWords };
  fetchPage: (query: string, signal: AbortSignal) => Promise<ListPage<Row>>;
  /** The id of the record an event of this list's kind speaks of. */
  idOf: (event: DeskEvent) => string | null;
  renderTable: (shown: ShownRows<Row>) => ReactNode;
  /** Ways to lists beside this one. */
  tabs?: ReactNode;
  /** The next step of somebody whose list is empty. */
  emptyAction: ReactNode;
}

/** The list of one kind of check: heading, filters, table, pager; state in the URL, fresh by live events. */
export function CheckList<Row extends { id: string }>(props: CheckListProps<Row>) {
  const { kind, words, fetchPage, idOf, renderTable, tabs, emptyAction } = props;
  const text = useWords("desk");
  const { state, change, result } = useCheckList(kind, fetchPage);
  const table = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const isFresh = useFreshRows(idOf);
  useRowKeys(table, search);

  const total = result.data?.total;
  useEffect(() => {
    if (total !== undefined && !result.isPlaceholderData) announce(text.list.results(total));
  }, [total, result.isPlaceholderData, text]);

  const rows = result.data?.rows ?? [];
  const empty = result.data !== undefined && rows.length === 0;
  return (
    <div className="flex flex-1 flex-col">
      <header className="flex flex-col gap-2.5 border-b bg-surface px-4 py-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="font-semibold text-xl tracking-tight">{words.title}</h1>
          {total !== undefined ? (
            <span className="tnum text-muted-foreground text-sm">{formatCount(total, text.language)}</span>
          ) : null}
          <LiveMark />
        </div>
        {tabs}
        <CheckFilters kind={kind} words={words.filters} state={state} change={change} search={search} />
      </header>
      <div ref={table} className="min-w-0 flex-1 bg-surface">
        {result.isError && !result.data ? (
          <ListFailed retry={() => void result.refetch()} />
        ) : empty ? (
          <NothingHere
            filtered={activeFilters(state) > 0 || state.page > 1}
            clear={() => change(CLEAR)}
            title={words.emptyTitle}
            text={words.emptyText}
            action={emptyAction}
          />
        ) : (
          renderTable({ rows, loadingRows: result.isPending ? 14 : 0, stale: result.isPlaceholderData, isFresh })
        )}
      </div>
      {rows.length > 0 ? (
        <footer className="sticky bottom-0 z-20 border-t bg-surface px-4 py-2">
          <Pager
            page={state.page}
            pageSize={state.size}
            total={total ?? 0}
            sizes={PAGE_SIZES}
            hrefOf={(page) => `${kind.path}${serialiseListState({ ...state, page })}`}
            onPage={(page) => change({ page })}
            onPageSize={(size) => change({ size })}
          />
        </footer>
      ) : null}
    </div>
  );
}
