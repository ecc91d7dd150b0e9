import { TimelineTable } from "@/components/entity/timeline-table";
import { Skeleton } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <div data-loading className="flex flex-1 flex-col">
      <div className="flex h-13 items-center border-b bg-surface px-4">
        <Skeleton className="h-6 w-48" />
      </div>
      <div className="grid items-start gap-4 p-4 lg:grid-cols-[19rem_minmax(0,1fr)]">
        <div className="h-64 rounded-lg border bg-surface" />
        <div className="rounded-lg border bg-surface">
          <TimelineTable entries={[]} loadingRows={6} />
        </div>
      </div>
    </div>
  );
}
