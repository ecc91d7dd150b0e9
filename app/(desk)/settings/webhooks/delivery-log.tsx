import { Send } from "lucide-react";
import Link from "next/link";
import { pageLanguage, wordsOf } from "@/app/_language/words";
import { type Column, DataTable } from "@/components/data-table/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Time } from "@/components/ui/time";
import { Wide } from "@/components/ui/wide";
import { type WebhookDeliveryList, type WebhookDeliveryRecord, webhookDeliveryStatus } from "@/lib/contract";
import { formatDuration } from "@/lib/format";
import type { Language, Words } from "@/lib/i18n";
import { cn } from "@/lib/utils";
import { LOG_PAGE, type LogState, logQuery } from "./log-state";
import { DeliveryStatus } from "./webhook-state";

interface DeliveryLogProps {
  list: WebhookDeliveryList;
  state: LogState;
  /** The page the log stands on; its filters are addresses of that page. */
  pathname: string;
  webhookColumn: "shown" | "hidden";
}

export async function DeliveryLog({ list, state, pathname, webhookColumn }: DeliveryLogProps) {
  const words = await wordsOf("webhooks");
  const pages = Math.max(1, Math.ceil(list.pagination.total / LOG_PAGE));
  const all = columnsOf(words, await pageLanguage());
  const columns = webhookColumn === "shown" ? all : all.filter(({ key }) => key !== "webhook");
  return (
    <section aria-labelledby="deliveries" className="flex min-w-0 flex-col border-t bg-surface">
      <header className="flex flex-wrap items-end gap-x-4 px-4 pt-3">
        <h2 id="deliveries" className="pb-2 font-semibold text-base">
          {words.log.title}
        </h2>
        <nav aria-label={words.log.filter} className="min-w-0 overflow-x-auto">
          <ul className="flex gap-4">
            {[null, ...webhookDeliveryStatus.options].map((status) => (
              <li key={status ?? "all"}>
                <Link
                  href={{ pathname, query: logQuery({ status, page: 1 }) }}
                  prefetch={false}
                  scroll={false}
                  aria-current={state.status === status ? "page" : undefined}
                  className={cn(
                    "-mb-px inline-flex h-9 items-center whitespace-nowrap border-transparent border-b-2 text-muted-foreground text-sm hover:text-foreground",
                    state.status === status && "border-accent font-medium text-foreground",
                  )}
                >
                  {status === null ? words.log.all : words.log.statuses[status]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <Wide label={words.log.caption} className="border-t">
        {list.deliveries.length > 0 ? (
          <DataTable caption={words.log.caption} columns={columns} rows={list.deliveries} keyOf={(row) => row.id} />
        ) : (
          <EmptyState icon={Send} title={words.log.emptyTitle} text={words.log.emptyText} />
        )}
      </Wide>
      {pages > 1 ? (
        <nav aria-label={words.log.pages} className="tnum flex items-center gap-3 border-t px-4 py-2 text-sm">
          {state.page > 1 ? (
            <Link href={{ pathname, query: logQuery({ ...state, page: state.page - 1 }) }}>{words.log.newer}</Link>
          ) : null}
          <span className="text-muted-foreground">
            {state.page} / {pages}
          </span>
          {state.page < pages ? (
            <Link href={{ pathname, query: logQuery({ ...state, page: state.page + 1 }) }}>{words.log.older}</Link>
          ) : null}
        </nav>
      ) : null}
    </section>
  );
}

const columnsOf = (words: Words["webhooks"], language: Language): Column<WebhookDeliveryRecord>[] => [
  {
    key: "event",
    header: words.log.columns.event,
    className: "min-w-48",
    cell: (row: WebhookDeliveryRecord) => (
      <>
        <Link
          href={{ pathname: `/settings/webhooks/deliveries/${row.id}` }}
          prefetch={false}
          data-row-link
          className="block truncate font-medium after:absolute after:inset-0"
        >
          {row.event}
        </Link>
        {/* On a phone the columns beside this one fold into it. */}
        <span className="block truncate text-muted-foreground text-xs sm:hidden">
          <Time iso={row.createdAt} seconds="full" />
        </span>
      </>
    ),
  },
  {
    key: "webhook",
    header: words.log.columns.webhook,
    className: "max-w-48 max-md:hidden",
    cell: (row: WebhookDeliveryRecord) => (
      <span className="block truncate text-muted-foreground">{row.webhookName}</span>
    ),
  },
  {
    key: "time",
    header: words.log.columns.time,
    className: "w-44 whitespace-nowrap max-sm:hidden",
    cell: (row: WebhookDeliveryRecord) => <Time iso={row.createdAt} seconds="full" />,
  },
  {
    key: "status",
    header: words.log.columns.status,
    className: "w-24",
    cell: (row: WebhookDeliveryRecord) => <DeliveryStatus status={row.status} />,
  },
  {
    key: "answer",
    header: words.log.columns.answer,
    className: "w-24 max-sm:w-16",
    cell: (row: WebhookDeliveryRecord) => (
      <span title={row.error === null ? undefined : words.failures[row.error]} className="text-muted-foreground">
        {row.responseStatus ?? (row.attempts === 0 ? "" : words.delivery.noAnswer)}
      </span>
    ),
  },
  {
    key: "duration",
    header: words.log.columns.duration,
    className: "w-24 max-lg:hidden",
    cell: (row: WebhookDeliveryRecord) => (
      <span className="text-muted-foreground">
        {row.durationMs === null ? "" : formatDuration(row.durationMs, language)}
      </span>
    ),
  },
  {
    key: "attempts",
    header: words.log.columns.attempts,
    className: "w-32 whitespace-nowrap max-lg:hidden",
    cell: (row: WebhookDeliveryRecord) => (
      <span className="text-muted-foreground">
        {row.manual ? `${row.attempts} · ${words.log.manual}` : row.attempts}
      </span>
    ),
  },
];
