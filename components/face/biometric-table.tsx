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
import { ReasonCell } from "@/components/verification/reason-cell";
import type { Words } from "@/lib/i18n";
import type { BiometricRow } from "./rows";

export function BiometricTable(shown: ShownRows<BiometricRow>) {
  const text = useWords("desk");
  const words = useWords("faces");
  const columns = useMemo(() => columnsOf(text, words), [text, words]);
  return <CheckTable caption={words.lists.biometric.caption} columns={columns} {...shown} />;
}

const columnsOf = (text: Words["desk"], { lists, statusHelp }: Words["faces"]): Column<BiometricRow>[] => [
  timeColumn(lists.columns.time, (row) => row.createdAt),
  personColumn<BiometricRow>({
    header: lists.columns.entity,
    nobody: lists.noEntity,
    hrefOf: (row) => `/biometric/${row.id}`,
    below: scoreAndReason,
  }),
  scoreColumn(lists.columns.score),
  {
    key: "sessions",
    header: lists.columns.sessions,
    className: "whitespace-nowrap max-lg:hidden",
    cell: (row) =>
      row.everApproved > 0 ? (
        lists.sessionsOf(row.matched, row.everApproved)
      ) : (
        <span className="text-muted-foreground">{text.common.none}</span>
      ),
  },
  // A face that nobody's approved session has is no finding of its own, and yet the reason.
  reasonColumn<BiometricRow>(lists.columns.reason, (row) =>
    row.status === "not_matched" && row.headline === null ? (
      <span className="block truncate">{statusHelp.not_matched}</span>
    ) : (
      <ReasonCell record={row} />
    ),
  ),
  statusColumn({ header: lists.columns.status, help: statusHelp }),
];
