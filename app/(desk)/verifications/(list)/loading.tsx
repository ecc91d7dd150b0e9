import { wordsOf } from "@/app/_language/words";
import { DataTable } from "@/components/data-table/data-table";
import { Skeleton } from "@/components/ui/skeleton";
import type { Words } from "@/lib/i18n";

const cell = () => null;
/** Drawn on the server: the table's own component would come to the browser a second time for its skeleton alone. */
const columnsOf = (columns: Words["desk"]["list"]["columns"]) => [
  { key: "select", header: "", className: "w-8 pr-0", skeleton: "w-4", cell },
  { key: "time", header: columns.time, className: "w-36 max-sm:hidden", skeleton: "w-28", cell },
  { key: "person", header: columns.person, className: "min-w-40 max-sm:pl-4", skeleton: "w-40", cell },
  { key: "document", header: columns.document, className: "max-sm:hidden", cell },
  { key: "number", header: columns.number, className: "w-28 max-md:hidden", skeleton: "w-16", cell },
  { key: "entity", header: columns.entity, className: "max-w-48 max-lg:hidden", cell },
  { key: "reason", header: columns.reason, className: "max-w-80 max-sm:hidden", skeleton: "w-56", cell },
  { key: "status", header: columns.status, className: "w-28", skeleton: "w-20", cell },
];

/** The size of the list: heading, tabs, filters, table. */
export default async function Loading() {
  const { columns, caption } = (await wordsOf("desk")).list;
  return (
    <div data-loading className="flex flex-1 flex-col">
      <div className="flex flex-col gap-3 border-b bg-surface px-4 pt-3 pb-3">
        <Skeleton className="h-6 w-40" />
        <Skeleton className="h-8 w-96 max-w-full" />
        <Skeleton className="h-8 w-full" />
      </div>
      <div className="bg-surface">
        <DataTable caption={caption} columns={columnsOf(columns)} rows={[]} keyOf={() => ""} loadingRows={14} />
      </div>
    </div>
  );
}
