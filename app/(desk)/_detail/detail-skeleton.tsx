import { Skeleton } from "@/components/ui/skeleton";

/** The size of a record's page: header, two faces with their scale, pictures, and the column of reasons. */
export function DetailSkeleton() {
  return (
    <div data-loading className="flex flex-1 flex-col">
      <div className="flex h-12 items-center gap-3 border-b bg-surface px-4">
        <Skeleton className="h-5 w-56" />
        <Skeleton className="h-5 w-20" />
      </div>
      <div className="grid gap-4 p-4 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex flex-col gap-4">
          <div className="h-80 rounded-lg border bg-surface" />
          <div className="h-96 rounded-lg border bg-surface" />
        </div>
        <div className="flex flex-col gap-3">
          <div className="h-32 rounded-lg border bg-surface" />
          <div className="h-48 rounded-lg border bg-surface" />
        </div>
      </div>
    </div>
  );
}
