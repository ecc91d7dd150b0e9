"use client";

import { useMemo } from "react";
import { CheckTable, type ShownRows } from "@/components/check-table/check-table";
import { personColumn, scoreColumn, statusColumn, timeColumn } from "@/components/check-table/columns";
import type { Column } from "@/components/data-table/data-table";
import { ScoreCell } from "@/components/face/score-cell";
import { useWords } from "@/components/text";
import { Time } from "@/components/ui/time";
import type { Words } from "@/lib/i18n";
import { RejectionLabel } from "./rejection-label";
import type { FaceSessionRow } from "./rows";

export function FaceSessionTable(shown: ShownRows<FaceSessionRow>) {
  const text = useWords("desk");
  const words = useWords("faceSessions");
  const { columns } = useWords("faces").lists;
  const given = useMemo(() => columnsOf(text, words, columns), [text, words, columns]);
  return <CheckTable caption={words.list.caption} columns={given} {...shown} />;
}

const columnsOf = (
  text: Words["desk"],
  words: Words["faceSessions"],
  headers: Words["faces"]["lists"]["columns"],
): Column<FaceSessionRow>[] => [
  timeColumn(headers.time, (row) => row.createdAt),
  personColumn<FaceSessionRow>({
    header: headers.entity,
    nobody: text.list.noEntity,
    hrefOf: (row) => `/biometric/sessions/${row.id}`,
    below: (row) => (
      <>
        {row.score !== null ? <ScoreCell score={row.score} /> : null}
        {row.rejectionCode ? <RejectionLabel code={row.rejectionCode} /> : null}
      </>
    ),
  }),
  scoreColumn(headers.score),
  {
    key: "reason",
    header: headers.reason,
    className: "max-w-80 max-md:hidden",
    skeleton: "w-56",
    cell: (row) =>
      row.rejectionCode ? (
        <RejectionLabel code={row.rejectionCode} />
      ) : (
        <span className="text-muted-foreground">{text.common.none}</span>
      ),
  },
  {
    key: "ended",
    header: words.list.ended,
    className: "w-36 whitespace-nowrap text-muted-foreground max-lg:hidden",
    cell: (row) => (row.completedAt ? <Time iso={row.completedAt} /> : text.common.none),
  },
  statusColumn({ header: headers.status, help: words.statusHelp }),
];
