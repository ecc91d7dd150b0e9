"use client";

import { type Column, DataTable } from "@/components/data-table/data-table";

/** The rows of a list as they stand at a moment: what the list hands to the table inside it. */
export interface ShownRows<Row> {
  rows: readonly Row[];
  loadingRows?: number;
  stale?: boolean;
  isFresh?: (row: Row) => boolean;
}

interface CheckTableProps<Row> extends ShownRows<Row> {
  caption: string;
  columns: ReadonlyArray<Column<Row>>;
}

/** The table of every list of checks and sessions but that of ID checks; `columns.tsx` has the columns they share. */
export function CheckTable<Row extends { id: string }>(props: CheckTableProps<Row>) {
  return <DataTable keyOf={(row: Row) => row.id} {...props} />;
}
