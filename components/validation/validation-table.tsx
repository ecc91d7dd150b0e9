"use client";

import { Hand } from "lucide-react";
import { useMemo } from "react";
import { CheckTable, type ShownRows } from "@/components/check-table/check-table";
import { personColumn, reasonColumn, statusColumn, timeColumn } from "@/components/check-table/columns";
import type { Column } from "@/components/data-table/data-table";
import { useWords } from "@/components/text";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { documentTypeText } from "@/components/verification/document-type";
import { ReasonCell } from "@/components/verification/reason-cell";
import type { Words } from "@/lib/i18n";
import type { ValidationRow } from "./rows";

export function ValidationTable(shown: ShownRows<ValidationRow>) {
  const text = useWords("desk");
  const words = useWords("sessions");
  const columns = useMemo(() => columnsOf(text, words), [text, words]);
  return <CheckTable caption={words.list.caption} columns={columns} {...shown} />;
}

const columnsOf = (text: Words["desk"], { list, statusHelp }: Words["sessions"]): Column<ValidationRow>[] => [
  timeColumn(list.columns.time, (row) => row.createdAt),
  personColumn<ValidationRow>({
    header: list.columns.entity,
    nobody: text.list.noEntity,
    hrefOf: (row) => `/validations/${row.id}`,
    mark: (row) =>
      row.isCurrent ? (
        <Badge size="small" tone="accent">
          {list.current}
        </Badge>
      ) : null,
    below: (row) => (row.headline !== null ? <ReasonCell record={row} /> : null),
  }),
  {
    key: "document",
    header: list.columns.document,
    className: "whitespace-nowrap max-lg:hidden",
    cell: (row) =>
      row.documentType ? (
        <>
          {documentTypeText(row.documentType, text)}
          {row.issuingState ? <span className="ml-1.5 text-muted-foreground">{row.issuingState}</span> : null}
        </>
      ) : (
        <span className="text-muted-foreground">{text.common.none}</span>
      ),
  },
  // A session that is on its way, or never got to its end, found nothing yet: not the same as "nothing found".
  reasonColumn(list.columns.reason, (row) =>
    !row.finished && row.headline === null ? (
      <span className="text-muted-foreground">{text.common.none}</span>
    ) : (
      <ReasonCell record={row} />
    ),
  ),
  {
    key: "verified",
    header: list.columns.verified,
    className: "w-36 whitespace-nowrap text-muted-foreground max-lg:hidden",
    cell: (row) => (row.verifiedAt ? <Time iso={row.verifiedAt} /> : text.common.none),
  },
  statusColumn({
    header: list.columns.status,
    help: statusHelp,
    mark: (row) =>
      row.decidedByHand ? (
        <span title={list.manual} className="text-muted-foreground">
          <Hand aria-hidden className="size-3.5" />
          <span className="sr-only">{list.manual}</span>
        </span>
      ) : null,
  }),
];
