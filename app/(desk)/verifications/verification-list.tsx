"use client";

import { FlaskConical, Plus, UserRoundCheck } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { Pager } from "@/components/data-table/pager";
import { useRowKeys } from "@/components/data-table/use-row-keys";
import { announce } from "@/components/shell/announcer";
import { LiveMark } from "@/components/shell/live-mark";
import { useWords } from "@/components/text";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Switch } from "@/components/ui/switch";
import { VerificationTable } from "@/components/verification/verification-table";
import type { DeskEvent } from "@/lib/contract";
import { formatCount } from "@/lib/format";
import { ListFailed, NothingHere } from "../_list/list-states";
import { useFreshRows } from "../_list/use-fresh-rows";
import { FilterBar } from "./filter-bar";
import { activeFilters, listParsers, PAGE_SIZES, serialiseListState, toApiQuery } from "./search-params";
import { Tabs } from "./tabs";
import { useVerificationList } from "./use-verification-list";

// Only the review tab needs it, and the first load of the list is kept small.
const QueueLanes = dynamic(() => import("./queue-lanes").then((file) => file.QueueLanes));

interface VerificationListProps {
  mayRunChecks: boolean;
  mayDecide: boolean;
  /** What the link to the file is called; null for whoever may not have one. */
  exportLabel: string | null;
}

export function VerificationList({ mayRunChecks, mayDecide, exportLabel }: VerificationListProps) {
  const text = useWords("desk");
  const { state, change, result } = useVerificationList();
  const table = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const isFresh = useFreshRows(verificationIdOf);
  useRowKeys(table, search);

  const total = result.data?.total;
  useEffect(() => {
    if (total !== undefined && !result.isPlaceholderData) announce(text.list.results(total));
  }, [total, result.isPlaceholderData, text]);

  const hrefOf = (page: number) => `/verifications${serialiseListState({ ...state, page })}`;
  const rows = result.data?.rows ?? [];
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
              className="ml-auto text-muted-foreground text-xs underline-offset-4 hover:underline"
            >
              {exportLabel}
            </a>
          ) : null}
        </div>
        <div className="flex flex-wrap items-center justify-between gap-x-6">
          <Tabs state={state} onTab={(tab) => change({ tab })} />
          <div
            className={state.tab === "review" ? "hidden" : "flex items-center gap-1.5 pb-1"}
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
        {state.tab === "review" ? <QueueLanes {...{ state, change, mayDecide }} /> : null}
        <FilterBar state={state} change={change} search={search} />
      </header>
      <div ref={table} className="min-w-0 flex-1 bg-surface">
        {result.isError && !result.data ? (
          <ListFailed retry={() => void result.refetch()} />
        ) : empty && state.tab === "review" && activeFilters(state) === 0 ? (
          <NothingWaits />
        ) : empty ? (
          <NothingHere
            filtered={activeFilters(state) > 0 || state.tab !== "all"}
            clear={() => change(CLEAR)}
            title={text.list.emptyTitle}
            text={text.list.emptyText}
            action={mayRunChecks ? <FirstSteps /> : null}
          />
        ) : (
          <VerificationTable
            rows={rows}
            listQuery={serialiseListState(state).slice(1)}
            loadingRows={result.isPending ? 14 : 0}
            stale={result.isPlaceholderData}
            isFresh={isFresh}
            queueColumn={state.tab === "review" ? "shown" : "hidden"}
          />
        )}
      </div>
      {rows.length > 0 ? (
        <footer className="sticky bottom-0 z-20 border-t bg-surface px-4 py-2">
          <Pager
            page={state.page}
            pageSize={state.size}
            total={total ?? 0}
            sizes={PAGE_SIZES}
            hrefOf={hrefOf}
            onPage={(page) => change({ page })}
            onPageSize={(size) => change({ size })}
          />
        </footer>
      ) : null}
    </div>
  );
}

const verificationIdOf = (event: DeskEvent): string | null =>
  event.type === "verification" ? event.verificationId : null;

const CLEAR = {
  tab: listParsers.tab.defaultValue,
  q: "",
  status: "",
  warning: "",
  type: "",
  country: "",
  entity: "",
  from: "",
  to: "",
} as const;

function NothingWaits() {
  const { queue } = useWords("reviews");
  return <EmptyState icon={UserRoundCheck} title={queue.emptyTitle} text={queue.emptyText} />;
}

/** The next step of somebody whose list is empty, for those who may take it. */
function FirstSteps() {
  const text = useWords("desk");
  return (
    <>
      <Button asChild variant="primary">
        <Link href="/verifications/new" prefetch={false}>
          <Plus aria-hidden />
          {text.shell.newCheck}
        </Link>
      </Button>
      <Button asChild>
        <Link href="/verifications/new#specimens" prefetch={false}>
          <FlaskConical aria-hidden />
          {text.list.trySpecimen}
        </Link>
      </Button>
    </>
  );
}
