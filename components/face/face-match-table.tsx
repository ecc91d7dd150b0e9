"use client";

import { useMemo } from "react";
import { CheckTable, type ShownRows } from "@/components/check-table/check-table";
import {
  personColumn,
  reasonColumn,
  scoreAndReason,
  scoreColumn,
  statusColumn,
  timeColumn,
} from "@/components/check-table/columns";
import type { Column } from "@/components/data-table/data-table";
import { useWords } from "@/components/text";
import type { Words } from "@/lib/i18n";
import type { FaceMatchRow } from "./rows";

export function FaceMatchTable(shown: ShownRows<FaceMatchRow>) {
  const text = useWords("desk");
  const words = useWords("faces");
  const columns = useMemo(() => columnsOf(text, words), [text, words]);
  return <CheckTable caption={words.lists.match.caption} columns={columns} {...shown} />;
}

const columnsOf = (text: Words["desk"], { lists, statusHelp }: Words["faces"]): Column<FaceMatchRow>[] => [
  timeColumn(lists.columns.time, (row) => row.createdAt),
  personColumn<FaceMatchRow>({
    header: lists.columns.entity,
    nobody: lists.noEntity,
    hrefOf: (row) => `/face-matches/${row.id}`,
    below: scoreAndReason,
  }),
  {
    key: "reference",
    header: lists.columns.reference,
    className: "max-w-48 truncate max-lg:hidden",
    cell: (row) => row.vendorData ?? <span className="text-muted-foreground">{text.common.none}</span>,
  },
  scoreColumn(lists.columns.score),
  reasonColumn(lists.columns.reason),
  statusColumn({ header: lists.columns.status, help: statusHelp }),
];
