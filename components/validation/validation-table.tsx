"use client";

import { Hand } from "lucide-react";
import { useMemo } from "react";
import { type Column, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { ReasonCell } from "@/components/verification/reason-cell";
import { StatusBadge } from "@/components/verification/status-badge";
import type { Words } from "@/lib/i18n";
import type { ValidationRow } from "./rows";

interface ValidationTableProps {
  rows: readonly ValidationRow[];
  loadingRows?: number;
  stale?: boolean;
  isFresh?: (row: ValidationRow) => boolean;
}

export function ValidationTable({ rows, loadingRows = 0, stale = false, isFresh }: ValidationTableProps) {
  const text = useWords("desk");
  const words = useWords("sessions");
  const columns = useMemo(() => columnsOf(text, words), [text, words]);
  return (
    <DataTable
      caption={words.list.caption}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      loadingRows={loadingRows}
      stale={stale}
      {...(isFresh ? { isFresh } : {})}
    />
  );
}

const columnsOf = (text: Words["desk"], words: Words["sessions"]): Column<ValidationRow>[] => [
  {
    key: "time",
    header: words.list.columns.time,
    className: "w-36 whitespace-nowrap text-muted-foreground max-sm:hidden",
    skeleton: "w-28",
    cell: (row) => <Time iso={row.createdAt} />,
  },
  {
    key: "entity",
    header: words.list.columns.entity,
    className: "min-w-40 max-sm:pl-4",
    skeleton: "w-40",
    cell: (row) => (
      <div className="min-w-0">
        <span className="flex flex-wrap items-center gap-x-2">
          <RowLink href={`/validations/${row.id}`}>{row.entityName ?? row.entityId}</RowLink>
          {row.isCurrent ? (
            <Badge size="small" tone="accent">
              {words.list.current}
            </Badge>
          ) : null}
        </span>
        <span className="flex flex-col gap-0.5 text-muted-foreground text-xs sm:hidden">
          {row.headline !== null ? <Reason row={row} text={text} /> : null}
          <Time iso={row.createdAt} />
        </span>
      </div>
    ),
  },
  {
    key: "document",
    header: words.list.columns.document,
    className: "whitespace-nowrap max-md:hidden",
    cell: (row) =>
      row.documentType ? (
        <>
          {row.documentType}
          {row.issuingState ? <span className="ml-1.5 text-muted-foreground">{row.issuingState}</span> : null}
        </>
      ) : (
        <span className="text-muted-foreground">{text.common.none}</span>
      ),
  },
  {
    key: "reason",
    header: words.list.columns.reason,
    className: "max-w-80 max-sm:hidden",
    skeleton: "w-56",
    cell: (row) => <Reason row={row} text={text} />,
  },
  {
    key: "verified",
    header: words.list.columns.verified,
    className: "w-36 whitespace-nowrap text-muted-foreground max-lg:hidden",
    cell: (row) => (row.verifiedAt ? <Time iso={row.verifiedAt} /> : text.common.none),
  },
  {
    key: "status",
    header: words.list.columns.status,
    className: "w-36 max-sm:w-32 max-sm:text-right",
    skeleton: "w-20",
    cell: (row) => (
      <span className="inline-flex items-center gap-1.5">
        <StatusBadge status={row.status} help={words.statusHelp} />
        {row.decidedByHand ? (
          <span title={words.list.manual} className="text-muted-foreground">
            <Hand aria-hidden className="size-3.5" />
            <span className="sr-only">{words.list.manual}</span>
          </span>
        ) : null}
      </span>
    ),
  },
];

/** A session that is on its way, or never got to its end, found nothing yet: not the same as "nothing found". */
function Reason({ row, text }: { row: ValidationRow; text: Words["desk"] }) {
  if (!row.finished && row.headline === null) return <span className="text-muted-foreground">{text.common.none}</span>;
  return <ReasonCell record={row} />;
}
