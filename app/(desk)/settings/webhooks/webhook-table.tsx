import Link from "next/link";
import { wordsOf } from "@/app/_language/words";
import { type Column, DataTable } from "@/components/data-table/data-table";
import { Time } from "@/components/ui/time";
import type { WebhookRecord } from "@/lib/contract";
import type { Words } from "@/lib/i18n";
import { DeliveryStatus, WebhookState } from "./webhook-state";

export async function WebhookTable({ webhooks }: { webhooks: WebhookRecord[] }) {
  const words = await wordsOf("webhooks");
  return (
    <DataTable caption={words.caption} columns={columnsOf(words)} rows={webhooks} keyOf={(webhook) => webhook.id} />
  );
}

/** The host is what tells receivers apart; the rest of the address may hold a password of theirs. */
const hostOf = (url: string | null, words: Words["webhooks"]): string =>
  url !== null && URL.canParse(url) ? new URL(url).host : words.byRequest;

const columnsOf = (words: Words["webhooks"]): Column<WebhookRecord>[] => [
  {
    key: "name",
    header: words.columns.name,
    className: "min-w-40",
    cell: (webhook: WebhookRecord) => (
      <>
        <Link
          href={{ pathname: `/settings/webhooks/${webhook.id}` }}
          prefetch={false}
          data-row-link
          className="font-medium after:absolute after:inset-0"
        >
          {webhook.name}
        </Link>
        {/* On a phone the column beside this one folds into it. */}
        <span className="block truncate text-muted-foreground text-xs sm:hidden">{hostOf(webhook.url, words)}</span>
      </>
    ),
  },
  {
    key: "url",
    header: words.columns.url,
    className: "max-w-64 max-sm:hidden",
    cell: (webhook: WebhookRecord) => (
      <span className="block truncate text-muted-foreground">{hostOf(webhook.url, words)}</span>
    ),
  },
  {
    key: "events",
    header: words.columns.events,
    className: "max-w-56 max-lg:hidden",
    cell: ({ events }: WebhookRecord) => (
      <span className="block truncate text-muted-foreground" title={events.join(", ")}>
        {events.length <= 2 ? events.join(", ") : words.eventCount(events.length)}
      </span>
    ),
  },
  {
    key: "environment",
    header: words.columns.environment,
    className: "w-28 max-lg:hidden",
    cell: (webhook: WebhookRecord) => (webhook.kind === "request" ? "" : words.environments[webhook.environment]),
  },
  {
    key: "state",
    header: words.columns.state,
    className: "w-20",
    cell: (webhook: WebhookRecord) => <WebhookState webhook={webhook} />,
  },
  {
    key: "last",
    header: words.columns.last,
    className: "w-56 whitespace-nowrap max-sm:w-28",
    cell: ({ lastDelivery }: WebhookRecord) =>
      lastDelivery === null ? (
        <span className="text-muted-foreground">{words.never}</span>
      ) : (
        <span className="flex items-center gap-2">
          <DeliveryStatus status={lastDelivery.status} />
          <span className="text-muted-foreground max-sm:hidden">
            <Time iso={lastDelivery.at} />
          </span>
        </span>
      ),
  },
];
