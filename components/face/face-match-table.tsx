"use client";

import { useMemo } from "react";
import { type Column, DataTable } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { useWords } from "@/components/text";
import { Time } from "@/components/ui/time";
import { ReasonCell } from "@/components/verification/reason-cell";
import { StatusBadge } from "@/components/verification/status-badge";
import type { Words } from "@/lib/i18n";
import type { FaceMatchRow } from "./rows";
import { ScoreCell } from "./score-cell";

interface FaceMatchTableProps {
  rows: readonly FaceMatchRow[];
  loadingRows?: number;
  stale?: boolean;
  isFresh?: (row: FaceMatchRow) => boolean;
}

export function FaceMatchTable({ rows, loadingRows = 0, stale = false, isFresh }: FaceMatchTableProps) {
  const text = useWords("desk");
  const words = useWords("faces");
  const columns = useMemo(() => columnsOf(text, words), [text, words]);
  return (
    <DataTable
      caption={words.lists.match.caption}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.id}
      loadingRows={loadingRows}
      stale={stale}
      {...(isFresh ? { isFresh } : {})}
    />
  );
}

const columnsOf = (text: Words["desk"], words: Words["faces"]): Column<FaceMatchRow>[] => [
  {
    key: "time",
    header: words.lists.columns.time,
    className: "w-36 whitespace-nowrap text-muted-foreground max-sm:hidden",
    skeleton: "w-28",
    cell: (row) => <Time iso={row.createdAt} />,
  },
  {
    key: "entity",
    header: words.lists.columns.entity,
    className: "min-w-40 max-sm:pl-4",
    skeleton: "w-40",
    cell: (row) => (
      <div className="min-w-0">
        <RowLink href={`/face-matches/${row.id}`}>
          {row.entityName ?? row.entityId ?? (
            <span className="font-normal text-muted-foreground">{words.lists.noEntity}</span>
          )}
        </RowLink>
        <span className="flex flex-col gap-0.5 text-muted-foreground text-xs sm:hidden">
          {row.score !== null ? <ScoreCell score={row.score} /> : null}
          {row.headline !== null || row.errorMessage !== null ? <ReasonCell record={row} /> : null}
          <Time iso={row.createdAt} />
        </span>
      </div>
    ),
  },
  {
    key: "reference",
    header: words.lists.columns.reference,
    className: "max-w-48 truncate max-lg:hidden",
    cell: (row) => row.vendorData ?? <span className="text-muted-foreground">{text.common.none}</span>,
  },
  {
    key: "score",
    header: words.lists.columns.score,
    className: "w-44 max-sm:hidden",
    cell: (row) => <ScoreCell score={row.score} />,
  },
  {
    key: "reason",
    header: words.lists.columns.reason,
    className: "max-w-72 max-md:hidden",
    skeleton: "w-56",
    cell: (row) => <ReasonCell record={row} />,
  },
  {
    key: "status",
    header: words.lists.columns.status,
    className: "w-28 max-sm:text-right",
    skeleton: "w-20",
    cell: (row) => <StatusBadge status={row.status} help={words.statusHelp} />,
  },
];
