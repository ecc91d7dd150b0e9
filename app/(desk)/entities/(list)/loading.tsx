import { wordsOf } from "@/app/_language/words";
import { DataTable } from "@/components/data-table/data-table";
import { Skeleton } from "@/components/ui/skeleton";

export default async function Loading() {
  const { columns, caption } = await wordsOf("entities");
  return (
    <div data-loading className="flex flex-1 flex-col">
      <div className="flex h-13 items-center gap-3 border-b bg-surface px-4">
        <Skeleton className="h-6 w-28" />
        <Skeleton className="h-8 w-72" />
      </div>
      <div className="flex-1 bg-surface">
        <DataTable
          caption={caption}
          columns={Object.entries(columns).map(([key, header]) => ({ key, header, cell: () => null }))}
          rows={[]}
          keyOf={() => ""}
          loadingRows={12}
        />
      </div>
    </div>
  );
}
