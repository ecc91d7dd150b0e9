import type { ReactNode } from "react";
import type { Column } from "@/components/data-table/data-table";
import { RowLink } from "@/components/data-table/row-link";
import { ScoreCell } from "@/components/face/score-cell";
import { Time } from "@/components/ui/time";
import { ReasonCell, type Reasons } from "@/components/verification/reason-cell";
import { StatusBadge } from "@/components/verification/status-badge";

/** When; on a phone the row's own link says it. */
export const timeColumn = <Row,>(header: string, at: (row: Row) => string): Column<Row> => ({
  key: "time",
  header,
  className: "w-36 whitespace-nowrap text-muted-foreground max-sm:hidden",
  skeleton: "w-28",
  cell: (row) => <Time iso={at(row)} />,
});

/** Where a record of such a list has its page. */
type RecordPath = `/biometric/${string}` | `/face-matches/${string}` | `/validations/${string}`;

interface PersonRow {
  createdAt: string;
  entityId: string | null;
  entityName: string | null;
}

interface PersonColumn<Row> {
  header: string;
  /** In place of a name where nobody is named. */
  nobody: string;
  hrefOf: (row: Row) => RecordPath;
  /** Behind the name. */
  mark?: (row: Row) => ReactNode;
  /** What a phone shows below the name, where it has no columns for it. */
  below: (row: Row) => ReactNode;
}

/** Whose record it is, with the row's link, and on a phone what the hidden columns say. */
export const personColumn = <Row extends PersonRow>(given: PersonColumn<Row>): Column<Row> => ({
  key: "entity",
  header: given.header,
  className: "min-w-40 max-sm:pl-4",
  skeleton: "w-40",
  cell: (row) => (
    <div className="min-w-0">
      <span className="flex flex-wrap items-center gap-x-2">
        <RowLink href={given.hrefOf(row)}>
          {row.entityName ?? row.entityId ?? <span className="font-normal text-muted-foreground">{given.nobody}</span>}
        </RowLink>
        {given.mark?.(row)}
      </span>
      <span className="flex flex-col gap-0.5 text-muted-foreground text-xs sm:hidden">
        {given.below(row)}
        <Time iso={row.createdAt} />
      </span>
    </div>
  ),
});

export const scoreColumn = <Row extends { score: number | null }>(header: string): Column<Row> => ({
  key: "score",
  header,
  className: "w-44 max-sm:hidden",
  cell: (row) => <ScoreCell score={row.score} />,
});

/** Why a record stands as it does. `cell`: where more than its findings is to be said. */
export const reasonColumn = <Row extends Reasons>(
  header: string,
  cell: (row: Row) => ReactNode = (row) => <ReasonCell record={row} />,
): Column<Row> => ({ key: "reason", header, className: "max-w-80 max-md:hidden", skeleton: "w-56", cell });

interface StatusColumn<Row> {
  header: string;
  help: Record<string, string>;
  mark?: (row: Row) => ReactNode;
}

export const statusColumn = <Row extends { status: string }>({
  header,
  help,
  mark,
}: StatusColumn<Row>): Column<Row> => ({
  key: "status",
  header,
  className: "w-36 max-sm:w-32 max-sm:text-right",
  skeleton: "w-20",
  cell: (row) => (
    <span className="inline-flex items-center gap-1.5">
      <StatusBadge status={row.status} help={help} />
      {mark?.(row)}
    </span>
  ),
});

/** The score and reason of a comparison, for the phone. */
export const scoreAndReason = (row: Reasons & { score: number | null }): ReactNode => (
  <>
    {row.score !== null ? <ScoreCell score={row.score} /> : null}
    {row.headline !== null || row.errorMessage !== null ? <ReasonCell record={row} /> : null}
  </>
);
