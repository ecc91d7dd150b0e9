"use client";

import dynamic from "next/dynamic";
import Link from "next/link";
import { useMemo } from "react";
import { type Column, DataTable } from "@/components/data-table/data-table";
import { type SelectLabels, selectColumn } from "@/components/data-table/select-column";
import type { Selection } from "@/components/data-table/use-selection";
import { ReviewBadge } from "@/components/review/review-badge";
import { useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { countryName, type Words } from "@/lib/i18n";
import { documentTypeText } from "./document-type";
import { ReasonCell } from "./reason-cell";
import type { VerificationRow } from "./record-view";
import { StatusBadge } from "./status-badge";

// Only the queue shows it, and the first load of the list is kept small.
const QueueCell = dynamic(() => import("@/components/review/queue-cell").then((file) => file.QueueCell), {
  loading: () => null,
});

interface VerificationTableProps {
  rows: readonly VerificationRow[];
  /** Query string (without `?`) the review page gets, so that its next and previous case are those of this list. */
  listQuery?: string;
  loadingRows?: number;
  stale?: boolean;
  isFresh?: (row: VerificationRow) => boolean;
  /** How long a case has waited for a person, and who has it: for the queue of reviews. */
  queueColumn?: "shown" | "hidden";
  /** Which rows are selected, for those who may do something to several; null for others. */
  selection?: { state: Selection<VerificationRow>; labels: SelectLabels } | null;
}

export function VerificationTable(props: VerificationTableProps) {
  const {
    rows,
    listQuery = "",
    loadingRows = 0,
    stale = false,
    isFresh,
    queueColumn = "hidden",
    selection = null,
  } = props;
  const text = useWords("desk");
  const review = useWords("reviews");
  const columns = useMemo(() => {
    // Both at once would not fit a laptop: the queue is about cases, not about when each was run.
    const hidden = queueColumn === "hidden" ? "queue" : "time";
    return columnsOf({ text, review, listQuery, queueColumn }).filter(({ key }) => key !== hidden);
  }, [text, review, listQuery, queueColumn]);
  const named = (row: VerificationRow) => row.personName ?? text.list.noName;
  const select = selection ? [selectColumn(rows, selection.state, selection.labels, named)] : [];
  return (
    <DataTable
      caption={queueColumn === "shown" ? review.queue.caption : text.list.caption}
      columns={[...select, ...columns]}
      rows={rows}
      keyOf={(record) => record.id}
      loadingRows={loadingRows}
      stale={stale}
      {...(isFresh ? { isFresh } : {})}
    />
  );
}

interface Columns {
  text: Words["desk"];
  review: Words["reviews"];
  listQuery: string;
  queueColumn: "shown" | "hidden";
}

function columnsOf({ text, review, listQuery, queueColumn }: Columns): Column<VerificationRow>[] {
  const { columns } = text.list;
  return [
    {
      key: "time",
      header: columns.time,
      className: "w-36 whitespace-nowrap text-muted-foreground max-sm:hidden",
      skeleton: "w-28",
      cell: (record) => <Time iso={record.createdAt} />,
    },
    {
      key: "queue",
      header: review.queue.columns.waits,
      className: "w-36 max-sm:hidden",
      skeleton: "w-24",
      cell: (record) => (record.queue ? <QueueCell place={record.queue} who="shown" /> : <None text={text} />),
    },
    {
      key: "person",
      header: columns.person,
      className: "min-w-40 max-sm:pl-4",
      skeleton: "w-40",
      cell: (record) => <PersonCell record={record} text={text} listQuery={listQuery} />,
    },
    {
      key: "document",
      header: columns.document,
      className: "max-sm:hidden",
      cell: (record) => <DocumentCell record={record} text={text} />,
    },
    {
      key: "number",
      header: columns.number,
      className: "w-28 whitespace-nowrap max-md:hidden",
      skeleton: "w-16",
      cell: (record) =>
        record.maskedNumber ? <span className="font-mono text-xs">{record.maskedNumber}</span> : <None text={text} />,
    },
    {
      key: "entity",
      header: columns.entity,
      className: "max-w-48 truncate max-lg:hidden",
      cell: (record) => (record.entityId ? (record.entityName ?? record.entityId) : <None text={text} />),
    },
    {
      key: "reason",
      header: columns.reason,
      className: "max-w-80 max-sm:hidden",
      skeleton: "w-56",
      cell: (record) => <ReasonCell record={record} />,
    },
    {
      key: "status",
      header: columns.status,
      className: "w-36 max-sm:text-right",
      skeleton: "w-20",
      cell: (record) => (
        <span className="flex flex-col gap-0.5 max-sm:items-end">
          <StatusBadge status={record.status} />
          {queueColumn === "shown" && record.queue ? (
            <span className="sm:hidden">
              <QueueCell place={record.queue} who="hidden" />
            </span>
          ) : null}
          {record.review ? <ReviewBadge review={record.review} size="small" /> : null}
        </span>
      ),
    },
  ];
}

const None = ({ text }: { text: Words["desk"] }) => <span className="text-muted-foreground">{text.common.none}</span>;

interface CellProps {
  record: VerificationRow;
  text: Words["desk"];
}

/** Holds the row's one link, which stretches over the whole row; on a phone it also carries what the hidden columns say. */
function PersonCell({ record, text, listQuery }: CellProps & { listQuery: string }) {
  const review = useWords("reviews");
  return (
    <div className="min-w-0">
      <span className="flex flex-wrap items-center gap-x-2">
        <Link
          href={listQuery ? `/verifications/${record.id}?${listQuery}` : `/verifications/${record.id}`}
          prefetch={false}
          data-row-link
          className="font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-sm focus-visible:after:outline-2 focus-visible:after:outline-ring focus-visible:after:-outline-offset-2"
        >
          {record.personName ?? <span className="font-normal text-muted-foreground">{text.list.noName}</span>}
        </Link>
        {record.nameCorrected ? <Badge size="small">{review.corrected}</Badge> : null}
        {record.runCount > 1 ? (
          <Badge size="small" title={text.list.run(record.runNumber, record.runCount)}>
            {record.runNumber}/{record.runCount}
          </Badge>
        ) : null}
      </span>
      <span className="flex flex-col text-muted-foreground text-xs sm:hidden">
        <span>
          <DocumentCell record={record} text={text} />
        </span>
        <ReasonCell record={record} />
        <Time iso={record.createdAt} />
      </span>
    </div>
  );
}

/** The API spells types of documents in English; this is the key of the same type in our own words. */
function DocumentCell({ record, text }: CellProps) {
  const { documentType, issuingState } = record;
  if (!documentType && !issuingState) return <None text={text} />;
  return (
    <span className="whitespace-nowrap">
      {documentType ? documentTypeText(documentType, text) : text.documentTypes.unknown}
      {issuingState ? (
        <abbr
          title={countryName(issuingState, text.language)}
          suppressHydrationWarning
          className="relative z-10 ml-1.5 text-muted-foreground no-underline"
        >
          {issuingState}
        </abbr>
      ) : null}
    </span>
  );
}
