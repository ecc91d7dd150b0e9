"use client";

import dynamic from "next/dynamic";
import { Suspense, useEffect, useRef } from "react";
import { Pager } from "@/components/data-table/pager";
import type { SelectLabels } from "@/components/data-table/select-column";
import { useRowKeys } from "@/components/data-table/use-row-keys";
import { useSelection } from "@/components/data-table/use-selection";
import { announce } from "@/components/shell/announcer";
import { LiveMark } from "@/components/shell/live-mark";
import { useWords } from "@/components/text";
import { Switch } from "@/components/ui/switch";
import type { VerificationRow } from "@/components/verification/record-view";
import { VerificationTable } from "@/components/verification/verification-table";
import type { DeskEvent } from "@/lib/contract";
import { formatCount } from "@/lib/format";
import { ListFailed } from "../_list/list-failed";
import { useFreshRows } from "../_list/use-fresh-rows";
import { FilterBar } from "./filter-bar";
import { PAGE_SIZES, serialiseListState, toApiQuery } from "./search-params";
import { Tabs } from "./tabs";
import { useVerificationList } from "./use-verification-list";
import type { NamedView } from "./view-state";
import { ViewsMenu } from "./views-menu";

// Only the review tab needs it, and the first load of the list is kept small.
const QueueLanes = dynamic(() => import("./queue-lanes").then((file) => file.QueueLanes));
const EmptyList = dynamic(() => import("./empty-list").then((file) => file.EmptyList), { loading: () => null });
// Only who selects something needs it.
const BatchBar = dynamic(() => import("./batch-bar").then((file) => file.BatchBar), { ssr: false });

interface VerificationListProps {
  mayRunChecks: boolean;
  mayDecide: boolean;
  mayAssign: boolean;
  /** What the button of the saved views is called, and what may be done to them. */
  views: { label: string; may: { save: boolean; share: boolean }; opened: NamedView | null };
  selectLabels: SelectLabels;
  /** What the link to the file is called; null for whoever may not have one. */
  exportLabel: string | null;
}

export function VerificationList(props: VerificationListProps) {
  const { mayRunChecks, mayDecide, mayAssign, views, selectLabels, exportLabel } = props;
  const text = useWords("desk");
  const { state, change, result } = useVerificationList();
  const table = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const isFresh = useFreshRows(verificationIdOf);
  const selects = mayDecide || mayAssign;
  useRowKeys(table, search, selects ? "selectable" : "plain");

  const total = result.data?.total;
  useEffect(() => {
    if (total !== undefined && !result.isPlaceholderData) announce(text.list.results(total));
  }, [total, result.isPlaceholderData, text]);

  const hrefOf = (page: number) => `/verifications${serialiseListState({ ...state, page })}`;
  const rows = result.data?.rows ?? NO_ROWS;
  const selection = useSelection(rows, toApiQuery(state));
  const empty = result.data !== undefined && rows.length === 0;

  return (
    <div className="flex flex-1 flex-col">
      <header className="border-b bg-surface px-4 pt-3">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="font-semibold text-xl tracking-tight">{text.list.title}</h1>
          {total !== undefined ? (
            <span className="tnum text-muted-foreground text-sm">{formatCount(total, text.language)}</span>
          ) : null}
          <LiveMark />
          {exportLabel && total ? (
            <a
              href={`/api/kyc/id-verification/verifications/export?${toApiQuery(state)}`}
              download
              className="text-muted-foreground text-xs underline-offset-4 hover:underline"
            >
              {exportLabel}
            </a>
          ) : null}
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-6">
          <Tabs state={state} onTab={(tab) => change({ tab })} />
          <div className="flex items-center gap-3 pb-1">
            <ViewsMenu {...views} state={state} change={change} />
            <div
              className={state.tab === "review" ? "hidden" : "flex items-center gap-1.5"}
              title={text.list.allRecordsHelp}
            >
              <Switch
                id="all-records"
                checked={state.runs === "all"}
                onChange={(event) => change({ runs: event.target.checked ? "all" : "latest" })}
              />
              <label htmlFor="all-records" className="whitespace-nowrap text-muted-foreground text-xs">
                {text.list.allRecords}
              </label>
            </div>
          </div>
        </div>
        {state.tab === "review" ? <QueueLanes {...{ state, change, mayDecide }} /> : null}
        <FilterBar state={state} change={change} search={search} />
      </header>
      <div ref={table} className="min-w-0 flex-1 bg-surface">
        {result.isError && !result.data ? (
          <ListFailed retry={() => void result.refetch()} />
        ) : empty ? (
          <EmptyList state={state} change={change} mayRunChecks={mayRunChecks} />
        ) : (
          <VerificationTable
            rows={rows}
            listQuery={serialiseListState(state).slice(1)}
            loadingRows={result.isPending ? 14 : 0}
            stale={result.isPlaceholderData}
            isFresh={isFresh}
            queueColumn={state.tab === "review" ? "shown" : "hidden"}
            selection={selects ? { state: selection, labels: selectLabels } : null}
          />
        )}
      </div>
      <footer
        className={rows.length > 0 || selection.used ? "sticky bottom-0 z-20 border-t bg-surface px-4 py-2" : "hidden"}
      >
        {selection.used ? (
          <Suspense fallback={null}>
            <BatchBar rows={rows} selection={selection} may={{ decide: mayDecide, assign: mayAssign }} />
          </Suspense>
        ) : null}
        {rows.length > 0 ? (
          <Pager
            page={state.page}
            pageSize={state.size}
            total={total ?? 0}
            sizes={PAGE_SIZES}
            hrefOf={hrefOf}
            onPage={(page) => change({ page })}
            onPageSize={(size) => change({ size })}
          />
        ) : null}
      </footer>
    </div>
  );
}

const NO_ROWS: readonly VerificationRow[] = [];

const verificationIdOf = (event: DeskEvent): string | null =>
  event.type === "verification" ? event.verificationId : null;
