import type { ReactNode } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { cn } from "@/lib/utils";

export interface Column<Row> {
  key: string;
  header: string;
  /** What stands in the head in place of the words. */
  head?: ReactNode;
  cell: (row: Row) => ReactNode;
  /** On header and cells alike: width, alignment, and from which width of the window the column is shown. */
  className?: string;
  /** Width of the grey bar while loading, as a class. */
  skeleton?: string;
}

interface DataTableProps<Row> {
  caption: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** Rows of grey bars instead of data. */
  loadingRows?: number;
  /** New data is on its way while the old stays visible. */
  stale?: boolean;
  /** A row that deserves a short highlight, such as one that just arrived. */
  isFresh?: (row: Row) => boolean;
  className?: string;
}

const cellClass = "px-2.5 first:pl-4 last:pr-4";

/** A table of whole-row links. It knows columns, not what stands in them. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, keyOf, loadingRows = 0, stale = false, isFresh, className } = props;
  return (
    <table
      aria-busy={loadingRows > 0 || stale}
      className={cn("tnum w-full border-collapse text-sm max-sm:table-fixed", className)}
    >
      <caption className="sr-only">{caption}</caption>
      {/* On a phone the head is out of the layout, and widths on cells alone count for nothing in a fixed one. */}
      <colgroup className="sm:hidden">
        {columns.map((column) => (
          <col key={column.key} className={column.className} />
        ))}
      </colgroup>
      <thead className="max-sm:sr-only">
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={cn(
                cellClass,
                "h-8 whitespace-nowrap border-b text-left font-medium text-muted-foreground text-xs",
                column.className,
              )}
            >
              {column.head ?? column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className={cn("transition-opacity", stale && "opacity-60")}>
        {loadingRows > 0
          ? Array.from({ length: loadingRows }, (_, index) => `skeleton-${index}`).map((key) => (
              <SkeletonRow key={key} columns={columns} />
            ))
          : rows.map((row) => (
              <tr
                key={keyOf(row)}
                className={cn(
                  "relative border-b last:border-b-0 focus-within:bg-accent-soft hover:bg-muted/60 focus-within:hover:bg-accent-soft",
                  isFresh?.(row) && "bg-good-soft",
                )}
              >
                {columns.map((column) => (
                  <td key={column.key} className={cn(cellClass, "h-10 py-1.5 align-middle", column.className)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            ))}
      </tbody>
    </table>
  );
}

function SkeletonRow<Row>({ columns }: { columns: ReadonlyArray<Column<Row>> }) {
  return (
    <tr className="border-b last:border-b-0">
      {columns.map((column) => (
        <td key={column.key} className={cn(cellClass, "h-10", column.className)}>
          <Skeleton className={column.skeleton ?? "w-24"} />
        </td>
      ))}
    </tr>
  );
}
